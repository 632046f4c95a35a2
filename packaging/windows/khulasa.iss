; The installer for Windows: per user, without an administrator. Made by Inno Setup 6:
;   iscc /DVersion=0.1.0 packaging\windows\khulasa.iss
; after `python packaging\build.py bundle`, which puts the program into build\bundle\khulasa.
#ifndef Version
  #error State the version: iscc /DVersion=...
#endif

[Setup]
AppId={{6C1B2D0E-6E0B-4F0B-9C57-0D7C1B7F5A11}
AppName=Khulasa
AppVersion={#Version}
AppPublisher=The Khulasa developers
DefaultDirName={autopf}\Khulasa
DefaultGroupName=Khulasa
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
SourceDir=..\..
OutputDir=build
OutputBaseFilename=khulasa-{#Version}-setup
SetupIconFile=build\icons\khulasa.ico
UninstallDisplayIcon={app}\khulasa.exe
LicenseFile=LICENSE
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern

[Languages]
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
ar.OpenWith=إظهار «خلاصة» في قائمة «فتح باستخدام» للمستندات
en.OpenWith=Offer Khulasa under "Open with" for documents
ar.Article=مقالة
en.Article=Article

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "openwith"; Description: "{cm:OpenWith}"

[Files]
Source: "build\bundle\khulasa\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\خلاصة (Khulasa)"; Filename: "{app}\khulasa.exe"; AppUserModelID: "org.khulasa.khulasa"
Name: "{autodesktop}\خلاصة (Khulasa)"; Filename: "{app}\khulasa.exe"; Tasks: desktopicon

[Registry]
; It is offered for each format and made the default of none: that is the person's choice, in the system's settings.
Root: HKA; Subkey: "Software\Classes\Khulasa.Article"; ValueType: string; ValueData: "{cm:Article}"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Khulasa.Article\DefaultIcon"; ValueType: string; ValueData: "{app}\khulasa.exe,0"; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Khulasa.Article\shell\open\command"; ValueType: string; ValueData: """{app}\khulasa.exe"" ""%1"""; Tasks: openwith
#define Offer(Suffix) 'Root: HKA; Subkey: "Software\Classes\' + Suffix + '\OpenWithProgids"; ValueType: string; ValueName: "Khulasa.Article"; ValueData: ""; Flags: uninsdeletevalue; Tasks: openwith'
#emit Offer(".pdf")
#emit Offer(".docx")
#emit Offer(".doc")
#emit Offer(".odt")
#emit Offer(".fodt")
#emit Offer(".rtf")
#emit Offer(".epub")
#emit Offer(".html")
#emit Offer(".htm")
#emit Offer(".xhtml")
#emit Offer(".mhtml")
#emit Offer(".mht")
#emit Offer(".md")
#emit Offer(".eml")
#emit Offer(".txt")

[Run]
Filename: "{app}\khulasa.exe"; Description: "{cm:LaunchProgram,Khulasa}"; Flags: nowait postinstall skipifsilent
