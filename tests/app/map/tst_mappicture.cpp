// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/session.h"
#include "app/map/look.h"
#include "app/map/mappicture.h"
#include "app/map/wordroom.h"
#include "model/files/format.h"
#include "tests/lifeevents.h"

#include <QDir>
#include <QPaintEngine>
#include <QTest>

using namespace app;
using namespace app::map;

namespace {

struct Said {
    QString text;
    QRectF box; ///< on the page
};

/// A page that only listens to what is written on it, as SVG and PDF get it.
class Listener : public QPaintEngine {
public:
    explicit Listener(QList<Said> *said) : QPaintEngine(AllFeatures), m_said(said) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &changes) override
    {
        if (changes.state() & DirtyTransform)
            m_transform = changes.transform();
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        // Ink is lower than the line: capitals above, a little below.
        const double up = item.font().pixelSize() * 0.74, down = item.font().pixelSize() * 0.2;
        m_said->append({item.text(), m_transform.mapRect(QRectF(at.x(), at.y() - up, item.width(), up + down))});
    }
    Type type() const override { return User; }

private:
    QList<Said> *m_said;
    QTransform m_transform;
};

class Page : public QPaintDevice {
public:
    explicit Page(QSizeF size) : m_engine(&said), m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    QList<Said> said;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return static_cast<int>(m_size.width());
        case PdmHeight: return static_cast<int>(m_size.height());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        case PdmDepth: return 32;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    mutable Listener m_engine;
    QSizeF m_size;
};

QString dense(const QString &text)
{
    QString all;
    for (const QChar c : text) {
        if (!c.isSpace())
            all.append(c);
    }
    return all;
}

/// What of a map is not whole, or stands on the edge of a card.
QStringList faults(const Content &content)
{
    Page page(content.size);
    {
        QPainter painter(&page);
        mapPicture(content, QString()).paint(painter);
    }
    QStringList found;
    QString all;
    for (const Said &said : page.said) {
        all += dense(said.text);
        if (said.text.contains(QChar(0x2026)))
            found.append(QStringLiteral("cut: ") + said.text);
        if (said.box.left() < 0 || said.box.top() < 0 || said.box.right() > content.size.width() || said.box.bottom() > content.size.height())
            found.append(QStringLiteral("off the page: ") + said.text);
    }
    QStringList wanted;
    for (const LaneShown &lane : content.lanes)
        wanted << lane.name;
    for (const NodeShown &node : content.nodes) {
        // What a choice asks and a join is called is told on hover and in the outline, not drawn.
        if (node.kind != model::NodeKind::Choice && node.kind != model::NodeKind::Join)
            wanted << node.name << node.service << node.figures;
        if (node.kind != model::NodeKind::Step)
            continue;
        for (const Said &said : page.said) {
            const bool tag = said.text.contains(QChar(0x21BB)) || std::abs(said.box.center().y() - node.box.top()) < 3;
            if (!tag && said.box.intersects(node.box) && !node.box.adjusted(1, 1, -1, -1).contains(said.box))
                found.append(said.text + QStringLiteral(" is on the edge of ") + node.name);
        }
    }
    for (const EdgeShown &edge : content.edges)
        wanted << edge.share << edge.oldShare;
    for (const QString &text : wanted) {
        if (!all.contains(dense(text)))
            found.append(QStringLiteral("not there: ") + text);
    }
    return found;
}

} // namespace

/// The exported map says everything whole, for every journey that ships, every scenario of it and every kind of lanes.
class TestMapPicture : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &file : tests::lifeEventFiles())
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }

    void everyWordIsWhole()
    {
        QFETCH(QString, path);
        const auto opened = model::files::open(path);
        QVERIFY2(opened.ok(), qPrintable(path));
        const model::Workspace &workspace = opened->workspace;
        const model::Journey &baseline = workspace.journeys.at(0);
        std::vector<std::shared_ptr<const model::Journey>> all{nullptr};
        for (const model::Scenario &scenario : workspace.scenarios) {
            if (scenario.journey == baseline.id)
                all.push_back(shownIn(workspace, baseline.id, scenario.id));
        }
        for (size_t i = 0; i < all.size(); ++i) {
            for (const auto lanes : {model::layout::LanesBy::Organisation, model::layout::LanesBy::Service,
                                     model::layout::LanesBy::Channel, model::layout::LanesBy::Phase, model::layout::LanesBy::None}) {
                Subject subject{&workspace, &baseline, i == 0 ? &baseline : all[i].get()};
                subject.lanesBy = lanes;
                const QStringList wrong = faults(wholeContentOf(subject));
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1, %2: ").arg(i).arg(static_cast<int>(lanes)) + wrong.mid(0, 8).join(QStringLiteral("; "))));
            }
        }
    }

    /// From one scenario to the next what both have stays where it is.
    void scenariosKeepThePlaces()
    {
        for (const QFileInfo &file : tests::lifeEventFiles()) {
            const auto opened = model::files::open(file.filePath());
            QVERIFY2(opened.ok(), qPrintable(file.fileName()));
            const model::Workspace &workspace = opened->workspace;
            const model::Journey &baseline = workspace.journeys.at(0);
            const Plan before = planOf({&workspace, &baseline, &baseline});
            for (const model::Scenario &scenario : workspace.scenarios) {
                if (scenario.journey != baseline.id)
                    continue;
                const auto shown = shownIn(workspace, baseline.id, scenario.id);
                const Plan after = planOf({&workspace, &baseline, shown.get()});
                const auto isOfAnotherKind = [&](qsizetype node) {
                    return after.overlay.journey.nodes.at(node).kind != baseline.nodes.at(node).kind;
                };
                for (qsizetype node = 0; node < baseline.nodes.size(); ++node)
                    QVERIFY2(isOfAnotherKind(node) || before.arrangement.nodes[node].box == after.arrangement.nodes[node].box, qPrintable(file.fileName() + QLatin1Char(' ') + baseline.nodes.at(node).name));
            }
        }
    }
};

QTEST_MAIN(TestMapPicture)
#include "tst_mappicture.moc"
