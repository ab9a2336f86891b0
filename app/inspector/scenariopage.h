// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/glyphs.h"
#include "app/inspector/heading.h"
#include "app/inspector/keyedrows.h"
#include "app/inspector/notesfield.h"

class QMenu;
namespace app {
class Chooser;
}

/// The sections of the page with nothing selected while a scenario is shown.
namespace app::inspector {

class ChangeEditor;

/// The scenario: its name and how much it differs from the baseline.
class ScenarioHeading : public Heading {
    Q_OBJECT
public:
    explicit ScenarioHeading(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

protected:
    model::Done rename(const QString &name) override;

private:
    NotesField *m_description;
    Words *m_refusal;
};

/// One change of the scenario in its order: number, name, who takes it up, the hours it changes and their bar.
class ChangeRow : public QWidget {
    Q_OBJECT
public:
    ChangeRow(Desk &desk, int place, QWidget *parent = nullptr);

    struct Shown {
        QString name;
        QString takeUp;
        std::optional<double> hours;   ///< a person
        double part = 0;               ///< of the longest bar
        bool enabled = true;
        QString struck;                ///< why it no longer applies; empty where it does
    };
    void show(const Shown &shown);
    void setChosen(bool chosen);
    ChangeEditor *editor();

signals:
    void clicked();
    void moved(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Desk &m_desk;
    int m_place;
    bool m_chosen = false;
    Words *m_name;
    Line *m_hours;
    Line *m_takeUp;
    HoursBar *m_bar;
    Words *m_why;
    ChangeEditor *m_editor = nullptr;
};

/// All changes of the scenario, in order. The chosen one selects its steps on the map and is edited in place.
class ChangeList : public Section {
    Q_OBJECT
public:
    explicit ChangeList(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void choose(int place);
    void move(int place, int by);
    void addMenu();
    /// Appends what a lever comes to at its likely strength, wherever it reaches.
    void pull(const QString &lever);
    /// The scenarios that this one may build on: any of the journey that doesn't build on it.
    void fillBases();
    bool isBasedOn(const model::ScenarioId &scenario, const model::ScenarioId &base) const;
    void showRows(const model::Scenario &scenario);
    QList<std::optional<double>> hoursByChange(const model::Scenario &scenario) const;
    QString whyStruck(const model::Scenario &scenario, int place) const;
    QString takeUpWords(const model::Change &change) const;

    Line *m_title;
    Line *m_caption = nullptr;
    Chooser *m_basis;
    QMenu *m_bases;
    QVBoxLayout *m_list;
    Complaint *m_complaint;
    KeyedRows<int, ChangeRow> m_rows;
    int m_chosen = -1;
};

} // namespace app::inspector
