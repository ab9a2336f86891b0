#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Makes the two font files that come with the program out of Debian's package fonts-inter.

Qt 6.4 can't ask a font for its tabular figures, so they are put in the places of the ordinary ones here; and what the
program has no use for is left out, which makes the files small. Needs python3-fonttools.
"""
from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = "/usr/share/fonts/opentype/inter/Inter-%s.otf"
FAMILY = "Inter Tabular"
# Latin with Welsh and Central Europe, Greek, Cyrillic, punctuation, currencies, arrows, mathematics, shapes, ticks.
RANGES = [(0x20, 0x17F), (0x18F, 0x192), (0x218, 0x21B), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF),
          (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F),
          (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2600, 0x27BF)]


def tabular(font):
    figures = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    figures.update(getattr(table, "ExtSubTable", table).mapping)
    ordinary = font.getBestCmap()
    wanted = {code: figures[name] for code, name in ordinary.items()
              if chr(code) in "0123456789+\u2212\u2013" and name in figures}
    for table in font["cmap"].tables:
        for code, name in wanted.items():
            if code in table.cmap:
                table.cmap[code] = name
    return sorted(chr(code) for code in wanted)


def rename(font, weight):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 13, 14)]
    for number, text in ((1, FAMILY if weight == "Regular" else f"{FAMILY} {weight}"), (2, "Regular"),
                         (3, f"{FAMILY} {weight}"), (4, f"{FAMILY} {weight}"),
                         (6, f"{FAMILY.replace(' ', '')}-{weight}"), (16, FAMILY), (17, weight)):
        names.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames[0] = f"{FAMILY.replace(' ', '')}-{weight}"
    top.topDictIndex[0].FamilyName = FAMILY
    top.topDictIndex[0].FullName = f"{FAMILY} {weight}"


for weight in ("Regular", "SemiBold"):
    font = TTFont(SOURCE % weight)
    print(weight, "".join(tabular(font)))
    rename(font, weight)
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs="*", hinting=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    cutter.subset(font)
    font.save(f"InterTabular-{weight}.otf")
