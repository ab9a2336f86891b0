// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/accessible.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

namespace app::map {

/// The canvas as a screen reader sees it: a list of the map's nodes.
class AccessibleView : public QAccessibleWidget {
public:
    explicit AccessibleView(Accessible *map);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    /// The canvas' own widgets, while something stands in it: a line that is being typed.
    QWidget *lineTyped() const;

    QPointer<Accessible> m_map;
};

/// What nodes and ways have in common: no widget stands behind them, they can be chosen and something can be done.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DECLARE_TR_FUNCTIONS(AccessiblePart)
public:
    explicit AccessiblePart(Accessible *map) : m_map(map) {}

    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override;
    QRect rect() const override { return m_map->onScreen(box()); }
    QAccessible::State state() const override;

    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

protected:
    /// Something that can be done. Running it may be the end of this part.
    struct Action {
        QString name;        ///< for programs
        QString words;       ///< for people
        QString description;
        QString key;
        std::function<void()> run;
    };
    virtual QList<Action> actions() const = 0;
    virtual QRectF box() const = 0;
    virtual bool isSelected() const = 0;
    virtual bool isGone() const = 0; ///< a scenario takes it away: only to be read

    Accessible *m_map;
};

/// A node of the map. Its children are its ways out.
class AccessibleNode : public AccessiblePart {
public:
    AccessibleNode(Accessible *map, model::NodeId id) : AccessiblePart(map), m_id(std::move(id)) {}

    bool isValid() const override { return shown(); }
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text which) const override;
    /// A new name, as if typed.
    void setText(QAccessible::Text which, const QString &text) override;

    const model::NodeId &id() const { return m_id; }

protected:
    QList<Action> actions() const override;
    QRectF box() const override { return m_map->scene()->boxOf(m_id); }
    bool isSelected() const override;
    bool isGone() const override;

private:
    const NodeShown *shown() const { return m_map->account().find(m_id); }

    model::NodeId m_id;
};

/// A way out of a node: a link that leads to the next.
class AccessibleWay : public AccessiblePart {
public:
    AccessibleWay(Accessible *map, model::EdgeId id) : AccessiblePart(map), m_id(std::move(id)) {}

    bool isValid() const override { return shown(); }
    QAccessibleInterface *parent() const override { return m_map->node(m_id.from); }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Link; }
    QString text(QAccessible::Text which) const override;

    const model::EdgeId &id() const { return m_id; }

protected:
    QList<Action> actions() const override;
    QRectF box() const override;
    bool isSelected() const override;
    bool isGone() const override;

private:
    const EdgeShown *shown() const { return m_map->account().find(m_id); }

    model::EdgeId m_id;
};

} // namespace app::map
