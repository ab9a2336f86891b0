// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/compareroom.h"

#include <QLabel>

namespace app::compare {

CompareRoom::CompareRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_runner(runner)
{
    m_headline = new QLabel(this);
    m_headline->setTextFormat(Qt::PlainText);
    connect(runner, &AnalysisRunner::finished, this, [this](const SharedAnalysis &analysis) { show(analysis); });
}

CompareRoom::~CompareRoom() = default;

QString CompareRoom::headline() const
{
    return m_headline->text();
}

void CompareRoom::show(const SharedAnalysis &analysis)
{
    m_analysis = analysis;
}

void CompareRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
}

} // namespace app::compare
