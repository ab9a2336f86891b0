// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/desk.h"
#include "app/inventory/sheet.h"

#include <QWidget>

namespace app {
class PlainLabel;
class SwitchBar;
} // namespace app

namespace app::inventory {

class Aside;
class TablePage;

/// The room of what journeys refer to: organisations, services, items, segments and sources as tables one edits like a spreadsheet, and where each row
/// is used.
class InventoryRoom : public QWidget {
    Q_OBJECT
public:
    InventoryRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);
    ~InventoryRoom() override;

    QString headline() const;
    void list(Kind kind);
    /// Goes to a row that a finding or a place names: "items/nino".
    void reveal(const QString &row);

signals:
    void said(const QString &sentence);
    /// The map is to show a scenario or a journey as a whole.
    void mapAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    void connectParts();
    void follow();
    void refresh();
    void showHead();
    void go(const model::Where &where);
    void switchTo(int page);
    void arrange();

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    inspector::Desk m_desk;
    bool m_dirty = true;    ///< what is on the screen is not of the document as it is; a hidden room waits
    bool m_listed = false;
    Kind m_kind = Kind::Services;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    SwitchBar *m_pages = nullptr;
    TablePage *m_table = nullptr;
    Aside *m_aside = nullptr;
};

} // namespace app::inventory
