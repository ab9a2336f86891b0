// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/heat.h"
#include "app/theme/theme.h"

#include <QWidget>

namespace app::map {

/// The six steps of the heat with the numbers where they begin.
class Legend : public QWidget {
    Q_OBJECT
public:
    Legend(const Theme *theme, QWidget *parent = nullptr);
    void show(HeatBy by);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    HeatBy m_by = HeatBy::TimeTax;
};

/// What the width of a line tells.
class WidthKey : public QWidget {
    Q_OBJECT
public:
    WidthKey(const Theme *theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
};

/// What a scenario does, with how often: added, removed, changed, ask reused.
class FateKey : public QWidget {
    Q_OBJECT
public:
    FateKey(const Theme *theme, QWidget *parent = nullptr);
    void show(int added, int removed, int changed);
    /// With words, or where there is no room for them with signs alone: "+1 −3 ≠6".
    enum class Form { Words, Signs };
    void setForm(Form form);
    int widthAs(Form form) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    QStringList words(Form form) const;

    std::array<int, 3> m_counts{};
    Form m_form = Form::Words;
};

} // namespace app::map
