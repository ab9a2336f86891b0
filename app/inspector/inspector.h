// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/document.h"
#include "app/document/session.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <memory>

class QScrollArea;

namespace app::inspector {

class Desk;
class Page;
struct Subject;

/// The panel on the right: everything about what is selected, and where it is changed. Shows a step, an edge, another
/// node, several of them, or, with nothing selected, the journey or the scenario that is shown.
class Inspector : public QWidget {
    Q_OBJECT
public:
    /// What it is about: what is selected, or always the scenario (the journey where the baseline is shown).
    enum class About { Selection, Scenario };
    Inspector(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr, About about = About::Selection);
    ~Inspector() override;

    QSize sizeHint() const override;

    /// Puts the cursor into the name of what is selected.
    void editName();

signals:
    /// Why an edit was refused, for the line at the bottom; the same sentence stands at the field.
    void said(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Subject subject() const;
    void reconcile();
    void rebuild();
    void dress();
    void leaveRoomForBar();

    Theme *m_theme;
    About m_about;
    std::unique_ptr<Desk> m_desk;
    QScrollArea *m_scroll;
    Page *m_page = nullptr;
    bool m_reconciling = false;
    bool m_again = false;
};

} // namespace app::inspector
