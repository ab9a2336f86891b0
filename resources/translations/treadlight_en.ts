<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
