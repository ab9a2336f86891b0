// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/strip.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QWidgetAction>

namespace app::map {

Strip::Strip(const Theme *theme, QWidget *parent)
    : Panel(Ground::Surface, Qt::BottomEdge, theme, parent), m_theme(theme),
      m_lanes(new Chooser(tr("Lanes"), theme, Chooser::Form::InLine)),
      m_heat(new Chooser(tr("Heat"), theme, Chooser::Form::InLine)), m_lanesMenu(new QMenu(this)),
      m_heatMenu(new QMenu(this)), m_legend(new Legend(theme)), m_widths(new WidthKey(theme)),
      m_fates(new FateKey(theme)), m_changes(new QWidget), m_beside(new SwitchBar({tr("Laid over"), tr("Side by side")})), m_change(new PlainLabel(theme, Type::Small)),
      m_zoomPart(new QWidget), m_follow(new Chooser(tr("Follow"), theme, Chooser::Form::InLine)), m_followPart(new QWidget),
      m_sentence(new PlainLabel(theme, Type::Small, Weight::Strong)), m_view(makeButton(tr("View"), ButtonKind::Strip)),
      m_viewMenu(new QMenu(this))
{
    m_view->setMenu(m_viewMenu);
    m_view->setObjectName(QStringLiteral("map.view"));
    m_view->setAccessibleDescription(tr("Everything about the look of the map that there is no room for here"));
    m_follow->setValue(tr("Nothing"));
    m_follow->setToolTip(plainTip(tr("Follow one item through the map")));
    connect(m_viewMenu, &QMenu::aboutToShow, this, &Strip::fillView);
    m_lanes->setMenu(m_lanesMenu);
    m_heat->setMenu(m_heatMenu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(16);
    for (QWidget *part :
         {static_cast<QWidget *>(m_lanes), static_cast<QWidget *>(m_heat), static_cast<QWidget *>(m_legend),
          static_cast<QWidget *>(m_follow), static_cast<QWidget *>(m_beside), static_cast<QWidget *>(m_fates), m_changes,
          m_followPart, static_cast<QWidget *>(m_widths)})
        row->addWidget(part);
    row->setStretchFactor(m_followPart, 1);
    row->addStretch();
    row->addWidget(m_view);
    row->addWidget(m_zoomPart);
    for (QWidget *part : {m_changes, m_zoomPart, m_followPart}) {
        auto *inner = new QHBoxLayout(part);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->setSpacing(4);
    }
    static_cast<QBoxLayout *>(m_followPart->layout())->addWidget(m_sentence, 1);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QWidget *part :
         {static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_widths), static_cast<QWidget *>(m_fates)})
        part->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto resize = [this] {
        setFixedHeight(m_theme->px(40));
        fitChoosers();
    };
    connect(theme, &Theme::changed, this, resize);
    resize();
}

QPushButton *Strip::button(const QString &text, QAction *action)
{
    QPushButton *made = makeButton(text, ButtonKind::Quiet);
    made->setAccessibleName(action->text());
    made->setToolTip(plainTip(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    return made;
}

void Strip::setLanes(const QList<QAction *> &lanes) { m_lanesMenu->addActions(lanes); }
void Strip::setHeats(const QList<QAction *> &heats) { m_heatMenu->addActions(heats); }

void Strip::setZoom(QAction *out, QAction *in, QAction *fit, QAction *hundred)
{
    m_zooms = {out, in, fit, hundred};
    m_hundred = button(QString(), hundred);
    m_zoomPart->layout()->addWidget(button(QStringLiteral("−"), out));
    m_zoomPart->layout()->addWidget(m_hundred);
    m_zoomPart->layout()->addWidget(button(QStringLiteral("+"), in));
    m_zoomPart->layout()->addWidget(button(tr("Fit"), fit));
}

void Strip::setChanges(QAction *previous, QAction *next)
{
    m_changes->layout()->addWidget(button(QStringLiteral("‹"), previous));
    m_changes->layout()->addWidget(m_change);
    m_changes->layout()->addWidget(button(QStringLiteral("›"), next));
    m_changes->layout()->addWidget(new KeyHint(next->shortcut(), m_theme));
}

void Strip::setBeside(QAction *beside)
{
    m_beside->choose(beside->isChecked() ? 1 : 0);
    connect(m_beside, &SwitchBar::switched, beside, [beside](int which) { beside->setChecked(which == 1); });
    connect(beside, &QAction::toggled, this, [this](bool on) {
        m_beside->choose(on ? 1 : 0);
        giveRoom();
    });
}

void Strip::setFollow(QAction *follow, QAction *previous, QAction *next, QAction *stop)
{
    connect(m_follow, &Chooser::clicked, follow, &QAction::trigger);
    m_followPart->layout()->addWidget(button(QStringLiteral("‹"), previous));
    m_followPart->layout()->addWidget(button(QStringLiteral("›"), next));
    m_followPart->layout()->addWidget(button(QStringLiteral("×"), stop));
    m_followPart->hide();
}

QPoint Strip::followCorner() const
{
    const QWidget *from = m_follow->isVisible() ? static_cast<const QWidget *>(m_follow) : m_view;
    return from->mapToGlobal(QPoint(0, from->height()));
}

void Strip::showFollowed(const QString &name, const QString &sentence)
{
    m_follow->setValue(name.isEmpty() ? tr("Nothing") : QFontMetrics(font()).elidedText(name.simplified(), Qt::ElideRight, m_theme->px(140)));
    m_sentence->setText(sentence);
    m_sentence->setToolTip(plainTip(sentence));
    m_followPart->setVisible(!sentence.isEmpty());
    fitChoosers();
}

void Strip::showLanes(const QString &name)
{
    m_lanes->setValue(name);
    fitChoosers();
}

void Strip::fitChoosers()
{
    // What is chosen is told whole: the rest of the strip gives way.
    for (Chooser *chooser : {m_lanes, m_heat, m_follow})
        chooser->setMinimumWidth(chooser->sizeHint().width() + m_theme->px(4));
    giveRoom();
}

void Strip::giveRoom()
{
    struct Part {
        QWidget *widget;
        bool wanted;
    };
    const bool follows = !m_sentence->text().isEmpty();
    const bool compares = m_overlay || m_beside->chosen() == 1;
    const int spacing = layout()->spacing();
    int left = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() -
               m_lanes->minimumWidth() - m_view->sizeHint().width() - spacing;
    const auto widthOf = [&](const QWidget *widget) {
        const int hint = std::max(widget->sizeHint().width(), widget->minimumWidth());
        return spacing + (widget == m_followPart ? hint + m_sentence->sizeHint().width() : hint);
    };
    setFateForm(left - widthOf(m_changes) - widthOf(m_beside) - widthOf(m_zoomPart) - spacing);
    for (const Part part : {Part{m_changes, m_overlay}, Part{m_followPart, follows}, Part{m_beside, compares}, Part{m_fates, m_overlay},
                            Part{m_heat, !m_overlay}, Part{m_zoomPart, true}, Part{m_legend, !m_overlay && !follows},
                            Part{m_follow, !follows}, Part{m_widths, !m_overlay && !follows}}) {
        const int needs = widthOf(part.widget);
        // What is followed is said, as far as there is room.
        const bool fits = part.wanted && (needs <= left || part.widget == m_followPart);
        part.widget->setVisible(fits);
        left -= fits ? needs : 0;
    }
}

void Strip::setFateForm(int left)
{
    const bool fits = m_fates->widthAs(FateKey::Form::Words) <= left;
    m_fates->setForm(fits ? FateKey::Form::Words : FateKey::Form::Signs);
}

void Strip::addWidget(QWidget *widget)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(m_theme->px(24), m_theme->px(4), m_theme->px(16), m_theme->px(4));
    row->addWidget(widget);
    row->addStretch();
    auto *action = new QWidgetAction(m_viewMenu);
    action->setDefaultWidget(holder);
    m_viewMenu->addAction(action);
}

void Strip::fillView()
{
    qDeleteAll(m_viewMenu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_viewMenu->clear();
    if (m_heat->isHidden() && !m_overlay) {
        QMenu *heats = m_viewMenu->addMenu(tr("Heat: %1").arg(heatName(m_by)));
        heats->addActions(m_heatMenu->actions());
    }
    if (m_legend->isHidden() && !m_overlay) {
        auto *legend = new Legend(m_theme);
        legend->show(m_by);
        addWidget(legend);
    }
    if (m_widths->isHidden() && !m_overlay)
        addWidget(new WidthKey(m_theme));
    if (m_overlay && (m_fates->isHidden() || m_fates->sizeHint().width() < m_fates->widthAs(FateKey::Form::Words))) {
        auto *fates = new FateKey(m_theme);
        fates->show(m_fateCounts[1], m_fateCounts[2], m_fateCounts[3]);
        addWidget(fates);
    }
    if (m_zoomPart->isHidden())
        m_viewMenu->addActions(m_zooms);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions(m_views);
}

void Strip::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    giveRoom();
}

void Strip::showHeat(HeatBy by)
{
    m_by = by;
    m_heat->setValue(heatName(by));
    fitChoosers();
    m_legend->show(by);
}

void Strip::showZoom(double zoom)
{
    if (m_hundred)
        m_hundred->setText(tr("%1 %").arg(QLocale().toString(qRound(zoom * 100))));
}

void Strip::showFates(const Content &content)
{
    std::array<int, 4> &counts = m_fateCounts;
    counts = {};
    for (const NodeShown &node : content.nodes) {
        if (node.kind == model::NodeKind::Step)
            ++counts[static_cast<size_t>(node.fate)];
    }
    m_fates->show(counts[1], counts[2], counts[3]);
    m_overlay = content.overlay;
    giveRoom();
}

void Strip::showChange(int number, int of)
{
    m_change->setText(number > 0 ? tr("Change %1 of %2").arg(number).arg(of) : of == 1 ? tr("1 change") : tr("%1 changes").arg(of));
    giveRoom();
}

} // namespace app::map
