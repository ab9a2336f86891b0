// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/card.h"
#include "model/burden/lens.h"

class QCheckBox;
class QGridLayout;

namespace app {
class PlainLabel;
}

namespace app::value {

class Entry;

/// What a method counts, leaves out and rests on, and its settings, each editable in its place.
class LensNote : public Card {
    Q_OBJECT
public:
    explicit LensNote(Theme *theme, QWidget *parent = nullptr);

    /// Shows a method with what holds of its settings.
    void show(model::burden::Method method, const model::burden::LensSettings &settings, const std::vector<model::burden::LensUsed> &used,
              const QStringList &cautions, const QString &currency);

signals:
    /// The settings as a hand wants them; they may be out of bounds.
    void changed(const model::burden::LensSettings &settings);
    void refused(const QString &sentence);

private:
    struct Row {
        PlainLabel *label;
        Entry *entry;
        PlainLabel *source;
    };
    void rebuild();
    void space();
    void take(const model::burden::LensParameter &parameter, const QString &typed);
    void fill(const Row &row, const model::burden::LensUsed &used, const QString &currency) const;
    PlainLabel *words(Type type, Weight weight);

    std::optional<model::burden::Method> m_method;
    model::burden::LensSettings m_settings;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    QCheckBox *m_own = nullptr;
    PlainLabel *m_cautions = nullptr;
};

} // namespace app::value
