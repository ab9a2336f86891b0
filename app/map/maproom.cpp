// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/maproom.h"

namespace app::map {

struct MapRoom::Parts {};

MapRoom::MapRoom(Theme *, Document *, Session *, AnalysisRunner *, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>())
{
}

MapRoom::~MapRoom() = default;

QWidget *MapRoom::makeOverview(QWidget *parent) { return new QWidget(parent); }

pictures::Picture MapRoom::picture() const { return {}; }

} // namespace app::map
