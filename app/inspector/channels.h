// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/fold.h"
#include "app/inspector/glyphs.h"
#include "app/inspector/keyedrows.h"
#include "app/inspector/page.h"
#include "app/inspector/sharetable.h"

class QPushButton;

namespace app::inspector {

class ChannelEditor;

/// The ways to do a step, by the share of visits: one bar with its words, and beneath it what edits them.
class Channels : public Section {
    Q_OBJECT
public:
    Channels(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

private:
    void add();

    model::NodeId m_node;
    SharesBar *m_bar;
    Words *m_words;
    Fold *m_fold;
    QVBoxLayout *m_list;
    Complaint *m_complaint;
    KeyedRows<int, ChannelEditor> m_editors;
};

/// One channel: its name, its share, what it takes where that is not the step's, shares by segment.
class ChannelEditor : public QWidget {
    Q_OBJECT
public:
    ChannelEditor(Desk &desk, const model::NodeId &node, int place, QWidget *parent = nullptr);
    void show(const model::Node &node);

private:
    model::Done alter(const std::function<void(model::Channel &)> &change, const QString &gesture = {});
    model::Done setShare(const std::optional<model::Quantity> &share, const QString &gesture);
    void addOwn();
    void remove();

    Desk &m_desk;
    model::NodeId m_node;
    int m_place;
    QComboBox *m_name;
    QuantityRow *m_share;
    Fold *m_own;
    QMap<model::Measurand, QuantityRow *> m_values;
    ShareTable *m_bySegment;
    QString m_shown;
};

} // namespace app::inspector
