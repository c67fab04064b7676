<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AllotmentPart</name>
    <message numerus="yes">
        <source>%n line(s) of the table fit none or several of these land users: %1</source>
        <translation>
            <numerusform>%n line of the table fits none or several of these land users: %1</numerusform>
            <numerusform>%n lines of the table fit none or several of these land users: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Change One Field of %n Parcels</source>
        <translation>
            <numerusform>Change One Field of %n Parcels</numerusform>
            <numerusform>Change One Field of %n Parcels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCommand</name>
    <message numerus="yes">
        <source>%n vertices</source>
        <translation>
            <numerusform>%n vertex</numerusform>
            <numerusform>%n vertices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>%n slips are in conflict: name one of them with --dossier.</source>
        <translation>
            <numerusform>%n slip is in conflict: name it with --dossier.</numerusform>
            <numerusform>%n slips are in conflict: name one of them with --dossier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message numerus="yes">
        <source>There are %n parcels %1/%2: choose the right one on the map.</source>
        <translation>
            <numerusform>There is %n parcel %1/%2: choose the right one on the map.</numerusform>
            <numerusform>There are %n parcels %1/%2: choose the right one on the map.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CornerText</name>
    <message numerus="yes">
        <source>Row %1 has %n coordinate(s) in metres instead of two: type what is missing.</source>
        <translation>
            <numerusform>Row %1 has %n coordinate in metres instead of two: type what is missing.</numerusform>
            <numerusform>Row %1 has %n coordinates in metres instead of two: type what is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message numerus="yes">
        <source>The slip changes the boundaries of %n parcel(s) but names no basis; name the survey slip, the minutes or the extract.</source>
        <translation>
            <numerusform>The slip changes the boundaries of %n parcel but names no basis; name the survey slip, the minutes or the extract.</numerusform>
            <numerusform>The slip changes the boundaries of %n parcels but names no basis; name the survey slip, the minutes or the extract.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingReader</name>
    <message numerus="yes">
        <source>%1: %n row(s) without a place on the map left out, the first is row %2.</source>
        <translation>
            <numerusform>%1: %n row without a place on the map left out, the first is row %2.</numerusform>
            <numerusform>%1: %n rows without a place on the map left out, the first is row %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) without a shape left out.</source>
        <translation>
            <numerusform>%1: %n row without a shape left out.</numerusform>
            <numerusform>%1: %n rows without a shape left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) with another kind of shape left out.</source>
        <translation>
            <numerusform>%1: %n row with another kind of shape left out.</numerusform>
            <numerusform>%1: %n rows with another kind of shape left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditCommand</name>
    <message numerus="yes">
        <source>%n edits from a file</source>
        <translation>
            <numerusform>%n edit from a file</numerusform>
            <numerusform>%n edits from a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change.</source>
        <translation>
            <numerusform>%n row would change.</numerusform>
            <numerusform>%n rows would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new parcel(s): %1.</source>
        <translation>
            <numerusform>%n new parcel: %1.</numerusform>
            <numerusform>%n new parcels: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>Changes %n parcel: %1.</numerusform>
            <numerusform>Changes %n parcels: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more to read</source>
        <translation>
            <numerusform>and %n more to read</numerusform>
            <numerusform>and %n more to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) only get a corner, area unchanged: %1.</source>
        <translation>
            <numerusform>%n neighbour only gets a corner, area unchanged: %1.</numerusform>
            <numerusform>%n neighbours only get a corner, area unchanged: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message numerus="yes">
        <source>All %n of This Kind…</source>
        <translation>
            <numerusform>%n of This Kind…</numerusform>
            <numerusform>All %n of This Kind…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would be left as they are.</source>
        <translation>
            <numerusform>%n of them would be left as it is.</numerusform>
            <numerusform>%n of them would be left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message numerus="yes">
        <source>%1, %n parcel(s)</source>
        <translation>
            <numerusform>%1, %n parcel</numerusform>
            <numerusform>%1, %n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message numerus="yes">
        <source>%n apartments</source>
        <translation>
            <numerusform>%n apartment</numerusform>
            <numerusform>%n apartments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show All %n Apartments</source>
        <translation>
            <numerusform>Show All %n Apartments</numerusform>
            <numerusform>Show All %n Apartments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeometryEdits</name>
    <message numerus="yes">
        <source>%n corner(s) would no longer be shared with parcels that stay.</source>
        <translation>
            <numerusform>%n corner would no longer be shared with parcels that stay.</numerusform>
            <numerusform>%n corners would no longer be shared with parcels that stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fit %n Parcel(s)</source>
        <translation>
            <numerusform>Fit %n Parcel</numerusform>
            <numerusform>Fit %n Parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n Parcel(s) by Sheet %1</source>
        <translation>
            <numerusform>Replace %n Parcel by Sheet %1</numerusform>
            <numerusform>Replace %n Parcels by Sheet %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) shared with parcels that stay keep their place.</source>
        <translation>
            <numerusform>%n corner shared with parcels that stay keeps its place.</numerusform>
            <numerusform>%n corners shared with parcels that stay keep their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) of new parcels were put onto theirs, the farthest %1 m away.</source>
        <translation>
            <numerusform>%n corner of new parcels was put onto theirs, %1 m away.</numerusform>
            <numerusform>%n corners of new parcels were put onto theirs, the farthest %1 m away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This fit needs at least %n control point(s): click them on the map.</source>
        <translation>
            <numerusform>This fit needs at least %n control point: click it on the map.</numerusform>
            <numerusform>This fit needs at least %n control points: click them on the map.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HumanValues</name>
    <message numerus="yes">
        <source>“%1” fits %n entries, such as “%2” and “%3”: type more of the one you mean.</source>
        <translation>
            <numerusform>“%1” fits %n entry, such as “%2” and “%3”: type more of the one you mean.</numerusform>
            <numerusform>“%1” fits %n entries, such as “%2” and “%3”: type more of the one you mean.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>Import %1 and %n more</numerusform>
            <numerusform>Import %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s): %2</source>
        <translation>
            <numerusform>%1: %n row: %2</numerusform>
            <numerusform>%1: %n rows: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) with a boundary out of order are left out of these counts.</source>
        <translation>
            <numerusform>%n parcel with a boundary out of order is left out of these counts.</numerusform>
            <numerusform>%n parcels with a boundary out of order are left out of these counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) had heights or measures, which are not kept.</source>
        <translation>
            <numerusform>%n shape had heights or measures, which are not kept.</numerusform>
            <numerusform>%n shapes had heights or measures, which are not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shape(s) had arcs, now lines within 0.2 mm of them.</source>
        <translation>
            <numerusform>%n shape had arcs, now lines within 0.2 mm of them.</numerusform>
            <numerusform>%n shapes had arcs, now lines within 0.2 mm of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s) in the source&apos;s own numbers: %1 under 1 mm², %2 up to 0.01 m², %3 larger; once rounded to millimetres %4 (%5, %6, %7).</source>
        <translation>
            <numerusform>%Ln overlap in the source&apos;s own numbers: %1 under 1 mm², %2 up to 0.01 m², %3 larger; once rounded to millimetres %4 (%5, %6, %7).</numerusform>
            <numerusform>%Ln overlaps in the source&apos;s own numbers: %1 under 1 mm², %2 up to 0.01 m², %3 larger; once rounded to millimetres %4 (%5, %6, %7).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enclosed gap(s) in the source&apos;s own numbers: %1 under 0.01 m², %2 larger, streets and yards among them; once rounded to millimetres %3 (%4, %5).</source>
        <translation>
            <numerusform>%Ln enclosed gap in the source&apos;s own numbers: %1 under 0.01 m², %2 larger, streets and yards among them; once rounded to millimetres %3 (%4, %5).</numerusform>
            <numerusform>%Ln enclosed gaps in the source&apos;s own numbers: %1 under 0.01 m², %2 larger, streets and yards among them; once rounded to millimetres %3 (%4, %5).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s): %1</source>
        <translation>
            <numerusform>%n file: %1</numerusform>
            <numerusform>%n files: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut &amp;out all islands (%n parcel(s))</source>
        <translation>
            <numerusform>Cut &amp;out all islands (%n parcel)</numerusform>
            <numerusform>Cut &amp;out all islands (%n parcels)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file; decide at the right what becomes of them.</source>
        <translation>
            <numerusform>Another program has changed %n row of this file; decide at the right what becomes of it.</numerusform>
            <numerusform>Another program has changed %n rows of this file; decide at the right what becomes of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file. What is to become of them?</source>
        <translation>
            <numerusform>Another program has changed %n row of this file. What is to become of it?</numerusform>
            <numerusform>Another program has changed %n rows of this file. What is to become of them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message numerus="yes">
        <source>%n parcel(s) are fitted …</source>
        <translation>
            <numerusform>%n parcel is fitted …</numerusform>
            <numerusform>%n parcels are fitted …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NestedParts</name>
    <message numerus="yes">
        <source>%n parcels are drawn together with the outlines around them, and their recorded area is counted once for each outline: the repair keeps the smallest part and divides the area.</source>
        <translation>
            <numerusform>%n parcel is drawn together with the outlines around them, and their recorded area is counted once for each outline: the repair keeps the smallest part and divides the area.</numerusform>
            <numerusform>%n parcels are drawn together with the outlines around them, and their recorded area is counted once for each outline: the repair keeps the smallest part and divides the area.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels enclose others that are not cut out of them; %1 of them can be cut.</source>
        <translation>
            <numerusform>%n parcel encloses others that are not cut out of them; %1 of them can be cut.</numerusform>
            <numerusform>%n parcels enclose others that are not cut out of them; %1 of them can be cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels that are not cut out of it. Cut them all? Area %2 → %3 m².</source>
        <translation>
            <numerusform>Parcel %1 encloses %n parcel that are not cut out of it. Cut them all? Area %2 → %3 m².</numerusform>
            <numerusform>Parcel %1 encloses %n parcels that are not cut out of it. Cut them all? Area %2 → %3 m².</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels, and cutting them out would leave nothing or several pieces.</source>
        <translation>
            <numerusform>Parcel %1 encloses %n parcel, and cutting them out would leave nothing or several pieces.</numerusform>
            <numerusform>Parcel %1 encloses %n parcels, and cutting them out would leave nothing or several pieces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWriterPanel</name>
    <message numerus="yes">
        <source>Another program has changed %n row(s) of this file. Nothing of it is in the journal yet: decide what becomes of it.</source>
        <translation>
            <numerusform>Another program has changed %n row of this file. Nothing of it is in the journal yet: decide what becomes of it.</numerusform>
            <numerusform>Another program has changed %n rows of this file. Nothing of it is in the journal yet: decide what becomes of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerName</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>Basis: %1 (correction slip %2, %n scan(s))</source>
        <translation>
            <numerusform>Basis: %1 (correction slip %2, %n scan)</numerusform>
            <numerusform>Basis: %1 (correction slip %2, %n scans)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParcelList</name>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation>
            <numerusform>Nothing left in this filter. %n parcel wait.</numerusform>
            <numerusform>Nothing left in this filter. %n parcels wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>%n done today</numerusform>
            <numerusform>%n done today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation>
            <numerusform>%n to look at again</numerusform>
            <numerusform>%n to look at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) only get a corner where the new boundary meets theirs; area and certificate stay: %1.</source>
        <translation>
            <numerusform>%n neighbour only gets a corner where the new boundary meets its own; area and certificate stay: %1.</numerusform>
            <numerusform>%n neighbours only get a corner where the new boundary meets theirs; area and certificate stay: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message numerus="yes">
        <source>%n things put right</source>
        <translation>
            <numerusform>%n thing put right</numerusform>
            <numerusform>%n things put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new things to look at</source>
        <translation>
            <numerusform>%n new thing to look at</numerusform>
            <numerusform>%n new things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n parcels are left to do.</source>
        <translation>
            <numerusform>Sheet %1: %n parcel is left to do.</numerusform>
            <numerusform>Sheet %1: %n parcels are left to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are open for this parcel.</source>
        <translation>
            <numerusform>%n thing is open for this parcel.</numerusform>
            <numerusform>%n things are open for this parcel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole commune is checked: %n parcels in %1 s by profile %2. Open: %3; new: %4; gone: %5.</source>
        <translation>
            <numerusform>The whole commune is checked: %n parcel in %1 s by profile %2. Open: %3; new: %4; gone: %5.</numerusform>
            <numerusform>The whole commune is checked: %n parcels in %1 s by profile %2. Open: %3; new: %4; gone: %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors are still open: %1</source>
        <translation>
            <numerusform>%n error is still open: %1</numerusform>
            <numerusform>%n errors are still open: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together %n lines of work</source>
        <translation>
            <numerusform>together %n line of work</numerusform>
            <numerusform>together %n lines of work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>Only what is wrong with “%1”: %n parcels; papers and persons without a parcel stand in the list too, but are not counted</source>
        <translation>
            <numerusform>Only what is wrong with “%1”: %n parcel; papers and persons without a parcel stand in the list too, but are not counted</numerusform>
            <numerusform>Only what is wrong with “%1”: %n parcels; papers and persons without a parcel stand in the list too, but are not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%n dossier(s) are in conflict: look at them.</source>
        <translation>
            <numerusform>%n dossier is in conflict: look at them.</numerusform>
            <numerusform>%n dossiers are in conflict: look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) wait for another one.</source>
        <translation>
            <numerusform>%n dossier waits for another one.</numerusform>
            <numerusform>%n dossiers wait for another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were returned.</source>
        <translation>
            <numerusform>%n dossier was returned.</numerusform>
            <numerusform>%n dossiers were returned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message numerus="yes">
        <source>%1: %n page(s), %2 dpi</source>
        <translation>
            <numerusform>%1: %n page, %2 dpi</numerusform>
            <numerusform>%1: %n pages, %2 dpi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetChoice</name>
    <message numerus="yes">
        <source>%1: %n parcel(s) in the area, %2 m²</source>
        <translation>
            <numerusform>%1: %n parcel in the area, %2 m²</numerusform>
            <numerusform>%1: %n parcels in the area, %2 m²</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipsPanel</name>
    <message numerus="yes">
        <source>%1: %n slip(s)</source>
        <translation>
            <numerusform>%1: %n slip</numerusform>
            <numerusform>%1: %n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be submitted yet, %n thing(s) stand in the way:</source>
        <translation>
            <numerusform>Cannot be submitted yet, %n thing stands in the way:</numerusform>
            <numerusform>Cannot be submitted yet, %n things stand in the way:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n thing stands in the way</numerusform>
            <numerusform>%n things stand in the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n slip(s) not sent</source>
        <translation>
            <numerusform>%n slip not sent</numerusform>
            <numerusform>%n slips not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n slip(s) overdue</source>
        <translation>
            <numerusform>⚠ %n slip overdue</numerusform>
            <numerusform>⚠ %n slips overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) due soon</source>
        <translation>
            <numerusform>%n slip due soon</numerusform>
            <numerusform>%n slips due soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message numerus="yes">
        <source>Slip %1 cannot be submitted yet: %n thing(s) stand in the way (%2).</source>
        <translation>
            <numerusform>Slip %1 cannot be submitted yet: %n thing stands in the way (%2).</numerusform>
            <numerusform>Slip %1 cannot be submitted yet: %n things stand in the way (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Succession</name>
    <message numerus="yes">
        <source>%n line(s) of the table fit none or several of the land users there; the first is line %1.</source>
        <translation>
            <numerusform>%n line of the table fits none or several of the land users there; it is line %1.</numerusform>
            <numerusform>%n lines of the table fit none or several of the land users there; the first is line %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopologyRules</name>
    <message numerus="yes">
        <source>%n parcel(s) lie inside and are not cut out: %1 too much.</source>
        <translation>
            <numerusform>%n parcel lies inside and is not cut out: %1 too much.</numerusform>
            <numerusform>%n parcels lie inside and are not cut out: %1 too much.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UniqueRules</name>
    <message numerus="yes">
        <source>Sheet %1 is there in %n old commune(s): make the table of sheets first.</source>
        <translation>
            <numerusform>Sheet %1 is there in %n old commune: make the table of sheets first.</numerusform>
            <numerusform>Sheet %1 is there in %n old communes: make the table of sheets first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n fault(s) were found.</source>
        <translation>
            <numerusform>%n fault was found.</numerusform>
            <numerusform>%n faults were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VertexTool</name>
    <message numerus="yes">
        <source>Moving this vertex changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>Moving this vertex changes %n parcel: %1.</numerusform>
            <numerusform>Moving this vertex changes %n parcels: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A vertex put in here changes %n parcel(s): %1.</source>
        <translation>
            <numerusform>A vertex put in here changes %n parcel: %1.</numerusform>
            <numerusform>A vertex put in here changes %n parcels: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s) chosen: drag one of them and all move; Delete removes them.</source>
        <translation>
            <numerusform>%n corner chosen: drag it and it moves; Delete removes it.</numerusform>
            <numerusform>%n corners chosen: drag one of them and all move; Delete removes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyGroup</name>
    <message numerus="yes">
        <source>To group 1: do the %n things marked ●.</source>
        <translation>
            <numerusform>To group 1: do what is marked ●.</numerusform>
            <numerusform>To group 1: do the %n things marked ●.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apartment(s): %1 in order</source>
        <translation>
            <numerusform>%n apartment: %1 in order</numerusform>
            <numerusform>%n apartments: %1 in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation>
            <numerusform>Nothing left in this filter. %n parcel wait.</numerusform>
            <numerusform>Nothing left in this filter. %n parcels wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message numerus="yes">
        <source>Today %n parcels</source>
        <translation>
            <numerusform>Today %n parcel</numerusform>
            <numerusform>Today %n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels wait.</source>
        <translation>
            <numerusform>%n parcel waits.</numerusform>
            <numerusform>%n parcels wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels of the commune are not in group 1 yet.</source>
        <translation>
            <numerusform>%n parcel of the commune is not in group 1 yet.</numerusform>
            <numerusform>%n parcels of the commune are not in group 1 yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips came back to be corrected.</source>
        <translation>
            <numerusform>%n slip came back to be corrected.</numerusform>
            <numerusform>%n slips came back to be corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked with errors</source>
        <translation>
            <numerusform>%n ticked with errors</numerusform>
            <numerusform>%n ticked with errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkRules</name>
    <message numerus="yes">
        <source>Slip %1 is overdue by %n day(s).</source>
        <translation>
            <numerusform>Slip %1 is overdue by %n day.</numerusform>
            <numerusform>Slip %1 is overdue by %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 is due in %n day(s).</source>
        <translation>
            <numerusform>Slip %1 is due in %n day.</numerusform>
            <numerusform>Slip %1 is due in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 was sent %n day(s) ago and is not answered.</source>
        <translation>
            <numerusform>Slip %1 was sent %n day ago and is not answered.</numerusform>
            <numerusform>Slip %1 was sent %n days ago and is not answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slip %1 was approved %n day(s) ago and is not sent.</source>
        <translation>
            <numerusform>Slip %1 was approved %n day ago and is not sent.</numerusform>
            <numerusform>Slip %1 was approved %n days ago and is not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The working file is of %1, %n day(s) old: take new data from the province.</source>
        <translation>
            <numerusform>The working file is of %1, %n day old: take new data from the province.</numerusform>
            <numerusform>The working file is of %1, %n days old: take new data from the province.</numerusform>
        </translation>
    </message>
</context>
</TS>
