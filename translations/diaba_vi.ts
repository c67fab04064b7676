<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ChangeJson</name>
    <message>
        <source>A list of coordinates is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of rings is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coordinate is written [easting, northing] in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate %1, %2 lies outside any map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no kind of GeoJSON geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” must be a text or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “%1” has no field “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change without an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change needs “before” and “after”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change needs “before” or “after”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>The scan “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan “%1” is damaged: its content is no longer what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no change set of Địa Bạ: choose a file that ends in .chinhly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change set was made by a newer version of Địa Bạ: update the program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of “%1” are never sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“base” is no version that the row could have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“before” and “after” do not say a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A journal line is of no known kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A journal line does not have the hash that it says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>certificate without serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write sheet and parcel like 9/52.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parcel %1/%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n parcels %1/%2: choose the right one on the map.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing; “diaba help” shows how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no command “%1”; “diaba help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crs</name>
    <message>
        <source>The point %1; %2 of %3 has no place in %4; check which CRS the numbers are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no coordinate reference system; write EPSG:n or WKT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VN-2000, CM %1, 3° zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VN-2000, CM %1, 6° zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrsDoubt</name>
    <message>
        <source>The sheets declare %1, but only %2 % of their area lies in the commune so, and %3 % when read as %4. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare %1 but lie far from %2 so, and near it when read as %3. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare %1 but lie outside the commune in any VN-2000 zone. Is it the right commune?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In these sheets x looks like the northing and y like the easting; changed round they lie in the commune as %1. Change them round?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In these sheets x looks like the northing and y like the easting. Change them round?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used; they lie in the commune when read as %1. Is it this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used; maps of this commune are by law in %1. Is it this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare no CRS that can be used. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets are in degrees (%1), in which no cadastral map is drawn. Which CRS shall they be transformed to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets are in degrees (%1), in which no cadastral map is drawn. Shall they be transformed to %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare degrees (%1) but their numbers are metres; they fit %2. Is it this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare degrees (%1) but their numbers are metres. Which CRS is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1), but cadastral maps are by law in a 3° zone of VN-2000. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1) and fit it, but cadastral maps are by law in a 3° zone of VN-2000. Shall they be transformed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1) but lie in the commune when read as %2. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare a 6° zone (%1), but maps of this commune are by law in %2, and their place does not tell the two apart. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare %1, which is no zone of VN-2000; they fit %2. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare %1, which is no zone of VN-2000. Which CRS is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets declare %1, but maps of this commune&apos;s old province are in %2. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded areas are 0.06 % larger than the shapes, as if the numbers were of a 6° zone and not of %1. Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded areas are 0.06 % smaller than the shapes, as if the sheets had been transformed from a wrongly declared 6° zone to %1. Where do they come from?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>“%1” belongs to correction slip %2, which is closed; take it back with a new edit instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the province has answered cannot be undone; make a new edit instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Back “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>Open Correction Slip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Durable</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditCommand</name>
    <message>
        <source>“%1” cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates were rounded to the millimetre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no correction slip “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edits from a file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditLines</name>
    <message>
        <source>There is no operation “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation “%1” takes no “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation “%1” needs “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no parcel; write sheet/parcel, as in 9/52, or its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 parcels %2; name the one by its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of “%1” needs “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row %1 in “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row already has these values; nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edge is written as two coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 → %3 m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1 has certificate %2. A basis (survey slip, boundary minutes) is needed before it can be submitted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>The working file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the coordinate system of the file with --crs EPSG:n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune %1, %2, %3 journal lines, integrity: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet %1: %2 parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no condition; write FIELD=VALUE with a field of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row %1 in “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileInfo</name>
    <message>
        <source>A row of “%1” refers to a row that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spatial index of “%1” has %2 entries for %3 shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the journal is not as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>This parcel is retired: it was split or merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mortgaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under restraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Land Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Land User…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this land user off the parcel. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Member…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity paper as on the certificate: CMND, CCCD, passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not matched with the population database yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deceased (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper as on the Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>II. Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managed by the State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area on Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>III. Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further parcel that this certificate names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the certificate off the parcel. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go There</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines not located</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not located on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IV. Houses and Other Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add House or Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V. Apartments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n apartments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Apartment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show All %n Apartments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add Apartment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VI. Changes after Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VII. Mortgage, Restraint, Dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Restriction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values from the Imported File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HumanValues</name>
    <message>
        <source>“%1” is not in the list of land codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write yes or no, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the year of “%1” with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no such month: write day/month/year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date: write it like 15/10/2013, 15102013, 05/1962 or 1962.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number: write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as %1; for the other reading write it with the decimals, like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the list: type a code or part of its words, or press Down to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” fits %n entries, such as “%2” and “%3”: type more of the one you mean.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A shape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Line %1 of the journal is of an unknown kind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>This is not JSON (%1, at character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object in braces is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Working File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Working File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working files (*.diaba *.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Panel Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Sheet/Parcel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a whole map sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today %1 · waiting %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Địa Bạ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parcel has a shape yet. Import map sheets to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows belong to correction slip %1; the edit went there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Sheet/Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet and parcel, as in 9/52 or 9 52:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has written to this file. Close it there; then close this file and open it again to see what it holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no working file; drop scans on the scan panel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureTool</name>
    <message>
        <source>Click from point to point; double click ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length: %1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NestedParts</name>
    <message>
        <source>Separate Nested Parcels and Cut Islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels are drawn together with the outlines around them, and their recorded area is counted once for each outline: the repair keeps the smallest part and divides the area.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels enclose others that are not cut out of them; %1 of them can be cut.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels that are not cut out of it. Cut them all? Area %2 → %3 m².</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parcel %1 encloses %n parcels, and cutting them out would leave nothing or several pieces.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>The shapes could not be worked out (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>%1 m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>The scan “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan “%1” is damaged: its content is no longer what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder: give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was read back and is not what was written; try another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be accepted: %2 Ask for it to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a member leads out of the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a member that does not belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing or not in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its scans are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its manifest lists other members than it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what the manifest says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last line of “%1” is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not written as this program writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dossier is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its dossier is not in the manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lines are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain of the journal is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time is not that of the last edit in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what the package was closed with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings are not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not written as this program writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelForm</name>
    <message>
        <source>All Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the empty fields that are seldom needed too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a parcel in the list or on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was entered into this field before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Land User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, or number of a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New land user “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial, such as BX 123456</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New certificate “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelList</name>
    <message>
        <source>Show Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: sheet/parcel, name, serial, paper no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in the list are shortened; this shows them whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without land type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Land</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParcelListModel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>Let the Parcel Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the owner is away, papers are missing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day, such as 02122026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Province</name>
    <message>
        <source>The change set is of commune %1, which this province does not have; send it to the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change set must be packed before it can be applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change set is in %1 and the province in %2; it was not made from a checkout of this province.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change set names a dossier twice; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change set has a change that belongs to no dossier in it; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes after what was returned: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province has no commune %1; give the five digits of one that was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there already, or scans of that name are; give a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be made (%2); choose a folder that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scans cannot be put beside “%1”; check the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be made; check the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout of commune %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database does not answer (%1); check the connection string and whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database does not let this user do that (%1); ask its administrator for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s server has no room left (%1); nothing was kept, try again when there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is at work on the province&apos;s database (%1); try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database can only be read (%1); use its main server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province has one of these rows already (%1); nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database refused: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes one row twice; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan %1 is neither in the change set nor at the province; export again with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province has other values than those the changes were made on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has retired, removed or needs what these changes are about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of a row of “%1” (%2) has too few corners for the province; correct it first, the check finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1 would lie over parcel %2 by %3 m².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap would open between parcels %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap would open beside parcel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundary of parcel %1 would cross itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s server is PostgreSQL %1; it must be 13 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database keeps text as %1; make one in UTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s database has no PostGIS; let its administrator run CREATE EXTENSION postgis in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s PostGIS is %1; it must be 3.1 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s server has no PostGIS; install it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be the CRS of a province; it must be a projected one in metres with an EPSG code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a province in this database already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan “%1” cannot be written (%2); make room and check out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan %1 is damaged: its content is no longer what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no connection string of PostgreSQL; it is written like “host=server dbname=land user=name” or “postgresql://name@server/land”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the province broke (%1); what was not finished was not kept, do it again when the server is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the province broke while it was keeping the work; it is not known whether it did. Do the same again: what is there already is not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds no province; name the right one, or make one with “diaba province init”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s tables are of another version than this program; use the program that belongs to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province has no rows yet; load a working file first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvinceCommand</name>
    <message>
        <source>The province&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing; “diaba help province” shows how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1; scans: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans that have a row but no PDF: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province&apos;s tables were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt “%1” cannot be written (%2); nothing was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change set was applied, but the receipt “%1” could not be written (%2); apply it again to get the same receipt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>“%1” cannot be stored as %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shape is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape is of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date or a year is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanPages</name>
    <message>
        <source>Could not open the scan %1: it is protected by a password. Add an unprotected copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is damaged. Restore it from a backup or scan the paper again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is missing. Restore it from a backup or scan the paper again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the scan %1: you may not read the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not open the scan %1: the file is not the one that was stored. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not draw page %1 of the scan %2: the page is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanStops</name>
    <message>
        <source>%1, page 4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanViewer</name>
    <message>
        <source>Scans of this parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn to certificate, identity paper, page 4 (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Page Up, Ctrl+Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Page Down, Ctrl+Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (−, Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the paper (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+, Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the page (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan alone on the screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan of this parcel yet.
Drop a PDF or a picture here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (pages %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>points or lines beside the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an address or a database, not a file: save the map as a file on this computer and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file to import has a character that no file name can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DGN V8 cannot be read (%1): save it as DGN V7 and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary DXF cannot be read (%1): save it as an ASCII DXF and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 only points to other sources (VRT), which is not read: import the map file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares XML entities, which a map does not need, and is not read: export the map again without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a %2 file: it is damaged, cut off or another kind of file under this name; fetch or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: fetch or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 GB, more than the %3 GB that are read at once: divide it and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder: name the map files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is only a part of a map: name the .shp, .mif or .tab file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a kind that is not read: import GeoPackage, Shapefile, GeoJSON, GML, DGN V7, DXF, MapInfo or another map file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as %2: it is damaged, cut off or another kind of file under this name (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in it is a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer: there is nothing in it to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer “%2”: it has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no shapes, only a table: import the map itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has several layers: say which one to import: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than what is read at once (row %2): divide it and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read to its end (row %2: %3): it is damaged or cut off; fetch or export it again. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says it has %2 rows and only %3 could be read: it is damaged or cut off; fetch or export it again. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sqlite</name>
    <message>
        <source>The disk is full; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the file; close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to; copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or is no working file; restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to read or write the file (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be opened; see whether it is there and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working file refused it (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the working file of a commune, or make one from map sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Working File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from Map Sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was opened here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Where the pointer is: X to the north, Y to the east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction slips that have not gone to the province yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is written to the disk at once; there is nothing to save by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n slip(s) due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reading only: open at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X (North) %1   Y (East) %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT SAVED – %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredZip</name>
    <message>
        <source>“%1” is not a sound package: %2 Ask for it to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its size is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end is missing or something was added behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table of contents is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its members do not follow one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member&apos;s name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member is compressed or described in another way than this program does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member is longer than the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds two members of one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds too many members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would be larger than 4 GB; send fewer dossiers at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Correction Slip %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Certificate from Parcel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 – Parcel %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 – Parcel %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 – Parcel %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not say which commune it is of; the province must know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in %2 and the province in %3; bring the file into the province&apos;s CRS first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The province has the rows of commune %1 already; changes go there as a change set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shape that the province holds cannot be read (row %1); have it corrected there first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueRemarks</name>
    <message>
        <source>11 digits: a zero may be missing in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 digits are an old CMND: add it below as an identity paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal number has 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one serial: enter each certificate by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the usual form of a serial, such as BX 123456 or AA 06654954.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is %1 the right year?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax code has 10 digits, or 10 and 3 for a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of this tax code is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This should not be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year has four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commune code has 5 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CMND has 9 digits, CCCD and Căn cước have 12.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VertexEdits</name>
    <message>
        <source>The boundary of parcel %1 would cross itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1 would lie over parcel %2 by %3 m².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corner is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no corner at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel already has a corner at %1; remove one of the two instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Vertex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no boundary from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a corner at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert Vertex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A boundary needs at least three corners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Vertex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VertexTool</name>
    <message numerus="yes">
        <source>Moving this vertex changes %n parcel(s): %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A vertex put in here changes %n parcel(s): %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Done, Next Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Wait…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the parcel as done and opens the next one of the list (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the parcel aside with a reason and a day to be reminded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on without a mark of done; the parcel can be found again under “Skipped”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, Next Parcel  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing left in this filter. %n parcels wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkItems</name>
    <message>
        <source>Parcel %1 Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1 Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip Parcel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel %1 to Do Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingFile</name>
    <message>
        <source>“%1” is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working file cannot be made in the coordinate system EPSG:%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of “%1” was changed by another program meanwhile; nothing was saved. Open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder; choose the working file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes); it is not a working file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a working file of Địa Bạ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a database of another program, not a working file of Địa Bạ. Import it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was made by a newer Địa Bạ (version %2); install the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a %2 “%3” that Địa Bạ did not make; it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it is missing. Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is already there; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the coordinate system of a working file; it takes a projected one, written EPSG:n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written to; copy the file to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is being edited by %2; nothing was saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone: a row of “%2” (%3) was changed since. Undo that change first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone: rows added since refer to its rows. Undo those first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
