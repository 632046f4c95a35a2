<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ComparingWindow</name>
    <message numerus="yes">
        <source>%Ln row(s). Much that reports share in other words is not found.</source>
        <translation>
            <numerusform>%Ln row. Much that reports share in other words is not found.</numerusform>
            <numerusform>%Ln rows. Much that reports share in other words is not found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyBar</name>
    <message numerus="yes">
        <source>Copy %Ln selected</source>
        <translation>
            <numerusform>Copy %Ln selected</numerusform>
            <numerusform>Copy %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln sentence(s)</source>
        <translation>
            <numerusform>Copy %Ln sentence</numerusform>
            <numerusform>Copy %Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) copied with their source</source>
        <translation>
            <numerusform>%Ln sentence copied with its source</numerusform>
            <numerusform>%Ln sentences copied with their source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) copied</source>
        <translation>
            <numerusform>%Ln sentence copied</numerusform>
            <numerusform>%Ln sentences copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln selected sentence(s)</source>
        <translation>
            <numerusform>Copies: the %Ln selected sentence</numerusform>
            <numerusform>Copies: the %Ln selected sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: the %Ln sentence(s) of the summary</source>
        <translation>
            <numerusform>Copies: the %Ln sentence of the summary</numerusform>
            <numerusform>Copies: the %Ln sentences of the summary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>Paragraph %Ln</source>
        <translation>
            <numerusform>Paragraph %Ln</numerusform>
            <numerusform>Paragraph %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDescription</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) repaired</source>
        <translation>
            <numerusform>%Ln page repaired</numerusform>
            <numerusform>%Ln pages repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) unsafe to quote</source>
        <translation>
            <numerusform>%Ln page unsafe to quote</numerusform>
            <numerusform>%Ln pages unsafe to quote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read from pictures</source>
        <translation>
            <numerusform>%Ln page read from its picture</numerusform>
            <numerusform>%Ln pages read from pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) without text</source>
        <translation>
            <numerusform>%Ln page without text</numerusform>
            <numerusform>%Ln pages without text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierCard</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a newer version</source>
        <translation>
            <numerusform>%Ln item of a newer version</numerusform>
            <numerusform>%Ln items of a newer version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) taken out of the dossier</source>
        <translation>
            <numerusform>%Ln item taken out of the dossier</numerusform>
            <numerusform>%Ln items taken out of the dossier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactModel</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more statement(s)</source>
        <translation>
            <numerusform>%Ln more statement</numerusform>
            <numerusform>%Ln more statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more participant(s)</source>
        <translation>
            <numerusform>%Ln more participant</numerusform>
            <numerusform>%Ln more participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more place(s)</source>
        <translation>
            <numerusform>%Ln more place</numerusform>
            <numerusform>%Ln more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more date(s)</source>
        <translation>
            <numerusform>%Ln more date</numerusform>
            <numerusform>%Ln more dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more number(s)</source>
        <translation>
            <numerusform>%Ln more number</numerusform>
            <numerusform>%Ln more numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message numerus="yes">
        <source>Copy %Ln line(s)</source>
        <translation>
            <numerusform>Copy %Ln line</numerusform>
            <numerusform>Copy %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln statement(s)</source>
        <translation>
            <numerusform>Copy %Ln statement</numerusform>
            <numerusform>Copy %Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied with their source</source>
        <translation>
            <numerusform>%Ln line copied with its source</numerusform>
            <numerusform>%Ln lines copied with their source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>%Ln line copied</numerusform>
            <numerusform>%Ln lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied with their source</source>
        <translation>
            <numerusform>%Ln statement copied with its source</numerusform>
            <numerusform>%Ln statements copied with their source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied</source>
        <translation>
            <numerusform>%Ln statement copied</numerusform>
            <numerusform>%Ln statements copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln line(s)</source>
        <translation>
            <numerusform>Copies: %Ln line</numerusform>
            <numerusform>Copies: %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies: %Ln statement(s)</source>
        <translation>
            <numerusform>Copies: %Ln statement</numerusform>
            <numerusform>Copies: %Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message numerus="yes">
        <source>%Ln document(s) could not be opened</source>
        <translation>
            <numerusform>%Ln document could not be opened</numerusform>
            <numerusform>%Ln documents could not be opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FocusField</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatheringLink</name>
    <message numerus="yes">
        <source>%Ln document(s) in “%1”</source>
        <translation>
            <numerusform>%Ln document in “%1”</numerusform>
            <numerusform>%Ln documents in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Key sentences of %Ln document(s) collected</source>
        <translation>
            <numerusform>Key sentences of %Ln document collected</numerusform>
            <numerusform>Key sentences of %Ln documents collected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other document(s) could not be read</source>
        <translation>
            <numerusform>%Ln other document could not be read</numerusform>
            <numerusform>%Ln other documents could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message numerus="yes">
        <source>%Ln key sentence(s)</source>
        <translation>
            <numerusform>%Ln key sentence</numerusform>
            <numerusform>%Ln key sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaterQuotes</name>
    <message numerus="yes">
        <source>%Ln quote(s) read otherwise in the whole document, and were not added.</source>
        <translation>
            <numerusform>%Ln quote reads otherwise in the whole document, and was not added.</numerusform>
            <numerusform>%Ln quotes read otherwise in the whole document, and were not added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>Left out: %Ln</source>
        <translation>
            <numerusform>Left out: %Ln</numerusform>
            <numerusform>Left out: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthControl</name>
    <message numerus="yes">
        <source>%1 of %Ln sentence(s)</source>
        <translation>
            <numerusform>%1 of %Ln sentence</numerusform>
            <numerusform>%1 of %Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>1 place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more place(s)</source>
        <translation>
            <numerusform>and 1 more place</numerusform>
            <numerusform>and %Ln more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln document(s)</source>
        <translation>
            <numerusform>at least %Ln document</numerusform>
            <numerusform>at least %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in many: listed are the best of the %Ln taken in last. Another word narrows it down.</source>
        <translation>
            <numerusform>Found in many: listed is the %Ln taken in last. Another word narrows it down.</numerusform>
            <numerusform>Found in many: listed are the best of the %Ln taken in last. Another word narrows it down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed: %Ln · Show</source>
        <translation>
            <numerusform>Removed: %Ln · Show</numerusform>
            <numerusform>Removed: %Ln · Show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostPins</name>
    <message numerus="yes">
        <source>%Ln pinned sentence(s) no longer in the source</source>
        <translation>
            <numerusform>%Ln pinned sentence is no longer in the source</numerusform>
            <numerusform>%Ln pinned sentences are no longer in the source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message numerus="yes">
        <source>%Ln more ↓</source>
        <translation>
            <numerusform>%Ln more ↓</numerusform>
            <numerusform>%Ln more ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%Ln document(s) removed from the library</source>
        <translation>
            <numerusform>%Ln document removed from the library</numerusform>
            <numerusform>%Ln documents removed from the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteWords</name>
    <message numerus="yes">
        <source>Paragraph %Ln</source>
        <translation>
            <numerusform>Paragraph %Ln</numerusform>
            <numerusform>Paragraph %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p. %Ln</source>
        <translation>
            <numerusform>p. %Ln</numerusform>
            <numerusform>p. %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>¶ %Ln</source>
        <translation>
            <numerusform>¶ %Ln</numerusform>
            <numerusform>¶ %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedEntries</name>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? The files stay where they are.</source>
        <translation>
            <numerusform>Delete the document for good? The file stays where it is.</numerusform>
            <numerusform>Delete %Ln documents for good? The files stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you remove is kept here for %Ln day(s); no search finds it. After that nothing of it is left.</source>
        <translation>
            <numerusform>What you remove is kept here for a day; no search finds it. After that nothing of it is left.</numerusform>
            <numerusform>What you remove is kept here for %Ln days; no search finds it. After that nothing of it is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedModel</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentencePage</name>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>Today&apos;s session: %Ln article(s)</source>
        <translation>
            <numerusform>Today’s session: %Ln article</numerusform>
            <numerusform>Today’s session: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yesterday&apos;s session: %Ln article(s)</source>
        <translation>
            <numerusform>Yesterday’s session: %Ln article</numerusform>
            <numerusform>Yesterday’s session: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last session: %Ln article(s)</source>
        <translation>
            <numerusform>The last session: %Ln article</numerusform>
            <numerusform>The last session: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message numerus="yes">
        <source>%Ln document(s) not opened</source>
        <translation>
            <numerusform>%Ln document not opened</numerusform>
            <numerusform>%Ln documents not opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoOffers</name>
    <message numerus="yes">
        <source>%Ln sentence(s) left out</source>
        <translation>
            <numerusform>%Ln sentence left out</numerusform>
            <numerusform>%Ln sentences left out</numerusform>
        </translation>
    </message>
</context>
</TS>
