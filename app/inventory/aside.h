// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/quantityeditor.h"
#include "app/inventory/tablepage.h"

class QBoxLayout;
class QListWidget;
class QScrollArea;

namespace app::inventory {

/// Beside the table: the row that is looked at, every place that uses it, each a way there, and all there is to say of the number in the cell.
class Aside : public QWidget {
    Q_OBJECT
public:
    Aside(Theme *theme, inspector::Desk &desk, TablePage *page, QWidget *parent = nullptr);

    /// Tall: beside the table, one below the other. Wide: beneath it, the number on the left.
    enum class Form { Tall, Wide };
    void setForm(Form form);

    /// Follows the table's current cell.
    void follow();

signals:
    void placeAsked(const model::Where &where);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showUses(int row);
    void showQuantity(const QModelIndex &at);
    void dress();
    void go();
    model::Done put(const std::optional<model::Quantity> &quantity);

    Theme *m_theme;
    inspector::Desk &m_desk;
    TablePage *m_page;
    QScrollArea *m_scroll; ///< large text needs more room than there is
    QBoxLayout *m_halves;
    PlainLabel *m_name;
    PlainLabel *m_used;
    QListWidget *m_places;
    PlainLabel *m_quantityName;
    QWidget *m_quantityBox;
    inspector::QuantityEditor *m_editor = nullptr;
    QString m_editorOf; ///< kind and column the editor was made for
    QList<model::Where> m_wheres;
};

/// A place in few words: "Claim Child Benefit", with its journey where there are several.
QString wordsOf(const model::Where &where, const model::Workspace &workspace);

} // namespace app::inventory
