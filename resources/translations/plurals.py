#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Fills the English plural forms: "%n step(s)" becomes "%n step" and "%n steps".

Run after lupdate (target `translations`); sentences in which more than a noun changes stand in SPECIAL.
"""
import pathlib
import re
import xml.etree.ElementTree as tree

FILE = pathlib.Path(__file__).with_name("treadlight_en.ts")
SPECIAL = {"number(s) are guesses": ("number is a guess", "numbers are guesses"), "journey(s) are": ("journey is", "journeys are"),
           "redesign(s) that none beats": ("redesign that none beats", "redesigns that none beats"), "make(s)": ("makes", "make"), "still run(s)": ("still runs", "still run"), "is/are": ("is", "are"),
           "organisation(s) that were not in the list were added": ("organisation that was not in the list was added",
                                                                     "organisations that were not in the list were added")}

ts = tree.parse(FILE)
for message in ts.iter("message"):
    source = message.find("source").text
    for singular in (True, False):
        text = source
        for both, (one, many) in SPECIAL.items():
            text = text.replace(both, one if singular else many)
        text = re.sub(r"\(s\)", "" if singular else "s", text)
        message.findall("translation/numerusform")[0 if singular else 1].text = text
    message.find("translation").attrib.pop("type", None)
ts.write(FILE, encoding="utf-8", xml_declaration=True)
text = FILE.read_text()
FILE.write_text(text.replace("?>\n", "?>\n<!DOCTYPE TS>\n", 1) + "\n")
