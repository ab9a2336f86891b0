<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>and %n more visits</source>
        <translation>
            <numerusform>and %n more visits</numerusform>
            <numerusform>and %n more visits</numerusform>
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
