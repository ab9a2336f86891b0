// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/sidecolumn.h"

#include "app/gallery/recent.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>

namespace app::gallery {

namespace {

/// A button of 40: sign, words, key.
class StartButton : public QAbstractButton {
public:
    StartButton(const QString &text, Icon sign, const QKeySequence &key, const Theme *theme, QWidget *parent)
        : QAbstractButton(parent), m_sign(sign), m_key(key.toString(QKeySequence::NativeText)), m_theme(theme)
    {
        m_key.replace(QLatin1Char('+'), QLatin1Char(' '));
        setText(text);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {m_theme->px(256), m_theme->px(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &colours = m_theme->colours();
        painter.setPen(colours.edge);
        painter.setBrush(isDown() ? colours.line : underMouse() ? colours.sunken : colours.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const double size = m_theme->px(16);
        paintIcon(painter, m_sign, QRectF(m_theme->px(10), (height() - size) / 2, size, size), colours.text);
        painter.setFont(m_theme->font(Type::Body));
        painter.setPen(colours.text);
        painter.drawText(rect().adjusted(m_theme->px(35), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setFont(m_theme->font(Type::Micro));
        painter.setPen(colours.text2);
        painter.drawText(rect().adjusted(0, 0, -m_theme->px(10), 0), Qt::AlignVCenter | Qt::AlignRight, m_key);
    }

private:
    Icon m_sign;
    QString m_key;
    const Theme *m_theme;
};

/// Name over place and time, hairline below.
class RecentButton : public QAbstractButton {
public:
    RecentButton(const RecentFile &file, const Theme *theme, QWidget *parent)
        : QAbstractButton(parent), m_place(placeOf(file)), m_theme(theme)
    {
        setText(file.title.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.title);
        setAccessibleName(text());
        setAccessibleDescription(m_place);
        setToolTip(plainTip(file.path));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override { return {m_theme->px(256), m_theme->px(55)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &colours = m_theme->colours();
        const auto line = [&](Type type, Weight weight, const QColor &colour, double top, const QString &words) {
            painter.setFont(m_theme->font(type, weight));
            painter.setPen(colour);
            painter.drawText(QRect(0, m_theme->px(top), width(), m_theme->px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideMiddle, width()));
        };
        line(Type::Body, Weight::Strong, underMouse() ? colours.accent : colours.text, 9, text());
        line(Type::Small, Weight::Regular, colours.text2, 27, m_place);
        painter.fillRect(0, height() - 1, width(), 1, colours.line);
    }

private:
    static QString placeOf(const RecentFile &file)
    {
        const QString folder = QFileInfo(file.path).dir().dirName();
        const QDate day = file.when.date(), today = QDate::currentDate();
        const QString time = QLocale().toString(file.when.time(), QLocale::ShortFormat);
        if (day == today)
            return SideColumn::tr("%1, today, %2").arg(folder, time);
        if (day == today.addDays(-1))
            return SideColumn::tr("%1, yesterday").arg(folder);
        return SideColumn::tr("%1, %2").arg(folder, QLocale().toString(day, SideColumn::tr("d MMMM")));
    }

    QString m_place;
    const Theme *m_theme;
};

/// Six swatches with their limits.
class Legend : public QWidget {
public:
    Legend(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setAccessibleName(SideColumn::tr("Minutes: 0, 10, 30, 60, 120, 240"));
    }
    QSize sizeHint() const override { return {m_theme->px(186), m_theme->px(28)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        static const char *const limits[] = {"0", "10", "30", "60", "120", "240"};
        QPainter painter(this);
        const Colours &colours = m_theme->colours();
        painter.setFont(m_theme->font(Type::Micro));
        for (int i = 0; i < 6; ++i) {
            const int x = m_theme->px(31 * i);
            const QRect box(x, 0, m_theme->px(31 * (i + 1)) - x - 1, m_theme->px(10));
            painter.fillRect(box, colours.heat[static_cast<size_t>(i)]);
            if (i <= 1) {
                painter.setPen(colours.cardLine);
                painter.drawRect(box.adjusted(0, 0, -1, -1));
            }
            painter.setPen(colours.text2);
            painter.drawText(QRect(x, m_theme->px(12), m_theme->px(31), m_theme->px(16)), Qt::AlignLeft,
                             QLatin1String(limits[i]));
        }
    }

private:
    const Theme *m_theme;
};

} // namespace

SideColumn::SideColumn(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_recent(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addHeading(tr("Start"));
    m_column->addSpacing(8);
    addStart(tr("New journey"), Icon::Plus, QKeySequence::New, &SideColumn::newAsked);
    addStart(tr("Open a document"), Icon::Folder, QKeySequence::Open, &SideColumn::openAsked);
    m_column->addSpacing(24);
    m_recentHeading = addHeading(tr("Recent"));
    m_recent->setSpacing(0);
    m_column->addLayout(m_recent);
    m_column->addSpacing(24);
    addHeading(tr("On the small maps"));
    auto *words = new PlainLabel(theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second, this);
    words->setText(
        tr("A mark is a step, left to right in order. Its colour says how long it takes a person, in minutes."));
    words->setWordWrap(true);
    m_column->addWidget(words);
    m_column->addSpacing(8);
    m_legend = new Legend(theme, this);
    m_column->addWidget(m_legend);
    m_column->addSpacing(24);
    auto *drafts = new PlainLabel(theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second, this);
    drafts->setText(tr("These are drafts: real steps and rules, most minutes are estimates. Every number says where it "
                       "comes from."));
    drafts->setWordWrap(true);
    m_column->addWidget(drafts);
    m_column->addStretch(1);
    connect(theme, &Theme::changed, this, &SideColumn::dress);
    refreshRecent();
    dress();
}

PlainLabel *SideColumn::addHeading(const QString &text)
{
    auto *heading = new PlainLabel(m_theme, Type::Heading, Weight::Strong, PlainLabel::Tone::First, this);
    heading->setText(text);
    m_column->addWidget(heading);
    m_column->addSpacing(4);
    return heading;
}

void SideColumn::addStart(const QString &text, Icon sign, const QKeySequence &key, void (SideColumn::*asked)())
{
    auto *button = new StartButton(text, sign, key, m_theme, this);
    connect(button, &QAbstractButton::clicked, this, asked);
    m_starts.append(button);
    m_column->addWidget(button);
    m_column->addSpacing(8);
}

void SideColumn::refreshRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QList<RecentFile> files = recentFiles();
    for (const RecentFile &file : files.mid(0, 5)) {
        auto *button = new RecentButton(file, m_theme, this);
        button->setFixedHeight(m_theme->px(55));
        connect(button, &QAbstractButton::clicked, this, [this, path = file.path] { emit recentChosen(path); });
        m_recent->addWidget(button);
    }
    m_recentHeading->setVisible(!files.isEmpty());
}

void SideColumn::dress()
{
    for (QAbstractButton *button : m_starts)
        button->setFixedHeight(m_theme->px(40));
    m_legend->setFixedSize(m_legend->sizeHint());
    refreshRecent();
}

} // namespace app::gallery
