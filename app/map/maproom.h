// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/session.h"
#include "app/export/picture.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <memory>

namespace app::map {

/// The map: the journey as a graph of cards in lanes, with heat, shares and what a scenario changes; here it is edited.
/// All that can be done is in `actions()`, each with a stable object name ("map.addStep" …).
class MapRoom : public QWidget {
    Q_OBJECT
public:
    MapRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);
    ~MapRoom() override;

    /// A small map of the whole with the view's frame, for the foot of the inspector. The parent owns it.
    QWidget *makeOverview(QWidget *parent);

    /// A new step of a service, behind what is selected or on it.
    void addStepOf(const model::ServiceId &service);
    /// The selected steps ask for an item.
    void askFor(const model::ItemId &item);
    /// All that can be done, in order and with submenus, for the window's menu bar.
    QList<QAction *> menu() const;

    /// The whole map as it leaves the program: light on white, every label whole. Nothing open: an empty picture.
    pictures::Picture picture() const;

signals:
    /// A passing sentence: why something was refused, or what has been done.
    void said(const QString &sentence);
    /// A service, or an item, is to be chosen: then `addStepOf`, or `askFor`.
    void serviceWanted();
    void itemWanted();

private:
    void fillStrip();
    void connectAll();
    void connectComparing();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace app::map
