// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/explain/attach.h"
#include "app/theme/parts.h"
#include "app/window/sentence.h"

#include <QTimer>

namespace app {

/// Draws a sentence in one line: figures strong, asides paler and apart; what does not fit ends in "…". Left and Right go from
/// figure to figure that can say how it comes about.
class SentenceView : public QWidget {
    Q_OBJECT
public:
    explicit SentenceView(const Theme *theme, QWidget *parent = nullptr);
    void setSentence(const Sentence &sentence);
    QString text() const { return plainTextOf(m_sentence); }
    /// A figure that is told, and where it stands.
    struct Told {
        QString figure;
        QRect where;
    };
    /// The figure at a point, or (no point) the one the keyboard is on.
    std::optional<Told> told(const std::optional<QPoint> &point) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A span as it stands in the line, cut where it does not fit.
    struct Placed {
        const Span *span;
        QString text;
        QRectF box;
    };
    QList<Placed> placed() const;
    QFont fontOf(const Span &span) const;

    const Theme *m_theme;
    Sentence m_sentence;
    int m_current = 0;   ///< among the figures told
};

/// The line at the foot of the window: the headline figures of what is shown, always live, and the findings.
class BottomLine : public Panel {
    Q_OBJECT
public:
    BottomLine(const Theme *theme, Document *document, Session *session, AnalysisRunner *runner,
               ConfidenceRunner *confidence, QWidget *parent = nullptr);

    QString text() const { return m_sentence->text(); }
    /// Says something in passing instead of the figures.
    void say(const QString &sentence);

signals:
    /// The findings are asked for; the list opens above `at`, in global coordinates.
    void findingsAsked(const QPoint &at);

private:
    void refresh();
    std::optional<explain::Asked> asked(const std::optional<QPoint> &point) const;
    void showCounts(const model::Findings &findings);
    void dress();

    const Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_runner;
    ConfidenceRunner *m_confidence;
    SentenceView *m_sentence;
    std::array<QPushButton *, 3> m_counts; ///< by Severity
    QTimer m_passing;
};

} // namespace app
