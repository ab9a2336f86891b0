// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/people/simulated.h"
#include "app/theme/parts.h"

#include <QDoubleSpinBox>

class QSpinBox;

namespace app::people {

/// A number as short as it can be written.
class ThresholdField : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit ThresholdField(QWidget *parent = nullptr);
    QString textFromValue(double value) const override;
};

/// What is asked of the simulation: the figure, the threshold, whose story, how many people and which luck. Parts stand
/// in one row, or in several where it is narrow.
class Controls : public QWidget {
    Q_OBJECT
public:
    explicit Controls(const Theme *theme, QWidget *parent = nullptr);

    Lived lived() const { return m_lived; }
    int percent() const;
    quint32 people() const { return m_people; }
    quint64 seed() const;
    /// What the hand wrote, in the simulation's unit; none = let the simulation choose a round figure.
    std::optional<double> threshold() const { return m_threshold; }

    /// Share above the threshold, and the threshold itself where nobody wrote one.
    void showAnswer(const Simulated &simulated);
    /// How high the parts stand in a width.
    int heightForWidth(int width) const override;

signals:
    /// What is simulated, or how it is looked at, is another.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeThreshold();
    QWidget *makePercent();
    QWidget *makeSeed();
    void fillMenus();
    void choose(Lived lived);
    void choosePeople(quint32 people);
    /// Places the parts; gives the height they take.
    int place(int width, bool really) const;

    const Theme *m_theme;
    Lived m_lived = Lived::Minutes;
    quint32 m_people = 10'000;
    std::optional<double> m_threshold;
    Reading m_reading;

    Chooser *m_figure;
    PlainLabel *m_more, *m_share;
    ThresholdField *m_field;
    SwitchBar *m_percent;
    Chooser *m_count;
    QSpinBox *m_seed;
    QList<QWidget *> m_parts; ///< in order; those from m_right on stand at the right
    static constexpr qsizetype m_right = 2;
};

} // namespace app::people
