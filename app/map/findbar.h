// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "app/theme/parts.h"
#include "model/workspace/search.h"

#include <QLineEdit>

namespace app::map {

/// Find and replace, above the map: names, values and sources as one types; Enter goes to the next place.
class FindBar : public Panel {
    Q_OBJECT
public:
    FindBar(const Theme *theme, Document *document, Session *session, QWidget *parent = nullptr);

    void open();
    void close();

signals:
    void said(const QString &sentence);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void go(int step);
    void tell();
    void replaceHere();
    void replaceAll();
    void make(const QList<model::Change> &changes, const QString &name);

    Document *m_document;
    Session *m_session;
    QLineEdit *m_find, *m_with;
    PlainLabel *m_found;
    QPushButton *m_replace, *m_all;
    QList<model::Hit> m_hits;
    qsizetype m_at = -1;
};

} // namespace app::map
