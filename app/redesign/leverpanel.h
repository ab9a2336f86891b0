// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/task.h"
#include "app/redesign/preview.h"
#include "app/theme/theme.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace app {
class PlainLabel;
}
namespace app::charts {
class ChartPanel;
}

namespace app::redesign {

class StrengthSlider;
class WhereView;

/// One lever being tried: its question, where and how strongly, what it would save while one moves it, whom it leaves behind,
/// what it costs and what to beware of. Adding it is the room's.
class LeverPanel : public QWidget {
    Q_OBJECT
public:
    explicit LeverPanel(Theme *theme, QWidget *parent = nullptr);

    /// Tries a lever on what is shown. What was chosen for it before stays chosen.
    void show(const model::SharedWorkspace &workspace, const model::JourneyId &journey, const std::optional<model::ScenarioId> &scenario,
              const model::Lever &lever);
    /// What is being tried, as it stands now.
    const std::optional<Trial> &trial() const { return m_trial; }
    const std::optional<Preview> &preview() const { return m_preview; }
    void setTarget(const QString &scenario);

signals:
    void addAsked();
    /// The figures are those of what is being tried.
    void previewed();

private:
    struct Choice {
        double strength;
        model::Scope where;
    };
    void build();
    void buildEffect(QVBoxLayout *column);
    PlainLabel *addLine(QVBoxLayout *column, const QString &name);
    void offerWhere();
    void choose();
    void tellChoice();
    void ask();
    void tell();

    Theme *m_theme;
    QHash<QString, Choice> m_choices;   ///< by lever
    std::optional<Trial> m_trial;
    std::optional<Preview> m_preview;
    Task m_task;

    PlainLabel *m_question, *m_about;
    QPushButton *m_whereButton;
    WhereView *m_where;
    StrengthSlider *m_slider;
    PlainLabel *m_strength;
    PlainLabel *m_headline, *m_besides, *m_warning;
    charts::ChartPanel *m_chart;
    PlainLabel *m_takeUp, *m_cost, *m_caution, *m_evidence;
    QPushButton *m_add;
};

} // namespace app::redesign
