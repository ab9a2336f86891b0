// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/value/card.h"

namespace app {
class PlainLabel;
}
class QHBoxLayout;

namespace app::value {

/// A row of large figures, each over what it is; hours first.
class FigureStrip : public Card {
    Q_OBJECT
public:
    struct Figure {
        QString value;
        QString words;
        QString tip;   ///< how it comes about
    };
    explicit FigureStrip(Theme *theme, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    /// How high it is in a width: figures stand in as many rows as they need.
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part {
        PlainLabel *value;
        PlainLabel *words;
    };
    int columnsIn(int width) const;
    int rowHeight() const;
    void place();

    QList<Part> m_parts;
};

} // namespace app::value
