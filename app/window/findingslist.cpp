// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/findingslist.h"

#include <QVBoxLayout>

namespace app {

namespace {

QIcon signOf(model::Severity severity, const Colours &colours)
{
    switch (severity) {
    case model::Severity::Error: return icon(Icon::Error, colours.error);
    case model::Severity::Warning: return icon(Icon::Warning, colours.warning);
    case model::Severity::Hint: return icon(Icon::Note, colours.note);
    }
    Q_UNREACHABLE();
}

} // namespace

FindingsList::FindingsList(const Theme *theme, QWidget *window)
    : QFrame(window, Qt::Popup), m_theme(theme), m_window(window),
      m_title(new PlainLabel(theme, Type::ChartTitle, Weight::Strong, PlainLabel::Tone::First, this)),
      m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_list);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Findings"));
    connect(m_list, &QListWidget::itemActivated, this, &FindingsList::choose);
    connect(m_list, &QListWidget::itemClicked, this, &FindingsList::choose);
}

void FindingsList::open(const model::Findings &findings, const QPoint &corner)
{
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const auto &a, const auto &b) { return a.severity < b.severity; });
    m_title->setText(tr("%n finding(s)", nullptr, static_cast<int>(findings.size())));
    m_list->clear();
    m_list->setIconSize(QSize(m_theme->px(16), m_theme->px(16)));
    m_list->setSpacing(m_theme->px(3));
    for (const model::Finding &finding : std::as_const(m_findings))
        new QListWidgetItem(signOf(finding.severity, m_theme->colours()), finding.text, m_list);
    setStyleSheet(QStringLiteral("app--FindingsList { background: %1; border: 1px solid %2; }")
                      .arg(m_theme->colours().surface.name(), m_theme->colours().edge.name()));
    const int margin = m_theme->px(12);
    layout()->setContentsMargins(margin, margin, margin, margin);
    const int height = qMin(m_theme->px(360), m_theme->px(64) + m_theme->px(44) * static_cast<int>(findings.size()));
    resize(qMin(m_theme->px(480), m_window->width()), qMin(height, m_window->height() - m_theme->px(120)));
    move(corner - QPoint(width(), this->height() + m_theme->px(8)));
    show();
    m_list->setFocus();
    m_list->setCurrentRow(0);
}

void FindingsList::choose(const QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row < 0 || row >= m_findings.size())
        return;
    const model::Where where = m_findings[row].where;
    hide();
    emit asked(where);
}

} // namespace app
