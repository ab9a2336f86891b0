// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/parts.h"
#include "app/window/sentence.h"

#include <QTimer>

namespace app {

/// Draws a sentence in one line: figures strong, asides paler and apart; what does not fit ends in "…".
class SentenceView : public QWidget {
    Q_OBJECT
public:
    explicit SentenceView(const Theme *theme, QWidget *parent = nullptr);
    void setSentence(const Sentence &sentence);
    QString text() const { return plainTextOf(m_sentence); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    Sentence m_sentence;
};

/// The line at the foot of the window: the headline figures of what is shown, always live, and the findings.
class BottomLine : public Panel {
    Q_OBJECT
public:
    BottomLine(const Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
               QWidget *parent = nullptr);

    QString text() const { return m_sentence->text(); }
    /// Says something in passing instead of the figures.
    void say(const QString &sentence);

signals:
    /// The findings are asked for; the list opens above `at`, in global coordinates.
    void findingsAsked(const QPoint &at);

private:
    void refresh();
    void showCounts(const model::Findings &findings);
    void dress();

    const Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_runner;
    SentenceView *m_sentence;
    std::array<QPushButton *, 3> m_counts; ///< by Severity
    QTimer m_passing;
};

} // namespace app
