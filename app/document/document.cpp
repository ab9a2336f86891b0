// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/document.h"

#include "model/files/format.h"

namespace app {

namespace {

/// All edits made one after the other, or the first refusal.
model::Result<model::SharedWorkspace> afterAll(model::SharedWorkspace now, const QList<model::edits::Any> &edits)
{
    for (const model::edits::Any &edit : edits) {
        model::Result<model::Workspace> result = model::edited(*now, edit);
        if (!result)
            return model::Refusal{result.refusal()};
        now = std::make_shared<const model::Workspace>(std::move(result).value());
    }
    return now;
}

} // namespace

Document::Document(QObject *parent) : QObject(parent)
{
    m_history.push_back({std::make_shared<const model::Workspace>(), {}, {}});
    m_stored = workspace();
}

void Document::start(model::Workspace workspace, const QString &path, bool readOnly)
{
    const model::SharedWorkspace before = this->workspace();
    m_history.clear();
    m_history.push_back({std::make_shared<const model::Workspace>(std::move(workspace)), {}, {}});
    m_now = 0;
    m_stored = this->workspace();
    m_path = path;
    m_readOnly = readOnly;
    show(before);
}

void Document::restore(model::Workspace workspace)
{
    const model::SharedWorkspace before = this->workspace();
    auto restored = std::make_shared<const model::Workspace>(std::move(workspace));
    if (before->journeys.isEmpty() && m_history.size() == 1) {
        m_history.front().workspace = std::move(restored);
        show(before);
    } else if (!(*restored == *before)) {
        add(std::move(restored), tr("Restore unsaved work"), {});
    }
}

model::Done Document::apply(const model::edits::Any &edit)
{
    return apply(QList<model::edits::Any>{edit}, model::describe(edit, *workspace()));
}

model::Done Document::apply(const QList<model::edits::Any> &edits, const QString &name)
{
    model::Result<model::SharedWorkspace> after = afterAll(workspace(), edits);
    if (!after)
        return model::Refusal{after.refusal()};
    if (!(**after == *workspace()))
        add(std::move(after).value(), name, {});
    return model::done();
}

const model::SharedWorkspace &Document::beforeGesture(const QString &gesture) const
{
    return continues(gesture) ? m_history[m_now - 1].workspace : workspace();
}

model::Done Document::applyMerging(const model::edits::Any &edit, const QString &gesture)
{
    return applyMerging(QList<model::edits::Any>{edit}, model::describe(edit, *beforeGesture(gesture)), gesture);
}

model::Done Document::applyMerging(const QList<model::edits::Any> &edits, const QString &name, const QString &gesture)
{
    const bool merges = continues(gesture);
    const model::SharedWorkspace base = beforeGesture(gesture);
    model::Result<model::SharedWorkspace> made = afterAll(base, edits);
    if (!made)
        return model::Refusal{made.refusal()};
    model::SharedWorkspace after = std::move(made).value();
    if (!merges) {
        if (!(*after == *base))
            add(std::move(after), name, gesture);
        return model::done();
    }
    const model::SharedWorkspace before = workspace();
    if (*after == *base) {
        m_history.pop_back();
        --m_now;
    } else {
        m_history[m_now] = {std::move(after), name, gesture};
    }
    if (!(*before == *workspace()))
        show(before);
    return model::done();
}

void Document::undo() { jumpTo(now() - 1); }

void Document::redo() { jumpTo(now() + 1); }

void Document::jumpTo(qsizetype edits)
{
    if (edits < 0 || edits >= static_cast<qsizetype>(m_history.size()) || edits == now())
        return;
    const model::SharedWorkspace before = workspace();
    m_history[m_now].gesture.clear();
    m_now = static_cast<size_t>(edits);
    show(before);
}

QStringList Document::history() const
{
    QStringList names;
    for (size_t i = 1; i < m_history.size(); ++i)
        names.append(m_history[i].name);
    return names;
}

QString Document::undoName() const { return canUndo() ? m_history[m_now].name : QString(); }

QString Document::redoName() const { return canRedo() ? m_history[m_now + 1].name : QString(); }

model::Done Document::saveAs(const QString &path)
{
    if (m_readOnly && path == m_path)
        return model::Refusal{tr("This document is open to read only: its content does not match its own check sum. "
                                 "Save it under another name.")};
    const model::Done written = model::files::save(*workspace(), path);
    if (!written)
        return written;
    m_stored = workspace();
    m_path = path;
    m_readOnly = false;
    m_history[m_now].gesture.clear();
    emit stateChanged();
    return model::done();
}

void Document::add(model::SharedWorkspace workspace, const QString &name, const QString &gesture)
{
    const model::SharedWorkspace before = this->workspace();
    m_history.resize(m_now + 1);
    m_history.push_back({std::move(workspace), name, gesture});
    ++m_now;
    show(before);
}

void Document::show(const model::SharedWorkspace &before)
{
    const model::SharedWorkspace after = workspace();
    emit changed(before, after);
    emit stateChanged();
}

bool Document::continues(const QString &gesture) const
{
    return !gesture.isEmpty() && canUndo() && !canRedo() && m_history[m_now].gesture == gesture;
}

} // namespace app
