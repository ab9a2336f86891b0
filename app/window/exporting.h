// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/export/picture.h"

#include <QObject>

class QWidget;

namespace app {

/// Takes a picture out of the program: to a file of one's choice or to the clipboard.
class Exporting : public QObject {
    Q_OBJECT
public:
    /// `picture` is asked for when it is needed; `name` proposes the file's name.
    Exporting(std::function<pictures::Picture()> picture, std::function<QString()> name, QWidget *window);

    /// Asks where to; `ending` with the dot.
    void askFile(const QString &ending);
    void copy();

signals:
    void said(const QString &sentence);

private:
    void write(const QString &path);

    std::function<pictures::Picture()> m_picture;
    std::function<QString()> m_name;
    QWidget *m_window;
};

} // namespace app
