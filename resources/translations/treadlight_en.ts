<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Handling</name>
    <message numerus="yes">
        <source>%n organisation(s) that were not in the list were added: %1.</source>
        <translation>
            <numerusform>%n organisation that was not in the list was added: %1.</numerusform>
            <numerusform>%n organisations that were not in the list were added: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n cell(s)</source>
        <translation>
            <numerusform>Paste into %n cell</numerusform>
            <numerusform>Paste into %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s)</source>
        <translation>
            <numerusform>Paste %n row</numerusform>
            <numerusform>Paste %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cell(s)</source>
        <translation>
            <numerusform>Fill down %n cell</numerusform>
            <numerusform>Fill down %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>Clear %n cell</numerusform>
            <numerusform>Clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>Delete %n row</numerusform>
            <numerusform>Delete %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n row(s) into “%1”</source>
        <translation>
            <numerusform>Merge %n row into “%1”</numerusform>
            <numerusform>Merge %n rows into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged into “%1”; every place that named a merged row names it now.</source>
        <translation>
            <numerusform>%n row merged into “%1”; every place that named a merged row names it now.</numerusform>
            <numerusform>%n rows merged into “%1”; every place that named a merged row names it now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still run(s) on legacy systems</source>
        <translation>
            <numerusform>%n still runs on legacy systems</numerusform>
            <numerusform>%n still run on legacy systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to ask people for; %1 of them are held already</source>
        <translation>
            <numerusform>%n item to ask people for; %1 of them are held already</numerusform>
            <numerusform>%n items to ask people for; %1 of them are held already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are used nowhere</source>
        <translation>
            <numerusform>%n is used nowhere</numerusform>
            <numerusform>%n are used nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of people</source>
        <translation>
            <numerusform>%n group of people</numerusform>
            <numerusform>%n groups of people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>%n organisations</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>and %n more visits</source>
        <translation>
            <numerusform>and %n more visits</numerusform>
            <numerusform>and %n more visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redesign(s) that none beats for the money</source>
        <translation>
            <numerusform>%n redesign that none beats for the money</numerusform>
            <numerusform>%n redesigns that none beats for the money</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::BottomLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FindingsList</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::charts</name>
    <message numerus="yes">
        <source>and %n more steps</source>
        <translation>
            <numerusform>and %n more steps</numerusform>
            <numerusform>and %n more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::confidence</name>
    <message numerus="yes">
        <source>%n other number(s) together</source>
        <translation>
            <numerusform>%n other number together</numerusform>
            <numerusform>%n other numbers together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guesses that matter: %n number(s) are guesses</source>
        <translation>
            <numerusform>Guesses that matter: %n number is a guess</numerusform>
            <numerusform>Guesses that matter: %n numbers are guesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::confidence::NumbersPage</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::explain</name>
    <message numerus="yes">
        <source>and %n more source(s)</source>
        <translation>
            <numerusform>and %n more source</numerusform>
            <numerusform>and %n more sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::gallery::Gallery</name>
    <message numerus="yes">
        <source>%n journey(s) are ready to open. Each counts what one person goes through on average.</source>
        <translation>
            <numerusform>%n journey is ready to open. Each counts what one person goes through on average.</numerusform>
            <numerusform>%n journeys are ready to open. Each counts what one person goes through on average.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::information::MatrixPanel</name>
    <message numerus="yes">
        <source>%n more item(s)</source>
        <translation>
            <numerusform>%n more item</numerusform>
            <numerusform>%n more items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) of the inventory, not asked here</source>
        <translation>
            <numerusform>%n more item of the inventory, not asked here</numerusform>
            <numerusform>%n more items of the inventory, not asked here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::Asks</name>
    <message numerus="yes">
        <source>Asks %n item(s)</source>
        <translation>
            <numerusform>Asks %n item</numerusform>
            <numerusform>Asks %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::ChangeList</name>
    <message numerus="yes">
        <source>%n change(s), in order</source>
        <translation>
            <numerusform>%n change, in order</numerusform>
            <numerusform>%n changes, in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::FindingsHere</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::Quantities</name>
    <message numerus="yes">
        <source>%n ask(s), below</source>
        <translation>
            <numerusform>%n ask, below</numerusform>
            <numerusform>%n asks, below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::SeveralHeading</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inspector::Ways</name>
    <message numerus="yes">
        <source>%n way(s) on from here</source>
        <translation>
            <numerusform>%n way on from here</numerusform>
            <numerusform>%n ways on from here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inventory::Aside</name>
    <message numerus="yes">
        <source>Used in %n place(s)</source>
        <translation>
            <numerusform>Used in %n place</numerusform>
            <numerusform>Used in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::inventory::TablePage</name>
    <message numerus="yes">
        <source>%1 — used in %n place(s)</source>
        <translation>
            <numerusform>%1 — used in %n place</numerusform>
            <numerusform>%1 — used in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>Delete %n row</numerusform>
            <numerusform>Delete %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::map::Editing</name>
    <message numerus="yes">
        <source>Paste %n place(s)</source>
        <translation>
            <numerusform>Paste %n place</numerusform>
            <numerusform>Paste %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n place(s) on the map</source>
        <translation>
            <numerusform>Delete %n place on the map</numerusform>
            <numerusform>Delete %n places on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::map::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced at %n place(s).</source>
        <translation>
            <numerusform>Replaced at %n place.</numerusform>
            <numerusform>Replaced at %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::map::Reading</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::people</name>
    <message numerus="yes">
        <source>, gives %n answers</source>
        <translation>
            <numerusform>, gives %n answers</numerusform>
            <numerusform>, gives %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::progress::ProgressRoom</name>
    <message numerus="yes">
        <source>%n thing(s) changed; tick whose numbers policy changed</source>
        <translation>
            <numerusform>%n thing changed; tick whose numbers policy changed</numerusform>
            <numerusform>%n things changed; tick whose numbers policy changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::redesign</name>
    <message numerus="yes">
        <source>%n redesign(s) tried, each measured exactly on its own.</source>
        <translation>
            <numerusform>%n redesign tried, each measured exactly on its own.</numerusform>
            <numerusform>%n redesigns tried, each measured exactly on its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n make(s) no difference.</source>
        <translation>
            <numerusform>%n makes no difference.</numerusform>
            <numerusform>%n make no difference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n make(s) a journey that breaks a rule.</source>
        <translation>
            <numerusform>%n makes a journey that breaks a rule.</numerusform>
            <numerusform>%n make a journey that breaks a rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) less waiting a person.</source>
        <translation>
            <numerusform>%n day less waiting a person.</numerusform>
            <numerusform>%n days less waiting a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) more waiting a person.</source>
        <translation>
            <numerusform>%n day more waiting a person.</numerusform>
            <numerusform>%n days more waiting a person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::redesign::LeverPanel</name>
    <message numerus="yes">
        <source>Everywhere it can act: %n step(s)</source>
        <translation>
            <numerusform>Everywhere it can act: %n step</numerusform>
            <numerusform>Everywhere it can act: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 of %n step(s)</source>
        <translation>
            <numerusform>At %1 of %n step</numerusform>
            <numerusform>At %1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::value</name>
    <message numerus="yes">
        <source>%1 buys %2 hours a year with %n of the changes</source>
        <comment>budget; hours</comment>
        <translation>
            <numerusform>%1 buys %2 hours a year with %n of the changes</numerusform>
            <numerusform>%1 buys %2 hours a year with %n of the changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::value::ValueRoom</name>
    <message numerus="yes">
        <source>net present value over %n years</source>
        <translation>
            <numerusform>net present value over %n years</numerusform>
            <numerusform>net present value over %n years</numerusform>
        </translation>
    </message>
</context>
</TS>
