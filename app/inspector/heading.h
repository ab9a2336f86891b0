// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/explain/attach.h"
#include "app/inspector/label.h"
#include "app/inspector/numberfield.h"
#include "app/inspector/page.h"

class QHBoxLayout;
class QStackedLayout;

namespace app::inspector {

/// A name of 16/24 that wraps; a click or F2 puts a field in its place.
class NameInPlace : public QWidget {
    Q_OBJECT
public:
    explicit NameInPlace(const Theme &theme, QWidget *parent = nullptr);
    void setName(const QString &name, const QString &placeholder);
    void edit();

signals:
    void renamed(const QString &name);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void finish();

    Words *m_words;
    Field *m_field;
    QString m_name;
};

/// The top of a page: what this is in a line, its name, its figures.
class Heading : public Section {
    Q_OBJECT
public:
    explicit Heading(Desk &desk, QWidget *parent = nullptr);
    void editName() { m_name->edit(); }

protected:
    struct Figure {
        QString value;
        QString label;
        std::optional<model::burden::Question> question = {};   ///< how it comes about, where it can say so
    };
    /// A figure of what is shown, of the chosen people; of one place, where it is named.
    model::burden::Question asked(const char *figure, const std::optional<model::NodeId> &node = {}) const;
    void setPath(const QString &path) { m_path->setText(path); }
    void setName(const QString &name, const QString &placeholder = {}) { m_name->setName(name, placeholder); }
    /// Figures of an older version of the document stand in the second colour.
    void setFigures(const QList<Figure> &figures);
    virtual model::Done rename(const QString &name) = 0;

private:
    explain::FigureAt figureAt(const QWidget *widget, int which) const;

    Line *m_path;
    NameInPlace *m_name;
    Complaint *m_complaint;
    QHBoxLayout *m_figures = nullptr;
    QList<Line *> m_values;
    QList<Line *> m_labels;
    QList<Figure> m_shown;
};

/// Of a step or another node.
class StepHeading : public Heading {
    Q_OBJECT
public:
    StepHeading(Desk &desk, const model::NodeId &node, QWidget *parent = nullptr);
    void refresh() override;

protected:
    model::Done rename(const QString &name) override;

private:
    QString path(const model::Node &node) const;
    void showFigures(const model::Node &node);

    model::NodeId m_node;
};

} // namespace app::inspector
