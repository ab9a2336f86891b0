// SPDX-License-Identifier: GPL-3.0-only
// The half of editing that copies and pastes.
#include "app/map/editing.h"
#include "model/files/format.h"
#include "model/workspace/clip.h"

#include <QMimeData>

namespace app::map {

using namespace model;

namespace {

const QString clipType = QStringLiteral("application/x-treadlight-steps");
constexpr qsizetype mostBytes = 64 * 1024 * 1024;

const files::Format &exchange()
{
    const auto all = files::formats();
    return *std::find_if(all.begin(), all.end(), [](const files::Format &f) { return f.key == QLatin1String("exchange"); });
}

QPointF middleOf(const QMap<NodeId, QPointF> &places)
{
    QRectF all;
    for (const QPointF &place : places)
        all |= QRectF(place - QPointF(0.5, 0.5), QSizeF(1, 1));
    return all.center();
}

} // namespace

std::unique_ptr<QMimeData> Editing::copied(const QSet<NodeId> &nodes) const
{
    const Journey *shown = m_session->shown();
    if (!shown || nodes.isEmpty())
        return {};
    const Workspace clip =
        clipOf(*m_document->workspace(), *shown, nodes, m_document->workspace()->places.value(*m_session->journeyId()));
    const Result<QByteArray> bytes = exchange().write(clip);
    if (!bytes)
        return {};
    QStringList names;
    for (const Node &node : clip.journeys.at(0).nodes)
        names.append(node.label());
    auto data = std::make_unique<QMimeData>();
    data->setData(clipType, *bytes);
    data->setText(names.join(QLatin1Char('\n')));
    return data;
}

bool Editing::paste(const QMimeData *clip, std::optional<QPointF> middle)
{
    if (!m_session->shown())
        return false;
    const QByteArray bytes = clip ? clip->data(clipType) : QByteArray();
    if (bytes.isEmpty() || bytes.size() > mostBytes) {
        emit said(tr("There are no steps on the clipboard. Copy some on a map first."));
        return false;
    }
    const Result<files::Opened> opened = exchange().read(bytes, tr("the clipboard"));
    if (!opened) {
        emit said(opened.refusal());
        return false;
    }
    // Beside where they stood, so that they don't cover each other.
    const auto places = opened->workspace.places;
    if (!middle && !places.isEmpty())
        middle = middleOf(places.first()) + QPointF(24, 24);
    const Result<Pasted> pasted =
        pasting(opened->workspace, *m_document->workspace(), *m_session->journeyId(), m_session->scenarioId(), middle);
    if (!pasted) {
        emit said(pasted.refusal());
        return false;
    }
    if (!apply(pasted->edits, tr("Paste %n place(s)", nullptr, static_cast<int>(pasted->nodes.size()))))
        return false;
    m_session->select({pasted->nodes, {}});
    return true;
}

} // namespace app::map
