// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/task.h"
#include "app/information/sheet.h"

namespace app::information {

/// Works out who asks for what for an analysis: within the call where the journey is small, off the window's thread
/// where it is larger; the newest question wins.
class MatrixRunner : public QObject {
    Q_OBJECT
public:
    explicit MatrixRunner(QObject *parent = nullptr);

    void ask(const SharedAnalysis &analysis, model::burden::Columns columns);
    void stop();

signals:
    void told(const app::information::SharedAsked &asked);

private:
    Task m_task;
};

/// The computation itself; a pure function, null where stopped or where the journey can't be measured.
SharedAsked asksOf(const SharedAnalysis &analysis, model::burden::Columns columns, std::stop_token stop = {});

} // namespace app::information
