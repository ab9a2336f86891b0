// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/theme.h"

namespace app {

const Colours &Colours::light()
{
    static const Colours colours = {.window = 0xF6F7F9,
                                    .surface = 0xFFFFFF,
                                    .lane2 = 0xFFFFFF,
                                    .sunken = 0xEDF0F3,
                                    .line = 0xDCE1E7,
                                    .edge = 0x828D9B,
                                    .cardLine = 0xAEB7C2,
                                    .text = 0x14181D,
                                    .text2 = 0x505A66,
                                    .accent = 0x4F3CC9,
                                    .accentSoft = 0xECEAFB,
                                    .onAccent = 0xFFFFFF,
                                    .flow = 0x7F8B99,
                                    .shape = 0x333C47,
                                    .heat = {0xFFFFFF, 0xE3EEF8, 0xBAD7F0, 0x6BACE6, 0x2073BC, 0x12436D},
                                    .heatWords = {0x14181D, 0x14181D, 0x14181D, 0x14181D, 0xFFFFFF, 0xFFFFFF},
                                    .added = 0x0B6B52,
                                    .addedGround = 0xE6F4EF,
                                    .removed = 0x801650,
                                    .removedGround = 0xFFFFFF,
                                    .changed = 0xA3450B,
                                    .changedGround = 0xFFFFFF,
                                    .error = 0xB3131B,
                                    .warning = 0x8A5300,
                                    .note = 0x505A66};
    return colours;
}

const Colours &Colours::dark()
{
    static const Colours colours = {.window = 0x14171B,
                                    .surface = 0x1B1F25,
                                    .lane2 = 0x181C21,
                                    .sunken = 0x101316,
                                    .line = 0x313843,
                                    .edge = 0x7C8795,
                                    .cardLine = 0x4A5461,
                                    .text = 0xEDF0F3,
                                    .text2 = 0xA8B2BE,
                                    .accent = 0xA99DFF,
                                    .accentSoft = 0x2A2746,
                                    .onAccent = 0x14171B,
                                    .flow = 0x6B7684,
                                    .shape = 0x9BA6B3,
                                    .heat = {0x1F242B, 0x1D3145, 0x1D4770, 0x2073BC, 0x6BACE6, 0xD3E8FA},
                                    .heatWords = {0xEDF0F3, 0xEDF0F3, 0xFFFFFF, 0xFFFFFF, 0x0E1114, 0x0E1114},
                                    .added = 0x5BD0AE,
                                    .addedGround = 0x16302A,
                                    .removed = 0xF08AC0,
                                    .removedGround = 0x1B1F25,
                                    .changed = 0xF5A266,
                                    .changedGround = 0x1B1F25,
                                    .error = 0xFF8A8A,
                                    .warning = 0xF2C063,
                                    .note = 0xA8B2BE};
    return colours;
}

const ChartColours &ChartColours::get()
{
    static const ChartColours colours = {.ground = 0xFFFFFF,
                                         .words = 0x14181D,
                                         .words2 = 0x505A66,
                                         .grid = 0xDCE1E7,
                                         .axis = 0x828D9B,
                                         .categories = {0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1},
                                         .sequence = {0x12436D, 0x2073BC, 0x6BACE6},
                                         .focus = 0x12436D,
                                         .beside = 0xBFBFBF};
    return colours;
}

} // namespace app
