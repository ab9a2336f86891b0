// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"
#include "app/inventory/panel.h"
#include "app/theme/scrollpage.h"

#include <QPointer>

class QLineEdit;
class QPushButton;

namespace app {
class PlainLabel;
}
namespace app::charts {
class ChartPanel;
class TableModel;
} // namespace app::charts

namespace app::inventory {

class StatesModel;

/// How far the services are modernised, today and since a day whose state was kept; keeps, renames and deletes such states.
class ProgressPage : public QWidget {
    Q_OBJECT
public:
    ProgressPage(Theme *theme, Document *document, QWidget *parent = nullptr);

    void follow(const model::SharedWorkspace &workspace);
    /// The state that today is compared with, or none.
    const std::optional<model::SnapshotId> &since() const { return m_since; }
    /// Keeps the services as they are now, under this day and the name that was typed.
    void keep(const QDate &today);

signals:
    void said(const QString &sentence);
    /// Another state is compared with.
    void sinceChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void refresh();
    void apply(const model::edits::Any &edit);
    void tell(const QString &sentence);
    void choose(int row);
    void removeChosen();
    void arrange();
    int placePanels(int width);
    void placeFoot();
    void shareWidths();

    Theme *m_theme;
    Document *m_document;
    model::SharedWorkspace m_workspace;
    std::optional<model::SnapshotId> m_since;
    StatesModel *m_states;
    charts::TableModel *m_figures;
    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    charts::ChartPanel *m_chart = nullptr;
    TablePanel *m_statesPanel = nullptr;
    TablePanel *m_figuresPanel = nullptr;
    PlainLabel *m_told = nullptr;
    PlainLabel *m_none = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace app::inventory
