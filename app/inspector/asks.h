// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/chooser.h"
#include "app/inspector/fold.h"
#include "app/inspector/glyphs.h"
#include "app/inspector/keyedrows.h"
#include "app/inspector/page.h"
#include "app/inspector/quantityrow.h"

namespace app::inspector {

/// One item asked for at a step: its mark, its name, the minutes of giving it a visit; beneath, its share.
class AskRow : public QWidget {
    Q_OBJECT
public:
    AskRow(Desk &desk, const model::NodeId &node, const model::ItemId &item, QWidget *parent = nullptr);
    void show(const model::Ask &ask, const model::burden::AskDetail *detail, double visits);
    /// How it stands here; none while there are no figures.
    static std::optional<AskMark> markOf(const model::burden::AskDetail *detail);

private:
    class Head;
    void open();
    void remove();

    Desk &m_desk;
    model::NodeId m_node;
    model::ItemId m_item;
    Head *m_head;
    QWidget *m_editor = nullptr;
    QuantityRow *m_share = nullptr;
    model::Quantity m_shown;
};

/// The items a step asks for.
class Asks : public Section {
    Q_OBJECT
public:
    Asks(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    void showRows(const model::Node &node);
    void showChoices(const model::Node &node);
    void add(const model::ItemId &item);
    void addNew(const QString &name);

    static constexpr qsizetype fewRows = 7;

    model::NodeId m_node;
    Line *m_title;
    Line *m_legend;
    QVBoxLayout *m_list;
    Fold *m_more;
    QVBoxLayout *m_moreList;
    Chooser *m_adder;
    Complaint *m_complaint;
    KeyedRows<model::ItemId, AskRow> m_first;
    KeyedRows<model::ItemId, AskRow> m_rest;
};

} // namespace app::inspector
