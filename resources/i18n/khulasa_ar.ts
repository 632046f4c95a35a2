<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>About</name>
    <message>
        <source>About Khulasa</source>
        <translation>حول «خلاصة»</translation>
    </message>
    <message>
        <source>Khulasa %1</source>
        <translation>برنامج «خلاصة» %1</translation>
    </message>
    <message>
        <source>The key sentences of an Arabic article, word for word. Nothing leaves this computer. Khulasa is free software under the Apache License 2.0; these are its parts and their licences:</source>
        <translation>أهم جمل المقال العربي بنصها، ولا يغادر هذا الجهازَ شيء. «خلاصة» برنامج حر برخصة Apache 2.0، وهذه أجزاؤه ورخصها:</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>الإصدارات والرخص</translation>
    </message>
    <message>
        <source>reading other files</source>
        <translation>قراءة ملفات أخرى</translation>
    </message>
    <message>
        <source>writing files</source>
        <translation>كتابة الملفات</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>starting programs</source>
        <translation>تشغيل البرامج</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>This system has nothing that confines what reads your documents.</source>
        <translation>ليس في هذا النظام ما يقيّد الجزء الذي يقرأ مستنداتك.</translation>
    </message>
    <message>
        <source>For this system that was written from its documentation; nobody has tried it yet.</source>
        <translation>كُتب ذلك لهذا النظام اعتمادًا على وثائقه، ولم يجرّبه أحد بعد.</translation>
    </message>
    <message>
        <source>The system keeps what reads your documents from %1 (%2).</source>
        <translation>يمنع النظامُ الجزءَ الذي يقرأ مستنداتك من: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>نسخ المحدَّد</translation>
    </message>
    <message>
        <source>Copy the sentences of the summary</source>
        <translation>نسخ جمل الخلاصة</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>فتح ما قُرئ مؤخرًا</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Khulasa</source>
        <translation>حول «خلاصة»</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Paste text or a file from the clipboard</source>
        <translation>لصق نص أو ملف من الحافظة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>How are sentences chosen?</source>
        <translation>كيف تُختار الجمل؟</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>النسخ والتصدير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Open again in another encoding</source>
        <translation>إعادة الفتح بترميز آخر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>Detect it</source>
        <translation>اكتشاف تلقائي</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>ChangedFile</name>
    <message>
        <source>The file has changed since it was read; the quotes are those of the earlier text.</source>
        <translation>تغيّر الملف بعد قراءته؛ الاقتباسات هنا من النص السابق.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>The file is no longer where it was read from.</source>
        <translation>لم يعد الملف في المكان الذي قُرئ منه.</translation>
    </message>
</context>
<context>
    <name>CheckingLink</name>
    <message>
        <source>Quotations can be checked once all pages are read.</source>
        <translation>يمكن التحقّق من الاقتباسات بعد قراءة كل الصفحات.</translation>
    </message>
    <message>
        <source>Check the quotations…</source>
        <translation>تحقّق من الاقتباسات…</translation>
    </message>
</context>
<context>
    <name>CheckingWindow</name>
    <message>
        <source>In the source: %1</source>
        <translation>في المصدر: %1</translation>
    </message>
    <message>
        <source>%1 of %2 stand</source>
        <translation>يصح %1 من %2</translation>
    </message>
    <message>
        <source>There is no quotation in this text.</source>
        <translation>لا اقتباس في هذا النص.</translation>
    </message>
    <message>
        <source>The list was copied</source>
        <translation>نُسخت القائمة</translation>
    </message>
    <message>
        <source>quotations.txt</source>
        <translation>اقتباسات.txt</translation>
    </message>
    <message>
        <source>Check the quotations</source>
        <translation>التحقّق من الاقتباسات</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>ابحث في:</translation>
    </message>
    <message>
        <source>The other open articles</source>
        <translation>المقالات الأخرى المفتوحة</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Everywhere: articles, library, dossiers</source>
        <translation>في كل مكان: المقالات والمكتبة وملفات الاقتباسات</translation>
    </message>
    <message>
        <source>Dossier: %1</source>
        <translation>ملف الاقتباسات: %1</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>انسخ القائمة</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>احفظ القائمة…</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>My dossier</source>
        <translation>ملف اقتباساتي</translation>
    </message>
    <message>
        <source>Added to “%1”</source>
        <translation>أُضيفت إلى «%1»</translation>
    </message>
    <message>
        <source>It is in “%1” already</source>
        <translation>موجودة من قبل في «%1»</translation>
    </message>
</context>
<context>
    <name>ComparingLink</name>
    <message>
        <source>Compare reports of one event…</source>
        <translation>مقارنة تقارير عن حدث واحد…</translation>
    </message>
</context>
<context>
    <name>ComparingWindow</name>
    <message>
        <source>Nothing was found here</source>
        <translation>لم يُعثر هنا على شيء</translation>
    </message>
    <message>
        <source>found here only: %1</source>
        <translation>لم يرد إلا هنا: %1</translation>
    </message>
    <message>
        <source>differs in: %1</source>
        <translation>الاختلاف في: %1</translation>
    </message>
    <message>
        <source>These reports could not be compared: something went wrong.</source>
        <translation>تعذرت مقارنة هذه التقارير: حدث خطأ ما.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>Open at least two reports of one event, and compare again.</source>
        <translation>افتح تقريرين على الأقل عن حدث واحد، ثم قارن من جديد.</translation>
    </message>
    <message>
        <source>No sentence was found that these reports share. Only Arabic ones can be compared.</source>
        <translation>لم يُعثر على جملة مشتركة بين هذه التقارير. ولا تُقارَن إلا التقارير العربية.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s). Much that reports share in other words is not found.</source>
        <translation>
            <numerusform>لا صفوف. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
            <numerusform>صف واحد. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
            <numerusform>صفّان. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
            <numerusform>%Ln صفوف. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
            <numerusform>%Ln صفًّا. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
            <numerusform>%Ln صف. وكثير مما تتفق عليه التقارير بعبارات أخرى لا يُعثر عليه.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table was copied</source>
        <translation>نُسخ الجدول</translation>
    </message>
    <message>
        <source>reports.csv</source>
        <translation>تقارير.csv</translation>
    </message>
    <message>
        <source>Compare reports of one event</source>
        <translation>مقارنة تقارير عن حدث واحد</translation>
    </message>
    <message>
        <source>Compare:</source>
        <translation>قارن:</translation>
    </message>
    <message>
        <source>The open articles</source>
        <translation>المقالات المفتوحة</translation>
    </message>
    <message>
        <source>Dossier: %1</source>
        <translation>ملف الاقتباسات: %1</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>اعرض:</translation>
    </message>
    <message>
        <source>What is denied</source>
        <translation>ما فيه نفي</translation>
    </message>
    <message>
        <source>Other numbers and dates</source>
        <translation>ما اختلف رقمه أو تاريخه</translation>
    </message>
    <message>
        <source>What all say</source>
        <translation>ما ورد فيها كلها</translation>
    </message>
    <message>
        <source>What several say</source>
        <translation>ما في أكثر من تقرير</translation>
    </message>
    <message>
        <source>What was found in one only</source>
        <translation>ما لم يُعثر عليه إلا في واحد</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>حفظ الجدول…</translation>
    </message>
</context>
<context>
    <name>ControlRows</name>
    <message>
        <source>Turn the summary toward… (Ctrl+K)</source>
        <translation>وجّه الخلاصة نحو… (⁦Ctrl+K⁩)</translation>
    </message>
</context>
<context>
    <name>CopyBar</name>
    <message>
        <source>The whole text was copied</source>
        <translation>نُسخ النص كله</translation>
    </message>
    <message>
        <source>Each sentence exactly as it stands (Ctrl+Shift+C)</source>
        <translation>كل جملة بنصها كما وردت (⁦Ctrl+Shift+C⁩)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln selected</source>
        <translation>
            <numerusform>لا جمل محددة</numerusform>
            <numerusform>نسخ جملة محددة</numerusform>
            <numerusform>نسخ جملتين محددتين</numerusform>
            <numerusform>نسخ %Ln جمل محددة</numerusform>
            <numerusform>نسخ %Ln جملة محددة</numerusform>
            <numerusform>نسخ %Ln جملة محددة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>نسخ جملة واحدة</numerusform>
            <numerusform>نسخ جملتين</numerusform>
            <numerusform>نسخ %Ln جمل</numerusform>
            <numerusform>نسخ %Ln جملة</numerusform>
            <numerusform>نسخ %Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) copied with their source</source>
        <translation>
            <numerusform>لم تُنسخ أي جملة</numerusform>
            <numerusform>نُسخت جملة واحدة مع مصدرها</numerusform>
            <numerusform>نُسخت جملتان مع مصدرهما</numerusform>
            <numerusform>نُسخت %Ln جمل مع مصدرها</numerusform>
            <numerusform>نُسخت %Ln جملة مع مصدرها</numerusform>
            <numerusform>نُسخت %Ln جملة مع مصدرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) copied</source>
        <translation>
            <numerusform>لم تُنسخ أي جملة</numerusform>
            <numerusform>نُسخت جملة واحدة</numerusform>
            <numerusform>نُسخت جملتان</numerusform>
            <numerusform>نُسخت %Ln جمل</numerusform>
            <numerusform>نُسخت %Ln جملة</numerusform>
            <numerusform>نُسخت %Ln جملة</numerusform>
        </translation>
    </message>
    <message>
        <source>text alone</source>
        <translation>نص وحده</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>cited quotes</source>
        <translation>اقتباس مع المصدر</translation>
    </message>
    <message>
        <source>cited quotes with their speaker</source>
        <translation>اقتباس مع القائل والمصدر</translation>
    </message>
    <message>
        <source>bullet list</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>numbered list</source>
        <translation>قائمة مرقمة</translation>
    </message>
    <message>
        <source>one paragraph</source>
        <translation>فقرة واحدة</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>صيغة Markdown</translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln selected sentence(s)</source>
        <translation>
            <numerusform>ما يُنسخ: لا شيء</numerusform>
            <numerusform>ما يُنسخ: الجملة المحددة</numerusform>
            <numerusform>ما يُنسخ: الجملتان المحددتان</numerusform>
            <numerusform>ما يُنسخ: الجمل المحددة، وعددها %Ln</numerusform>
            <numerusform>ما يُنسخ: الجمل المحددة، وعددها %Ln</numerusform>
            <numerusform>ما يُنسخ: الجمل المحددة، وعددها %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: the %Ln sentence(s) of the summary</source>
        <translation>
            <numerusform>ما يُنسخ: لا شيء</numerusform>
            <numerusform>ما يُنسخ: جملة الخلاصة الواحدة</numerusform>
            <numerusform>ما يُنسخ: جملتا الخلاصة</numerusform>
            <numerusform>ما يُنسخ: جمل الخلاصة، وعددها %Ln</numerusform>
            <numerusform>ما يُنسخ: جمل الخلاصة، وعددها %Ln</numerusform>
            <numerusform>ما يُنسخ: جمل الخلاصة، وعددها %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Copy in another form</source>
        <translation>نسخ بصيغة أخرى</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation>نسخ بصيغة</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>نص وحده</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Cited quotes</source>
        <translation>اقتباس مع المصدر</translation>
    </message>
    <message>
        <source>Cited quotes with their speaker</source>
        <translation>اقتباس مع القائل والمصدر</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>قائمة مرقمة</translation>
    </message>
    <message>
        <source>One paragraph</source>
        <translation>فقرة واحدة</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>صيغة Markdown</translation>
    </message>
    <message>
        <source>The whole text, key sentences marked</source>
        <translation>كل النص، والجمل المختارة معلَّمة</translation>
    </message>
    <message>
        <source>Pattern of citations…</source>
        <translation>نمط الاستشهاد…</translation>
    </message>
</context>
<context>
    <name>CopyWarning</name>
    <message>
        <source>Part of what you copied was recognised from a picture of page %1; compare before you quote it.</source>
        <translation>بعض ما نسخته تعرّف عليه البرنامج في صورة الصفحة %1؛ قارنه بالصفحة قبل الاقتباس.</translation>
    </message>
    <message>
        <source>Part of what you copied is from page %1, which may be misread; compare before you quote it.</source>
        <translation>بعض ما نسخته من الصفحة %1، وربما لم تُقرأ قراءة صحيحة؛ قارنه بالصفحة قبل الاقتباس.</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Khulasa failed the last time. Its report stays here, and holds none of your text.</source>
        <translation>تعطّل برنامج «خلاصة» في المرة الماضية. تقرير العطل باقٍ على هذا الجهاز، وليس فيه شيء من نصوصك.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>إظهار المجلد</translation>
    </message>
    <message>
        <source>Delete the reports</source>
        <translation>حذف التقارير</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>What counted: %1</source>
        <translation>ما حُسب لها: %1</translation>
    </message>
    <message>
        <source>Words that carry it: %1</source>
        <translation>أبرز كلماتها: %1</translation>
    </message>
    <message>
        <source>Most tied to</source>
        <translation>أوثق الجمل صلة بها</translation>
    </message>
    <message>
        <source>Chosen rather than</source>
        <translation>قُدِّمت على</translation>
    </message>
    <message>
        <source>Rank %1 of %2</source>
        <translation>الرتبة %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>Paragraph %Ln</source>
        <translation>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned by you</source>
        <translation>ثبّتَّها أنت</translation>
    </message>
    <message>
        <source>added because the next one needs it</source>
        <translation>أُضيفت لأن ما بعدها يحتاج إليها</translation>
    </message>
    <message>
        <source>not in the summary</source>
        <translation>ليست في الخلاصة</translation>
    </message>
    <message>
        <source>says the same</source>
        <translation>تقول الشيء نفسه</translation>
    </message>
    <message>
        <source>can&apos;t be understood alone</source>
        <translation>لا تُفهم وحدها</translation>
    </message>
    <message>
        <source>part of a quotation</source>
        <translation>جزء من كلام منقول</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>استبعدتَها أنت</translation>
    </message>
    <message>
        <source>Why this sentence?</source>
        <translation>لماذا هذه الجملة؟</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁦Esc⁩)</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Recognise the text</source>
        <translation>التعرّف على النص</translation>
    </message>
    <message>
        <source>Reads the letters in the pictures of pages, and of those that are unsafe to quote</source>
        <translation>يقرأ الحروف في صور الصفحات، وفي الصفحات التي لم تتأكد قراءتها</translation>
    </message>
    <message>
        <source>One page…</source>
        <translation>صفحة واحدة…</translation>
    </message>
    <message>
        <source>Recognises a single page of those that are pictures or unsafe to quote</source>
        <translation>يتعرّف على صفحة واحدة من الصفحات المصوّرة أو غير المؤكدة القراءة</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find in the article and the summary (Ctrl+F)</source>
        <translation>البحث في المقال والخلاصة (⁦Ctrl+F⁩)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>إلغاء (⁦Esc⁩)</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>كلمة المرور…</translation>
    </message>
    <message>
        <source>Opens the file again with another password</source>
        <translation>يعيد فتح الملف بكلمة مرور أخرى</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>المتن وحده</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>الكتاب كله</translation>
    </message>
    <message>
        <source>Recognise page %1</source>
        <translation>التعرّف على الصفحة %1</translation>
    </message>
    <message>
        <source>The message alone</source>
        <translation>الرسالة وحدها</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>الرسالة كلها</translation>
    </message>
    <message>
        <source>The article alone</source>
        <translation>المقال وحده</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>الصفحة كلها</translation>
    </message>
</context>
<context>
    <name>DocumentDescription</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>جملة واحدة</numerusform>
            <numerusform>جملتان</numerusform>
            <numerusform>%Ln جمل</numerusform>
            <numerusform>%Ln جملة</numerusform>
            <numerusform>%Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) repaired</source>
        <translation>
            <numerusform>لم تُصحَّح قراءة أي صفحة</numerusform>
            <numerusform>صُحّحت قراءة صفحة واحدة</numerusform>
            <numerusform>صُحّحت قراءة صفحتين</numerusform>
            <numerusform>صُحّحت قراءة %Ln صفحات</numerusform>
            <numerusform>صُحّحت قراءة %Ln صفحة</numerusform>
            <numerusform>صُحّحت قراءة %Ln صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) unsafe to quote</source>
        <translation>
            <numerusform>لا صفحة غير مؤكدة القراءة</numerusform>
            <numerusform>صفحة واحدة غير مؤكدة القراءة</numerusform>
            <numerusform>صفحتان غير مؤكدتي القراءة</numerusform>
            <numerusform>%Ln صفحات غير مؤكدة القراءة</numerusform>
            <numerusform>%Ln صفحة غير مؤكدة القراءة</numerusform>
            <numerusform>%Ln صفحة غير مؤكدة القراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read from pictures</source>
        <translation>
            <numerusform>لا صفحة مقروءة من صورة</numerusform>
            <numerusform>صفحة واحدة مقروءة من صورتها</numerusform>
            <numerusform>صفحتان مقروءتان من صورتيهما</numerusform>
            <numerusform>%Ln صفحات مقروءة من صورها</numerusform>
            <numerusform>%Ln صفحة مقروءة من صورها</numerusform>
            <numerusform>%Ln صفحة مقروءة من صورها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) without text</source>
        <translation>
            <numerusform>لا صفحة بلا نص</numerusform>
            <numerusform>صفحة واحدة بلا نص</numerusform>
            <numerusform>صفحتان بلا نص</numerusform>
            <numerusform>%Ln صفحات بلا نص</numerusform>
            <numerusform>%Ln صفحة بلا نص</numerusform>
            <numerusform>%Ln صفحة بلا نص</numerusform>
        </translation>
    </message>
    <message>
        <source>read surely</source>
        <translation>قراءة مؤكدة</translation>
    </message>
</context>
<context>
    <name>DocumentDetailsButton</name>
    <message>
        <source>Shows the encoding and the language</source>
        <translation>يعرض الترميز واللغة</translation>
    </message>
</context>
<context>
    <name>DocumentDetailsMenu</name>
    <message>
        <source>Read again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>الترميز: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروفة</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
</context>
<context>
    <name>DossierCard</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%Ln ملاحظات</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the dossier</source>
        <translation>تابع ملف الاقتباسات</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>ملف اقتباسات جديد</translation>
    </message>
</context>
<context>
    <name>DossierDrops</name>
    <message>
        <source>Added to “%1”</source>
        <translation>أُضيفت إلى «%1»</translation>
    </message>
</context>
<context>
    <name>DossierExporting</name>
    <message>
        <source>Dossier</source>
        <translation>ملف الاقتباسات</translation>
    </message>
    <message>
        <source>The dossier was copied</source>
        <translation>نُسخ ملف الاقتباسات كله</translation>
    </message>
    <message>
        <source>Word (DOCX)…</source>
        <translation>ملف Word (DOCX)…</translation>
    </message>
    <message>
        <source>OpenDocument (ODT)…</source>
        <translation>ملف OpenDocument (ODT)…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>ملف PDF…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>صفحة ويب (HTML)…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>نص Markdown…</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>نص عادي…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>بيانات (JSON)…</translation>
    </message>
    <message>
        <source>Sources for LaTeX (BibTeX)…</source>
        <translation>المصادر لبرنامج LaTeX ‏(BibTeX)…</translation>
    </message>
    <message>
        <source>Sources for Zotero and EndNote (RIS)…</source>
        <translation>المصادر لبرنامجي Zotero وEndNote ‏(RIS)…</translation>
    </message>
    <message>
        <source>Sources as data (CSL-JSON)…</source>
        <translation>المصادر بياناتٍ (CSL-JSON)…</translation>
    </message>
    <message>
        <source>Quotations as a table (CSV)…</source>
        <translation>الاقتباسات في جدول (CSV)…</translation>
    </message>
    <message>
        <source>Quotations for Excel (XLSX)…</source>
        <translation>الاقتباسات لبرنامج Excel ‏(XLSX)…</translation>
    </message>
    <message>
        <source>Notes for Obsidian (Markdown)…</source>
        <translation>ملاحظات لبرنامج Obsidian ‏(Markdown)…</translation>
    </message>
    <message>
        <source>Project for MAXQDA and NVivo (QDPX)…</source>
        <translation>مشروع لبرنامجي MAXQDA وNVivo ‏(QDPX)…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
</context>
<context>
    <name>DossierLink</name>
    <message>
        <source>Go to it</source>
        <translation>اذهب إليها</translation>
    </message>
    <message>
        <source>This article is neither on the disk nor in the library.</source>
        <translation>ليس هذا المقال على القرص ولا في المكتبة.</translation>
    </message>
    <message>
        <source>This quote stands in the article no more; it stays as it was taken.</source>
        <translation>لم يعد هذا الاقتباس في المقال؛ وهو في ملف الاقتباسات كما أُخذ.</translation>
    </message>
    <message>
        <source>Add to the dossier</source>
        <translation>أضف إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>ملف الاقتباسات</translation>
    </message>
</context>
<context>
    <name>DossierModel</name>
    <message>
        <source>This quote is not as it was taken.</source>
        <translation>لم يعد هذا الاقتباس كما أُخذ.</translation>
    </message>
    <message>
        <source>Its file has changed since; the quote stays as it was taken.</source>
        <translation>تغيّر ملفه بعد ذلك، والاقتباس باقٍ كما أُخذ.</translation>
    </message>
    <message>
        <source>Its file is no longer where it was; the quote stays as it was taken.</source>
        <translation>لم يعد ملفه في مكانه، والاقتباس باقٍ كما أُخذ.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Dossier</source>
        <translation>ملف الاقتباسات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a newer version</source>
        <translation>
            <numerusform>لا مواد من إصدار أحدث</numerusform>
            <numerusform>مادة واحدة من إصدار أحدث</numerusform>
            <numerusform>مادتان من إصدار أحدث</numerusform>
            <numerusform>%Ln مواد من إصدار أحدث</numerusform>
            <numerusform>%Ln مادة من إصدار أحدث</numerusform>
            <numerusform>%Ln مادة من إصدار أحدث</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) taken out of the dossier</source>
        <translation>
            <numerusform>لم يُخرج شيء من ملف الاقتباسات</numerusform>
            <numerusform>أُخرجت مادة من ملف الاقتباسات</numerusform>
            <numerusform>أُخرجت مادتان من ملف الاقتباسات</numerusform>
            <numerusform>أُخرجت %Ln مواد من ملف الاقتباسات</numerusform>
            <numerusform>أُخرجت %Ln مادة من ملف الاقتباسات</numerusform>
            <numerusform>أُخرجت %Ln مادة من ملف الاقتباسات</numerusform>
        </translation>
    </message>
    <message>
        <source>My dossier</source>
        <translation>ملف اقتباساتي</translation>
    </message>
    <message>
        <source>Added to “%1”</source>
        <translation>أُضيفت إلى «%1»</translation>
    </message>
    <message>
        <source>The dossier “%1” was removed</source>
        <translation>أُزيل ملف الاقتباسات «%1»</translation>
    </message>
    <message>
        <source>New dossier…</source>
        <translation>ملف اقتباسات جديد…</translation>
    </message>
    <message>
        <source>Collect the key sentences of a folder…</source>
        <translation>جمع الجمل المختارة من مجلد…</translation>
    </message>
    <message>
        <source>Compare its reports…</source>
        <translation>قارن تقاريره…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>غيّر اسمه…</translation>
    </message>
    <message>
        <source>Remove the dossier</source>
        <translation>إزالة ملف الاقتباسات</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>ملف اقتباسات جديد</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Nothing is collected yet. Add sentences of a summary, or what you select in an article, with Ctrl+L.</source>
        <translation>لم يُجمع شيء بعد. أضف جمل الخلاصة أو ما تحدده في المقال بالمفتاحين ⁦Ctrl+L⁩.</translation>
    </message>
    <message>
        <source>Export · Word</source>
        <translation>صدّر · Word</translation>
    </message>
    <message>
        <source>Export the dossier · Word (DOCX)</source>
        <translation>صدّر ملف الاقتباسات · Word (DOCX)</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>صيغ أخرى</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>انسخ الكل</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Place %1 of %2</source>
        <translation>الموضع %1 من %2</translation>
    </message>
    <message>
        <source>Quotes, notes and headings</source>
        <translation>اقتباسات وملاحظات وعناوين</translation>
    </message>
    <message>
        <source>Show its place</source>
        <translation>أظهر موضعه</translation>
    </message>
    <message>
        <source>Write a note to it</source>
        <translation>اكتب ملاحظة عليه</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>أخرجه من ملف الاقتباسات</translation>
    </message>
</context>
<context>
    <name>DropField</name>
    <message>
        <source>Drop one or more articles here</source>
        <translation>أفلت مقالًا أو أكثر هنا</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>افتح ملفًّا…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>الصق نصًّا</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop it to open it in a new tab</source>
        <translation>أفلته ليُفتح في لسان جديد</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>افتحه</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>أظهره في مجلده</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>المكان:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع الملفات:</translation>
    </message>
    <message>
        <source>It will be saved once all pages are read.</source>
        <translation>سيُحفظ الملف بعد قراءة كل الصفحات.</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>%1 - summary</source>
        <translation>%1 - خلاصة</translation>
    </message>
    <message>
        <source>It can be printed once all pages are read.</source>
        <translation>يمكن الطباعة بعد قراءة كل الصفحات.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Word (DOCX)…</source>
        <translation>ملف Word (DOCX)…</translation>
    </message>
    <message>
        <source>OpenDocument (ODT)…</source>
        <translation>ملف OpenDocument (ODT)…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>ملف PDF…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>صفحة ويب (HTML)…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>نص Markdown…</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>نص عادي…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>بيانات (JSON)…</translation>
    </message>
    <message>
        <source>The whole article, key sentences highlighted</source>
        <translation>المقال كله، والجمل المختارة مظللة</translation>
    </message>
    <message>
        <source>Somebody’s words with their speaker</source>
        <translation>كلام المتحدث مسبوقًا باسمه</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
</context>
<context>
    <name>FactModel</name>
    <message>
        <source>opened</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مطوية</translation>
    </message>
    <message>
        <source>Where these words end isn’t certain: the last ones may be the author’s, whose sentence goes on.</source>
        <translation>لا يُعرف يقينًا أين ينتهي هذا الكلام: فقد تكون كلماته الأخيرة للكاتب الذي تستمر جملته.</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>من شارك</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>No statements were found whose speaker is named.</source>
        <translation>لم يُعثر على أقوال منسوبة.</translation>
    </message>
    <message>
        <source>No participants were found.</source>
        <translation>لم يُعثر على مشاركين.</translation>
    </message>
    <message>
        <source>No places were found.</source>
        <translation>لم يُعثر على أماكن.</translation>
    </message>
    <message>
        <source>No dates were found.</source>
        <translation>لم يُعثر على تواريخ.</translation>
    </message>
    <message>
        <source>No numbers of anything were found.</source>
        <translation>لم يُعثر على أرقام.</translation>
    </message>
    <message>
        <source>Without a named speaker</source>
        <translation>بلا قائل مسمى</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>لا قول</numerusform>
            <numerusform>قول واحد</numerusform>
            <numerusform>قولان</numerusform>
            <numerusform>%Ln أقوال</numerusform>
            <numerusform>%Ln قولًا</numerusform>
            <numerusform>%Ln قول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>لا اسم</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%Ln أسماء</numerusform>
            <numerusform>%Ln اسمًا</numerusform>
            <numerusform>%Ln اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>إظهار عدد أقل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more statement(s)</source>
        <translation>
            <numerusform>لا أقوال أخرى</numerusform>
            <numerusform>قول واحد آخر</numerusform>
            <numerusform>قولان آخران</numerusform>
            <numerusform>%Ln أقوال أخرى</numerusform>
            <numerusform>%Ln قولًا آخر</numerusform>
            <numerusform>%Ln قول آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more participant(s)</source>
        <translation>
            <numerusform>لا مشاركين آخرين</numerusform>
            <numerusform>مشارك واحد آخر</numerusform>
            <numerusform>مشاركان آخران</numerusform>
            <numerusform>%Ln مشاركين آخرين</numerusform>
            <numerusform>%Ln مشاركًا آخر</numerusform>
            <numerusform>%Ln مشارك آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more place(s)</source>
        <translation>
            <numerusform>لا أماكن أخرى</numerusform>
            <numerusform>مكان واحد آخر</numerusform>
            <numerusform>مكانان آخران</numerusform>
            <numerusform>%Ln أماكن أخرى</numerusform>
            <numerusform>%Ln مكانًا آخر</numerusform>
            <numerusform>%Ln مكان آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more date(s)</source>
        <translation>
            <numerusform>لا تواريخ أخرى</numerusform>
            <numerusform>تاريخ واحد آخر</numerusform>
            <numerusform>تاريخان آخران</numerusform>
            <numerusform>%Ln تواريخ أخرى</numerusform>
            <numerusform>%Ln تاريخًا آخر</numerusform>
            <numerusform>%Ln تاريخ آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more number(s)</source>
        <translation>
            <numerusform>لا أرقام أخرى</numerusform>
            <numerusform>رقم واحد آخر</numerusform>
            <numerusform>رقمان آخران</numerusform>
            <numerusform>%Ln أرقام أخرى</numerusform>
            <numerusform>%Ln رقمًا آخر</numerusform>
            <numerusform>%Ln رقم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>أخفها</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>أظهرها</translation>
    </message>
    <message>
        <source>To be checked: who speaks is not certain</source>
        <translation>يحتاج إلى تحقق: القائل غير مؤكد</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>بلفظه</translation>
    </message>
    <message>
        <source>own words in part</source>
        <translation>بعضه بلفظه</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>منقول بمعناه</translation>
    </message>
    <message>
        <source>gist</source>
        <translation>فحواه</translation>
    </message>
    <message>
        <source>call</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>by attribution</source>
        <translation>منسوب</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>نفي</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>توكيد</translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>The facts were copied as a table</source>
        <translation>نُسخت الحقائق جدولًا</translation>
    </message>
    <message>
        <source>The author’s own words, with their source (Ctrl+Shift+C)</source>
        <translation>كلام الكاتب كما هو، مع مصدره (⁦Ctrl+Shift+C⁩)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln line(s)</source>
        <translation>
            <numerusform>نسخ</numerusform>
            <numerusform>نسخ سطر واحد</numerusform>
            <numerusform>نسخ سطرين</numerusform>
            <numerusform>نسخ %Ln أسطر</numerusform>
            <numerusform>نسخ %Ln سطرًا</numerusform>
            <numerusform>نسخ %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln statement(s)</source>
        <translation>
            <numerusform>نسخ</numerusform>
            <numerusform>نسخ القول</numerusform>
            <numerusform>نسخ قولين</numerusform>
            <numerusform>نسخ %Ln أقوال</numerusform>
            <numerusform>نسخ %Ln قولًا</numerusform>
            <numerusform>نسخ %Ln قول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied with their source</source>
        <translation>
            <numerusform>لم يُنسخ شيء</numerusform>
            <numerusform>نُسخ سطر واحد مع مصدره</numerusform>
            <numerusform>نُسخ سطران مع مصدرهما</numerusform>
            <numerusform>نُسخت %Ln أسطر مع مصادرها</numerusform>
            <numerusform>نُسخ %Ln سطرًا مع مصادرها</numerusform>
            <numerusform>نُسخ %Ln سطر مع مصادرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>لم يُنسخ شيء</numerusform>
            <numerusform>نُسخ سطر واحد</numerusform>
            <numerusform>نُسخ سطران</numerusform>
            <numerusform>نُسخت %Ln أسطر</numerusform>
            <numerusform>نُسخ %Ln سطرًا</numerusform>
            <numerusform>نُسخ %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied with their source</source>
        <translation>
            <numerusform>لم يُنسخ أي قول</numerusform>
            <numerusform>نُسخ القول مع مصدره</numerusform>
            <numerusform>نُسخ قولان مع مصدرهما</numerusform>
            <numerusform>نُسخت %Ln أقوال مع مصدرها</numerusform>
            <numerusform>نُسخ %Ln قولًا مع مصدرها</numerusform>
            <numerusform>نُسخ %Ln قول مع مصدرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied</source>
        <translation>
            <numerusform>لم يُنسخ أي قول</numerusform>
            <numerusform>نُسخ القول</numerusform>
            <numerusform>نُسخ قولان</numerusform>
            <numerusform>نُسخت %Ln أقوال</numerusform>
            <numerusform>نُسخ %Ln قولًا</numerusform>
            <numerusform>نُسخ %Ln قول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln line(s)</source>
        <translation>
            <numerusform>لا شيء يُنسخ</numerusform>
            <numerusform>ما يُنسخ: سطر واحد</numerusform>
            <numerusform>ما يُنسخ: سطران</numerusform>
            <numerusform>ما يُنسخ: %Ln أسطر</numerusform>
            <numerusform>ما يُنسخ: %Ln سطرًا</numerusform>
            <numerusform>ما يُنسخ: %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln statement(s)</source>
        <translation>
            <numerusform>لا شيء يُنسخ</numerusform>
            <numerusform>ما يُنسخ: قول واحد</numerusform>
            <numerusform>ما يُنسخ: قولان</numerusform>
            <numerusform>ما يُنسخ: %Ln أقوال</numerusform>
            <numerusform>ما يُنسخ: %Ln قولًا</numerusform>
            <numerusform>ما يُنسخ: %Ln قول</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is listed, as a table</source>
        <translation>كل ما في القائمة جدولًا</translation>
    </message>
    <message>
        <source>Export the facts</source>
        <translation>تصدير الحقائق</translation>
    </message>
</context>
<context>
    <name>FactsExporting</name>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>%1 - facts</source>
        <translation>%1 - حقائق</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>جدول (CSV)…</translation>
    </message>
    <message>
        <source>Excel (XLSX)…</source>
        <translation>ملف Excel (XLSX)…</translation>
    </message>
    <message>
        <source>Word (DOCX)…</source>
        <translation>ملف Word (DOCX)…</translation>
    </message>
    <message>
        <source>OpenDocument (ODT)…</source>
        <translation>ملف OpenDocument (ODT)…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>صفحة ويب (HTML)…</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>نص عادي…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>بيانات (JSON)…</translation>
    </message>
</context>
<context>
    <name>FactsLink</name>
    <message>
        <source>Facts</source>
        <translation>الحقائق</translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>The facts are being looked for…</source>
        <translation>يجري استخراج الحقائق…</translation>
    </message>
    <message>
        <source>Facts are found in Arabic texts only.</source>
        <translation>لا تُستخرج الحقائق إلا من النصوص العربية.</translation>
    </message>
    <message>
        <source>The facts of this article could not be found.</source>
        <translation>تعذّر استخراج حقائق هذا المقال.</translation>
    </message>
    <message>
        <source>No fact has these words.</source>
        <translation>لا حقيقة فيها هذه الكلمات.</translation>
    </message>
    <message>
        <source>Turn the summary toward %1</source>
        <translation>وجّه الخلاصة نحو %1</translation>
    </message>
    <message>
        <source>Find facts by words…</source>
        <translation>ابحث في الحقائق…</translation>
    </message>
    <message>
        <source>Find facts by words</source>
        <translation>البحث في الحقائق</translation>
    </message>
    <message>
        <source>Of the summary</source>
        <translation>في الخلاصة وحدها</translation>
    </message>
    <message>
        <source>Only facts of the summary’s sentences</source>
        <translation>حقائق جمل الخلاصة وحدها</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>الحقائق</translation>
    </message>
    <message>
        <source>Add to the dossier</source>
        <translation>إضافة إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>نسخ جدولًا</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Open another…</source>
        <translation>فتح ملف آخر…</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>إغلاق اللسان</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>أعد المحاولة لها كلها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) could not be opened</source>
        <translation>
            <numerusform>لم يتعذر فتح شيء</numerusform>
            <numerusform>تعذّر فتح مستند واحد</numerusform>
            <numerusform>تعذّر فتح مستندين</numerusform>
            <numerusform>تعذّر فتح %Ln مستندات</numerusform>
            <numerusform>تعذّر فتح %Ln مستندًا</numerusform>
            <numerusform>تعذّر فتح %Ln مستند</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Find in the article and the summary</source>
        <translation>البحث في المقال والخلاصة</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>مطابقة تامة</translation>
    </message>
    <message>
        <source>The hit before (Shift+F3)</source>
        <translation>النتيجة السابقة (⁦Shift+F3⁩)</translation>
    </message>
    <message>
        <source>The next hit (F3)</source>
        <translation>النتيجة التالية (⁦F3⁩)</translation>
    </message>
    <message>
        <source>Only as it is typed: every vowel sign, hamza and ta marbuta counts</source>
        <translation>كما كُتب تمامًا: تُراعى الحركات والهمزات والتاء المربوطة</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁦Esc⁩)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Find…</source>
        <translation>البحث…</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>النتيجة السابقة</translation>
    </message>
</context>
<context>
    <name>FocusField</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا عبارات أخرى</numerusform>
            <numerusform>أخرى واحدة</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the summary toward…</source>
        <translation>وجّه الخلاصة نحو…</translation>
    </message>
    <message>
        <source>Turn the summary toward words of your own</source>
        <translation>كلمات توجَّه إليها الخلاصة</translation>
    </message>
    <message>
        <source>Sentences about these words come first (Ctrl+K)</source>
        <translation>تتقدم الجمل التي تتناول هذه الكلمات (⁦Ctrl+K⁩)</translation>
    </message>
    <message>
        <source>Only the method Khulasa can be turned</source>
        <translation>لا يعمل التوجيه إلا مع طريقة «خلاصة»</translation>
    </message>
    <message>
        <source>Turn the summary toward %1</source>
        <translation>توجيه الخلاصة نحو «%1»</translation>
    </message>
    <message>
        <source>These words are not in the text</source>
        <translation>لم ترد هذه الكلمات في النص</translation>
    </message>
    <message>
        <source>More key phrases</source>
        <translation>عبارات رئيسة أخرى</translation>
    </message>
</context>
<context>
    <name>FormatNames</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word 97 to 2003</source>
        <translation>Word ⁦97–2003⁩</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument in one file</source>
        <translation>OpenDocument في ملف واحد</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>كتاب إلكتروني</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Archived web page</source>
        <translation>صفحة ويب محفوظة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>رسالة بريد</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
</context>
<context>
    <name>GatheringLink</name>
    <message numerus="yes">
        <source>%Ln document(s) in “%1”</source>
        <translation>
            <numerusform>ليس في «%1» أي مستند</numerusform>
            <numerusform>في «%1» مستند واحد</numerusform>
            <numerusform>في «%1» مستندان</numerusform>
            <numerusform>في «%1» %Ln مستندات</numerusform>
            <numerusform>في «%1» %Ln مستندًا</numerusform>
            <numerusform>في «%1» %Ln مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Open them in tabs</source>
        <translation>فتحها في ألسنة</translation>
    </message>
    <message>
        <source>Collect their key sentences</source>
        <translation>جمع جملها المختارة في ملف اقتباسات</translation>
    </message>
    <message>
        <source>From the library</source>
        <translation>من المكتبة</translation>
    </message>
    <message>
        <source>Other documents are being collected still.</source>
        <translation>ما زالت مستندات أخرى تُجمع.</translation>
    </message>
    <message>
        <source>Reading %1 of %2: %3</source>
        <translation>قراءة %1 من %2: %3</translation>
    </message>
    <message>
        <source>Show the dossier</source>
        <translation>عرض ملف الاقتباسات</translation>
    </message>
    <message numerus="yes">
        <source>Key sentences of %Ln document(s) collected</source>
        <translation>
            <numerusform>لم تُجمع جمل أي مستند</numerusform>
            <numerusform>جُمعت الجمل المختارة من مستند واحد</numerusform>
            <numerusform>جُمعت الجمل المختارة من مستندين</numerusform>
            <numerusform>جُمعت الجمل المختارة من %Ln مستندات</numerusform>
            <numerusform>جُمعت الجمل المختارة من %Ln مستندًا</numerusform>
            <numerusform>جُمعت الجمل المختارة من %Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other document(s) could not be read</source>
        <translation>
            <numerusform>لم يتعذر غير ذلك</numerusform>
            <numerusform>وتعذرت قراءة مستند آخر</numerusform>
            <numerusform>وتعذرت قراءة مستندين آخرين</numerusform>
            <numerusform>وتعذرت قراءة %Ln مستندات أخرى</numerusform>
            <numerusform>وتعذرت قراءة %Ln مستندًا آخر</numerusform>
            <numerusform>وتعذرت قراءة %Ln مستند آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Summary</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>الحقائق</translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>Where the key sentences stand</source>
        <translation>مواضع الجمل المختارة</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1٪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key sentence(s)</source>
        <translation>
            <numerusform>لا جمل مختارة</numerusform>
            <numerusform>جملة مختارة واحدة</numerusform>
            <numerusform>جملتان مختارتان</numerusform>
            <numerusform>%Ln جمل مختارة</numerusform>
            <numerusform>%Ln جملة مختارة</numerusform>
            <numerusform>%Ln جملة مختارة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>The file is no longer the one that was read: read it again first.</source>
        <translation>لم يعد الملف هو الذي قُرئ، فأعد قراءته أولًا.</translation>
    </message>
    <message>
        <source>%1 - highlighted</source>
        <translation>%1 - مظلل</translation>
    </message>
    <message>
        <source>Highlighted copy</source>
        <translation>نسخة مظللة</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>كتابتها</translation>
    </message>
    <message>
        <source>PDF, key sentences highlighted…</source>
        <translation>نسخة PDF بتظليل الجمل المختارة…</translation>
    </message>
</context>
<context>
    <name>HighlightingLink</name>
    <message>
        <source>PDF, the dossier’s quotes highlighted…</source>
        <translation>نسخة PDF بتظليل ما أضفته منها إلى ملف الاقتباسات…</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Open an article</source>
        <translation>فتح مقال</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>المكان:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Why this sentence? (Ctrl+I)</source>
        <translation>لماذا هذه الجملة؟ (⁦Ctrl+I⁩)</translation>
    </message>
    <message>
        <source>Add these to the dossier</source>
        <translation>إضافة هذه الجمل إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Unpin these sentences</source>
        <translation>إلغاء تثبيت هذه الجمل</translation>
    </message>
    <message>
        <source>Pin these sentences</source>
        <translation>تثبيت هذه الجمل</translation>
    </message>
    <message>
        <source>Leave these out (Delete)</source>
        <translation>استبعاد هذه الجمل (⁦Delete⁩)</translation>
    </message>
    <message>
        <source>Pin this sentence (Ctrl+D)</source>
        <translation>تثبيت هذه الجملة (⁦Ctrl+D⁩)</translation>
    </message>
    <message>
        <source>Unpin this sentence (Ctrl+D)</source>
        <translation>إلغاء تثبيت هذه الجملة (⁦Ctrl+D⁩)</translation>
    </message>
    <message>
        <source>Leave this sentence out (Delete)</source>
        <translation>استبعاد هذه الجملة (⁦Delete⁩)</translation>
    </message>
    <message>
        <source>Add this sentence to the dossier</source>
        <translation>إضافة هذه الجملة إلى ملف الاقتباسات</translation>
    </message>
</context>
<context>
    <name>LaterQuotes</name>
    <message>
        <source>Added once all pages are read</source>
        <translation>ستُضاف بعد قراءة كل الصفحات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) read otherwise in the whole document, and were not added.</source>
        <translation>
            <numerusform>لم يختلف نص أي اقتباس في المستند الكامل.</numerusform>
            <numerusform>اختلف نص اقتباس واحد في المستند الكامل، فلم يُضف.</numerusform>
            <numerusform>اختلف نص اقتباسين في المستند الكامل، فلم يُضافا.</numerusform>
            <numerusform>اختلف نص %Ln اقتباسات في المستند الكامل، فلم تُضف.</numerusform>
            <numerusform>اختلف نص %Ln اقتباسًا في المستند الكامل، فلم تُضف.</numerusform>
            <numerusform>اختلف نص %Ln اقتباس في المستند الكامل، فلم تُضف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>Left out: %Ln</source>
        <translation>
            <numerusform>لا مستبعدة</numerusform>
            <numerusform>مستبعدة: %Ln</numerusform>
            <numerusform>مستبعدة: %Ln</numerusform>
            <numerusform>مستبعدة: %Ln</numerusform>
            <numerusform>مستبعدة: %Ln</numerusform>
            <numerusform>مستبعدة: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>أخفها</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>أظهرها</translation>
    </message>
</context>
<context>
    <name>LengthControl</name>
    <message>
        <source>Length of the summary</source>
        <translation>طول الخلاصة</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>جمل</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>نسبة مئوية</translation>
    </message>
    <message>
        <source>What the length is counted in</source>
        <translation>ما يُقاس به الطول</translation>
    </message>
    <message>
        <source>words</source>
        <translation>كلمات</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sentence(s)</source>
        <translation>
            <numerusform>%1 من %Ln جملة</numerusform>
            <numerusform>%1 من جملة واحدة</numerusform>
            <numerusform>%1 من جملتين</numerusform>
            <numerusform>%1 من %Ln جمل</numerusform>
            <numerusform>%1 من %Ln جملة</numerusform>
            <numerusform>%1 من %Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>ولا موضع آخر</numerusform>
            <numerusform>وموضع آخر</numerusform>
            <numerusform>وموضعان آخران</numerusform>
            <numerusform>و%Ln مواضع أخرى</numerusform>
            <numerusform>و%Ln موضعًا آخر</numerusform>
            <numerusform>و%Ln موضع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>ص %1</translation>
    </message>
    <message>
        <source>¶ %1</source>
        <translation>ف %1</translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln document(s)</source>
        <translation>
            <numerusform>لا مستندات بعد</numerusform>
            <numerusform>مستند واحد على الأقل</numerusform>
            <numerusform>مستندان على الأقل</numerusform>
            <numerusform>%Ln مستندات على الأقل</numerusform>
            <numerusform>%Ln مستندًا على الأقل</numerusform>
            <numerusform>%Ln مستند على الأقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Private: what you open now is not kept here.</source>
        <translation>وضع خاص: لا يُحفظ هنا ما تفتحه الآن.</translation>
    </message>
    <message numerus="yes">
        <source>Found in many: listed are the best of the %Ln taken in last. Another word narrows it down.</source>
        <translation>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في لا شيء؛ أضف كلمة ليضيق البحث.</numerusform>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في آخر مستند أُضيف؛ أضف كلمة ليضيق البحث.</numerusform>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في آخر مستندين أُضيفا؛ أضف كلمة ليضيق البحث.</numerusform>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في آخر %Ln مستندات أُضيفت؛ أضف كلمة ليضيق البحث.</numerusform>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في آخر %Ln مستندًا أُضيف؛ أضف كلمة ليضيق البحث.</numerusform>
            <numerusform>هذه الكلمات في مستندات كثيرة. المعروض أفضل ما في آخر %Ln مستند أُضيفت؛ أضف كلمة ليضيق البحث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>لا مستند هنا فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>What you open is kept here, with its pins and its place. It never leaves this computer.</source>
        <translation>يُحفظ هنا ما تفتحه، بما ثبّتَّ فيه وموضع قراءتك، ولا يغادر هذا الجهاز أبدًا.</translation>
    </message>
    <message numerus="yes">
        <source>Removed: %Ln · Show</source>
        <translation>
            <numerusform>المُزالة: لا شيء · أظهرها</numerusform>
            <numerusform>المُزالة: %Ln · أظهرها</numerusform>
            <numerusform>المُزالة: %Ln · أظهرها</numerusform>
            <numerusform>المُزالة: %Ln · أظهرها</numerusform>
            <numerusform>المُزالة: %Ln · أظهرها</numerusform>
            <numerusform>المُزالة: %Ln · أظهرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the library</source>
        <translation>إزالة كل ما في المكتبة</translation>
    </message>
    <message>
        <source>Remove all documents from the library for good, with their pins and with what was removed before? The files stay where they are.</source>
        <translation>أتريد إزالة كل المستندات من المكتبة نهائيًا، بما ثُبّت فيها وبما أُزيل من قبل؟ أما الملفات نفسها فتبقى في مكانها.</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>إزالة الكل</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>ابحث في العناوين والنصوص</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Into the dossier</source>
        <translation>إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Take the key sentences into the dossier</source>
        <translation>إضافة الجمل المختارة إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove all…</source>
        <translation>إزالة الكل…</translation>
    </message>
    <message>
        <source>Enter opens at the place · Ctrl+Enter in a tab behind · Delete removes; that can be undone for 30 days</source>
        <translation>للفتح عند الموضع ⁦Enter⁩ · وفي لسان خلفي ⁦Ctrl+Enter⁩ · وللإزالة ⁦Delete⁩، ويمكن التراجع عنها ثلاثين يومًا</translation>
    </message>
</context>
<context>
    <name>LostPins</name>
    <message numerus="yes">
        <source>%Ln pinned sentence(s) no longer in the source</source>
        <translation>
            <numerusform>لا جمل مثبّتة مفقودة</numerusform>
            <numerusform>جملة مثبّتة لم تعد في المصدر</numerusform>
            <numerusform>جملتان مثبّتتان لم تعودا في المصدر</numerusform>
            <numerusform>%Ln جمل مثبّتة لم تعد في المصدر</numerusform>
            <numerusform>%Ln جملة مثبّتة لم تعد في المصدر</numerusform>
            <numerusform>%Ln جملة مثبّتة لم تعد في المصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Read the rest</source>
        <translation>قراءة البقية</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>تجري قراءة %1…</translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation>يجري ترتيب الجمل…</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message numerus="yes">
        <source>%Ln more ↓</source>
        <translation>
            <numerusform>لا جمل أخرى ↓</numerusform>
            <numerusform>جملة أخرى ↓</numerusform>
            <numerusform>جملتان أخريان ↓</numerusform>
            <numerusform>%Ln جمل أخرى ↓</numerusform>
            <numerusform>%Ln جملة أخرى ↓</numerusform>
            <numerusform>%Ln جملة أخرى ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Closed: %1</source>
        <translation>أُغلق: %1</translation>
    </message>
    <message>
        <source>The article was replaced</source>
        <translation>حلّ نص آخر محل المقال</translation>
    </message>
    <message>
        <source>Setting changed: %1</source>
        <translation>تغيّر الإعداد: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) removed from the library</source>
        <translation>
            <numerusform>لم يُزل أي مستند من المكتبة</numerusform>
            <numerusform>أُزيل مستند واحد من المكتبة</numerusform>
            <numerusform>أُزيل مستندان من المكتبة</numerusform>
            <numerusform>أُزيلت %Ln مستندات من المكتبة</numerusform>
            <numerusform>أُزيل %Ln مستندًا من المكتبة</numerusform>
            <numerusform>أُزيل %Ln مستند من المكتبة</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>Removed from the library: %1</source>
        <translation>أُزيل من المكتبة: %1</translation>
    </message>
</context>
<context>
    <name>PageControls</name>
    <message>
        <source>page %1 of %2 · %3%</source>
        <translation>الصفحة %1 من %2 · %3٪</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Shows the pages as they look, or the text that was read from them</source>
        <translation>يعرض الصفحات كما هي في الأصل، أو النص المقروء منها</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملء العرض</translation>
    </message>
    <message>
        <source>Smaller (Ctrl and -)</source>
        <translation>تصغير (Ctrl مع -)</translation>
    </message>
    <message>
        <source>Larger (Ctrl and +)</source>
        <translation>تكبير (Ctrl مع +)</translation>
    </message>
    <message>
        <source>As wide as the pane (Ctrl and 0)</source>
        <translation>بعرض اللوحة (Ctrl مع 0)</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>The file has changed since it was read; open it again to see it as it is now.</source>
        <translation>تغيّر الملف بعد قراءته؛ أعد فتحه لتراه كما هو الآن.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>لا يمكن رسم هذه الصفحة.</translation>
    </message>
</context>
<context>
    <name>PaneKeys</name>
    <message>
        <source>Go to the next pane</source>
        <translation>الانتقال إلى اللوحة التالية</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>الانتقال إلى اللوحة السابقة</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Open at this place</source>
        <translation>فتحه عند الموضع</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>الموضع التالي</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>معاينة الطباعة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;زيادة</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;نقص</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ا&amp;سم الملف:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>المجلد الأعلى</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>الانتقال إلى المجلد الأعلى</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>إنشاء مجلد جديد</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>مجلد &amp;جديد</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>عرض الملفات قائمةً</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>عرض الملفات بتفاصيلها</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>إظهار الملفات الم&amp;خفية</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>تغيير الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>الملف %1 موجود من قبل.
أتريد استبداله؟</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>تاريخ التعديل</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;إعادة</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;قص</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;لصق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>استعادة المعتاد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;نعم</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;لا</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>QuoteWords</name>
    <message numerus="yes">
        <source>Paragraph %Ln</source>
        <translation>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
            <numerusform>الفقرة %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p. %Ln</source>
        <translation>
            <numerusform>ص %Ln</numerusform>
            <numerusform>ص %Ln</numerusform>
            <numerusform>ص %Ln</numerusform>
            <numerusform>ص %Ln</numerusform>
            <numerusform>ص %Ln</numerusform>
            <numerusform>ص %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>¶ %Ln</source>
        <translation>
            <numerusform>ف %Ln</numerusform>
            <numerusform>ف %Ln</numerusform>
            <numerusform>ف %Ln</numerusform>
            <numerusform>ف %Ln</numerusform>
            <numerusform>ف %Ln</numerusform>
            <numerusform>ف %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>unsure: compare</source>
        <translation>قراءة غير مؤكدة</translation>
    </message>
    <message>
        <source>from a picture</source>
        <translation>من صورة</translation>
    </message>
    <message>
        <source>holds hidden signs of direction: compare</source>
        <translation>فيها علامات خفية تغيّر الاتجاه: قارن</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Reading aloud.</source>
        <translation>يُقرأ الآن بصوت مسموع.</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>إيقاف (⁦Esc⁩)</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت مسموع</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>إيقاف القراءة</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>إلغاء (⁦Esc⁩)</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>قُرئت مؤخرًا</translation>
    </message>
</context>
<context>
    <name>RemovedEntries</name>
    <message>
        <source>Delete for good</source>
        <translation>الحذف النهائي</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? The files stay where they are.</source>
        <translation>
            <numerusform>لا مستند ليُحذف.</numerusform>
            <numerusform>أتريد حذف المستند نهائيًا؟ أما ملفه فيبقى في مكانه.</numerusform>
            <numerusform>أتريد حذف المستندين نهائيًا؟ أما الملفان فيبقيان في مكانهما.</numerusform>
            <numerusform>أتريد حذف %Ln مستندات نهائيًا؟ أما ملفاتها فتبقى في مكانها.</numerusform>
            <numerusform>أتريد حذف %Ln مستندًا نهائيًا؟ أما ملفاتها فتبقى في مكانها.</numerusform>
            <numerusform>أتريد حذف %Ln مستند نهائيًا؟ أما ملفاتها فتبقى في مكانها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message numerus="yes">
        <source>What you remove is kept here for %Ln day(s); no search finds it. After that nothing of it is left.</source>
        <translation>
            <numerusform>لا يُحفظ هنا ما تزيله.</numerusform>
            <numerusform>يُحفظ هنا ما تزيله يومًا واحدًا ولا يجده البحث، ثم لا يبقى منه شيء.</numerusform>
            <numerusform>يُحفظ هنا ما تزيله يومين ولا يجده البحث، ثم لا يبقى منه شيء.</numerusform>
            <numerusform>يُحفظ هنا ما تزيله %Ln أيام ولا يجده البحث، ثم لا يبقى منه شيء.</numerusform>
            <numerusform>يُحفظ هنا ما تزيله %Ln يومًا ولا يجده البحث، ثم لا يبقى منه شيء.</numerusform>
            <numerusform>يُحفظ هنا ما تزيله %Ln يوم ولا يجده البحث، ثم لا يبقى منه شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed documents</source>
        <translation>المستندات المُزالة</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>رجوع إلى المكتبة</translation>
    </message>
</context>
<context>
    <name>RemovedModel</name>
    <message>
        <source>Removed: %1</source>
        <translation>أُزيل: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>يبقى يومًا واحدًا</numerusform>
            <numerusform>يبقى يومين</numerusform>
            <numerusform>يبقى %Ln أيام</numerusform>
            <numerusform>يبقى %Ln يومًا</numerusform>
            <numerusform>يبقى %Ln يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Enter the password…</source>
        <translation>أدخل كلمة المرور…</translation>
    </message>
    <message>
        <source>Recognise the text</source>
        <translation>التعرّف على النص</translation>
    </message>
</context>
<context>
    <name>SeeAlso</name>
    <message>
        <source>Of the same matter</source>
        <translation>مقالات في الموضوع نفسه</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>Copied with its source</source>
        <translation>نُسخ مع مصدره</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>ما حددته</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>إلى ملف الاقتباسات</translation>
    </message>
    <message>
        <source>To the summary</source>
        <translation>إلى الخلاصة</translation>
    </message>
    <message>
        <source>Turn toward it</source>
        <translation>وجّه الخلاصة نحوها</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>ابحث</translation>
    </message>
</context>
<context>
    <name>SentenceNotes</name>
    <message>
        <source>Show what comes before</source>
        <translation>أظهر ما قبلها</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>أخفها</translation>
    </message>
    <message>
        <source>Added: the next one needs it</source>
        <translation>أُضيفت لأن التي بعدها تستند إليها</translation>
    </message>
    <message>
        <source>Part of a quotation</source>
        <translation>جزء من كلام منقول</translation>
    </message>
    <message>
        <source>Leans on what stands before it</source>
        <translation>تستند إلى ما قبلها</translation>
    </message>
</context>
<context>
    <name>SentencePage</name>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>جملة واحدة</numerusform>
            <numerusform>جملتان</numerusform>
            <numerusform>%Ln جمل</numerusform>
            <numerusform>%Ln جملة</numerusform>
            <numerusform>%Ln جملة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Reading page %1 of %2…</source>
        <translation>تُقرأ الصفحة %1 من %2…</translation>
    </message>
    <message>
        <source>Recognising the text of pictures…</source>
        <translation>يجري التعرّف على نص الصور…</translation>
    </message>
    <message>
        <source>Recognising page %1 of %2…</source>
        <translation>يجري التعرّف على الصفحة %1 من %2…</translation>
    </message>
    <message>
        <source>Finding the sentences…</source>
        <translation>يجري تمييز الجمل…</translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation>يجري ترتيب الجمل…</translation>
    </message>
    <message>
        <source>Read so far: page %1 of %2</source>
        <translation>قُرئ حتى الآن: الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>These are the key sentences of the first %1 of %2 pages; the whole may have others.</source>
        <translation>نُسخت الجمل المختارة مما قُرئ حتى الآن (الصفحة %1 من %2)، وقد تُختار غيرها بعد قراءة كل الصفحات.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Private mode keeps no list: what you open leaves no trace on this computer.</source>
        <translation>لا قائمة، فهذا وضع خاص: لا يترك ما تفتحه أثرًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing yet. What you open is listed here, with its first key sentence.</source>
        <translation>لا شيء بعد. يظهر هنا كل ما تفتحه، مع أول جملة مختارة منه.</translation>
    </message>
    <message>
        <source>The sentences of your article that matter, to the letter</source>
        <translation>الجمل المهمة من مقالك، بحروفها</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>قُرئت مؤخرًا</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
    <message>
        <source>Your text never leaves this computer: no network, no account.</source>
        <translation>لا يغادر نصك هذا الجهاز: لا شبكة ولا حساب.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>أعد فتحها</translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s session: %Ln article(s)</source>
        <translation>
            <numerusform>جلسة اليوم: لا مقالات</numerusform>
            <numerusform>جلسة اليوم: مقال واحد</numerusform>
            <numerusform>جلسة اليوم: مقالان</numerusform>
            <numerusform>جلسة اليوم: %Ln مقالات</numerusform>
            <numerusform>جلسة اليوم: %Ln مقالًا</numerusform>
            <numerusform>جلسة اليوم: %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yesterday&apos;s session: %Ln article(s)</source>
        <translation>
            <numerusform>جلسة أمس: لا مقالات</numerusform>
            <numerusform>جلسة أمس: مقال واحد</numerusform>
            <numerusform>جلسة أمس: مقالان</numerusform>
            <numerusform>جلسة أمس: %Ln مقالات</numerusform>
            <numerusform>جلسة أمس: %Ln مقالًا</numerusform>
            <numerusform>جلسة أمس: %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last session: %Ln article(s)</source>
        <translation>
            <numerusform>الجلسة الأخيرة: لا مقالات</numerusform>
            <numerusform>الجلسة الأخيرة: مقال واحد</numerusform>
            <numerusform>الجلسة الأخيرة: مقالان</numerusform>
            <numerusform>الجلسة الأخيرة: %Ln مقالات</numerusform>
            <numerusform>الجلسة الأخيرة: %Ln مقالًا</numerusform>
            <numerusform>الجلسة الأخيرة: %Ln مقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StruckSentence</name>
    <message>
        <source>Bring back</source>
        <translation>أعدها</translation>
    </message>
    <message>
        <source>Bring back: %1</source>
        <translation>أعدها: %1</translation>
    </message>
</context>
<context>
    <name>SummaryActions</name>
    <message>
        <source>Unpin this sentence</source>
        <translation>إلغاء تثبيت هذه الجملة</translation>
    </message>
    <message>
        <source>Pin this sentence</source>
        <translation>تثبيت هذه الجملة</translation>
    </message>
    <message>
        <source>Let this sentence in again</source>
        <translation>إعادة هذه الجملة المستبعدة</translation>
    </message>
    <message>
        <source>Leave this sentence out</source>
        <translation>استبعاد هذه الجملة</translation>
    </message>
    <message>
        <source>Take away what was added before it</source>
        <translation>إزالة ما أُضيف قبلها</translation>
    </message>
    <message>
        <source>Add what it needs from just before</source>
        <translation>إضافة ما تحتاج إليه مما قبلها</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الخلاصة</translation>
    </message>
    <message>
        <source>Order: as in the source</source>
        <translation>الترتيب: كما في المصدر</translation>
    </message>
    <message>
        <source>Order: the best first</source>
        <translation>الترتيب: الأهم أولًا</translation>
    </message>
    <message>
        <source>Why this sentence?</source>
        <translation>لماذا هذه الجملة؟</translation>
    </message>
    <message>
        <source>Forget all pins and exclusions</source>
        <translation>إلغاء كل تثبيت واستبعاد</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>التثبيت</translation>
    </message>
    <message>
        <source>leaving out</source>
        <translation>الاستبعاد</translation>
    </message>
    <message>
        <source>what was added before</source>
        <translation>إضافة ما قبلها</translation>
    </message>
    <message>
        <source>length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>توجيه الخلاصة</translation>
    </message>
    <message>
        <source>forgetting pins and exclusions</source>
        <translation>إلغاء التثبيت والاستبعاد</translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبَّتة</translation>
    </message>
</context>
<context>
    <name>SummaryPane</name>
    <message>
        <source>Sentences of the summary</source>
        <translation>جمل الخلاصة</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Open articles</source>
        <translation>المقالات المفتوحة</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>إغلاق اللسان</translation>
    </message>
</context>
<context>
    <name>TabKeys</name>
    <message>
        <source>New tab</source>
        <translation>لسان جديد</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>إغلاق اللسان</translation>
    </message>
    <message>
        <source>Reopen the closed tab</source>
        <translation>إعادة فتح اللسان المغلق</translation>
    </message>
    <message>
        <source>The next tab</source>
        <translation>اللسان التالي</translation>
    </message>
    <message>
        <source>The tab before</source>
        <translation>اللسان السابق</translation>
    </message>
    <message>
        <source>Move to a window of its own</source>
        <translation>نقل إلى نافذة مستقلة</translation>
    </message>
</context>
<context>
    <name>TabList</name>
    <message>
        <source>Find an open article</source>
        <translation>ابحث عن مقال مفتوح</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>المقالات المفتوحة</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message numerus="yes">
        <source>%Ln document(s) not opened</source>
        <translation>
            <numerusform>لم يتعذر فتح شيء</numerusform>
            <numerusform>مستند لم يُفتح</numerusform>
            <numerusform>مستندان لم يُفتحا</numerusform>
            <numerusform>%Ln مستندات لم تُفتح</numerusform>
            <numerusform>%Ln مستندًا لم تُفتح</numerusform>
            <numerusform>%Ln مستند لم تُفتح</numerusform>
        </translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>لسان جديد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا مقالات أخرى</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>ملف الاقتباسات</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدم</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>UndoOffers</name>
    <message>
        <source>Sentence left out, another took its place</source>
        <translation>استُبعدت جملة، وحلّت أخرى محلها</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) left out</source>
        <translation>
            <numerusform>لم تُستبعد أي جملة</numerusform>
            <numerusform>استُبعدت جملة واحدة</numerusform>
            <numerusform>استُبعدت جملتان</numerusform>
            <numerusform>استُبعدت %Ln جمل</numerusform>
            <numerusform>استُبعدت %Ln جملة</numerusform>
            <numerusform>استُبعدت %Ln جملة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Dim all but the key sentences</source>
        <translation>تعتيم ما عدا الجمل المختارة</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Article and summary</source>
        <translation>المقال والخلاصة</translation>
    </message>
    <message>
        <source>Article only</source>
        <translation>المقال وحده</translation>
    </message>
    <message>
        <source>Summary only</source>
        <translation>الخلاصة وحدها</translation>
    </message>
    <message>
        <source>Face: %1</source>
        <translation>الخط: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>أسطر قصيرة</translation>
    </message>
    <message>
        <source>Lines of usual length</source>
        <translation>أسطر بالطول المعتاد</translation>
    </message>
    <message>
        <source>Long lines</source>
        <translation>أسطر طويلة</translation>
    </message>
    <message>
        <source>Lines as long as the window</source>
        <translation>أسطر بعرض النافذة</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>self._page</name>
    <message>
        <source>Show its place in the article</source>
        <translation>إظهار موضعها في النص</translation>
    </message>
    <message>
        <source>Go to this sentence</source>
        <translation>الانتقال إلى هذه الجملة</translation>
    </message>
</context>
</TS>
