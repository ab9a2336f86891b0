#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Reads a journey from outside and edits it, as a screen reader does: over the accessibility bus, by names and actions.

    dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" python3 atspi.py PROGRAM DOCUMENT
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60  # seconds; a loaded machine is slow, a broken program is slower


def wait_for(what, ask):
    """What `ask` answers as soon as it is something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = ask()
        except gi.repository.GLib.Error:
            found = None  # not there yet, or no longer
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"Waited {PATIENCE} s in vain for {what}.")


def children(part):
    part.clear_cache()
    for index in range(part.get_child_count()):
        child = part.get_child_at_index(index)
        if child is not None:
            yield child


def parts_below(part):
    for child in children(part):
        yield child
        yield from parts_below(child)


def application(process):
    for one in children(Atspi.get_desktop(0)):
        if one.get_process_id() == process.pid:
            return one
    return None


def map_of(program):
    return next((part for part in parts_below(program) if part.get_name() == "Map of the journey"), None)


def nodes(canvas):
    return [child for child in children(canvas) if child.get_role() == Atspi.Role.LIST_ITEM]


def named(canvas, words):
    for node in nodes(canvas):
        node.clear_cache()
        if words in node.get_name():
            return node
    return None


def act(part, name):
    for index in range(part.get_n_actions()):
        if Atspi.Action.get_action_name(part, index) == name:
            assert Atspi.Action.get_action_description(part, index), f"The action {name} says nothing about itself."
            assert part.do_action(index), f"The action {name} was refused."
            return
    sys.exit(f"“{part.get_name()}” has no action “{name}”.")


def line_typed(canvas):
    for part in parts_below(canvas):
        if part.get_role() == Atspi.Role.TEXT:
            return part
    return None


def type_name(canvas, name, leave_to):
    """Types into the line that has opened on the canvas; leaving it takes what is typed."""
    line = wait_for("a line to type the name in", lambda: line_typed(canvas))
    wait_for("the name to be typed", lambda: Atspi.EditableText.set_text_contents(line, name))
    wait_for(f"“{leave_to}”", lambda: named(canvas, leave_to)).grab_focus()


def reads(canvas, journey):
    steps = [node["name"] for node in journey["nodes"] if node.get("kind", "step") == "step" and node.get("name")]
    wait_for("all places of the journey", lambda: len(nodes(canvas)) == len(journey["nodes"]))
    told = [node.get_name() for node in nodes(canvas)]
    for name in steps:
        assert any(name in words for words in told), f"“{name}” is not told among {told}."
    screen = canvas.get_extents(Atspi.CoordType.SCREEN)
    shown = 0
    for node in nodes(canvas):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        assert box.width >= 24 and box.height >= 24, f"“{node.get_name()}” is too small to hit."
        shown += screen.x <= box.x < screen.x + screen.width and screen.y <= box.y < screen.y + screen.height
        for way in children(node):
            assert way.get_role() == Atspi.Role.LINK and way.get_name(), "A way out is no link."
    assert shown > 3, "Hardly anything of the map is where it is seen."
    return steps


def walks(canvas):
    first = nodes(canvas)[0]
    assert first.grab_focus(), "The first place takes no focus."
    way = next(children(first))
    act(way, "Press")
    to = way.get_name().split(" to ", 1)[1].split(", ")[0]
    wait_for(f"“{to}” to be selected", lambda: (n := named(canvas, to)) and
             n.get_state_set().contains(Atspi.StateType.SELECTED))


def edits(canvas, steps):
    before = len(nodes(canvas))
    act(named(canvas, steps[0]), "addStep")
    type_name(canvas, "Ask the neighbour", steps[0])
    wait_for("the new step", lambda: named(canvas, "Ask the neighbour"))
    assert len(nodes(canvas)) == before + 1, "One step was added, and not one more is told."

    act(named(canvas, steps[1]), "rename")
    type_name(canvas, "Called otherwise", "Ask the neighbour")
    wait_for("the new name", lambda: named(canvas, "Called otherwise"))
    assert named(canvas, steps[1]) is None or any(steps[1] in s for s in steps[2:]), "The old name is still told."

    act(named(canvas, "Ask the neighbour"), "delete")
    wait_for("the step to go", lambda: len(nodes(canvas)) == before and not named(canvas, "Ask the neighbour"))


def main(program, document):
    with open(document, encoding="utf-8") as file:
        journey = json.load(file)["journeys"][0]
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", HOME=home,
                           XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home, LC_ALL="C.UTF-8")
        process = subprocess.Popen([program, document], env=environment)
        try:
            app = wait_for("the program on the accessibility bus", lambda: application(process))
            canvas = wait_for("the map", lambda: map_of(app))
            steps = reads(canvas, journey)
            walks(canvas)
            edits(canvas, steps)
            assert process.poll() is None, "The program has ended."
        finally:
            process.kill()
            process.wait()
    print(f"Read {len(steps)} steps, walked one way, added, renamed and deleted over the accessibility bus.")


main(*sys.argv[1:])
