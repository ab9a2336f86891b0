// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"
#include "app/map/legend.h"
#include "app/theme/parts.h"

#include <QMenu>

namespace app::map {

/// The strip above the map: what lanes and heat tell, or what the scenario does; and the zoom.
class Strip : public Panel {
    Q_OBJECT
public:
    Strip(const Theme *theme, QWidget *parent = nullptr);

    /// Actions the menus and buttons show: one of each group is checked.
    void setLanes(const QList<QAction *> &lanes);
    void setHeats(const QList<QAction *> &heats);
    void setZoom(QAction *out, QAction *in, QAction *fit, QAction *hundred);
    void setChanges(QAction *previous, QAction *next);
    /// Whether what a scenario changes is laid over the baseline or stands beside it: checked is beside.
    void setBeside(QAction *beside);
    /// Opening the list of items to follow, going from ask to ask, and stopping.
    void setFollow(QAction *follow, QAction *previous, QAction *next, QAction *stop);
    /// What the menu "View" has besides what there is no room for.
    void setViews(const QList<QAction *> &views) { m_views = views; }
    /// Where the list of items to follow opens.
    QPoint followCorner() const;

    void showLanes(const QString &name);
    void showHeat(HeatBy by);
    void showZoom(double zoom);
    void showFates(const Content &content);
    /// What is followed in a sentence; empty = nothing.
    void showFollowed(const QString &name, const QString &sentence);
    /// "Change 2 of 10"; 0 = none chosen yet.
    void showChange(int number, int of);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitChoosers();
    /// Shows what there is room for, the most needed first; the rest is in the menu "View".
    void giveRoom();
    void fillView();
    void setFateForm(int left);
    void addWidget(QWidget *widget);
    QPushButton *button(const QString &text, QAction *action);

    const Theme *m_theme;
    Chooser *m_lanes, *m_heat;
    QMenu *m_lanesMenu, *m_heatMenu;
    Legend *m_legend;
    WidthKey *m_widths;
    FateKey *m_fates;
    QWidget *m_changes;
    SwitchBar *m_beside;
    PlainLabel *m_change;
    QWidget *m_zoomPart;
    QPushButton *m_hundred = nullptr;
    Chooser *m_follow;
    QWidget *m_followPart; ///< the sentence about what is followed, and where it goes on
    PlainLabel *m_sentence;
    QPushButton *m_view;
    QMenu *m_viewMenu;
    QList<QAction *> m_zooms, m_views;
    HeatBy m_by = HeatBy::TimeTax;
    bool m_overlay = false;
    std::array<int, 4> m_fateCounts{}; ///< by fate
};

} // namespace app::map
