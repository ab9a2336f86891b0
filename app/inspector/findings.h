// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/page.h"

namespace app::inspector {

/// What is doubtful about what is shown, in sentences; hidden while there is nothing.
class FindingsHere : public Section {
    Q_OBJECT
public:
    FindingsHere(Desk &desk, const Subject &subject, QWidget *parent = nullptr);
    void refresh() override;

private:
    bool concerns(const model::Finding &finding) const;

    Subject m_subject;
    model::Findings m_shown;
};

} // namespace app::inspector
