// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/change.h"

namespace model {

double TakeUp::of(const SegmentId &segment) const
{
    const auto own = bySegment.constFind(segment);
    if (own != bySegment.constEnd())
        return own->mean();
    return rest ? rest->mean() : 0;
}

QString changeKey(const changes::Any &what)
{
    // In the order of changes::Any.
    static constexpr std::array keys = {"set",        "scale",    "share",     "scale-shares", "shift-channels", "remove", "insert", "merge", "connect", "disconnect",
                                        "add-asks",   "drop-asks", "move",     "reuse",  "put",    "put",   "delete",  "delete"};
    static_assert(keys.size() == std::variant_size_v<changes::Any>);
    return QString::fromLatin1(keys[what.index()]);
}

} // namespace model
