// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/charts/recorded.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <optional>

/// Reads the drawing of an SVG, as QSvgGenerator writes it, back into a list: groups with a transform and colours, in
/// them paths, polylines, rectangles, circles, ellipses and texts.
namespace recorded {

class SvgReader {
public:
    static Record read(const QByteArray &svg)
    {
        SvgReader reader;
        reader.m_states.append(State());
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() &&
                (xml.name() == QLatin1String("clipPath") || xml.name() == QLatin1String("defs"))) {
                xml.skipCurrentElement(); // draws nothing by itself
            } else if (xml.isStartElement() && xml.name() == QLatin1String("text")) {
                reader.open(xml.attributes());
                const QPointF at(reader.number(xml.attributes(), "x"), reader.number(xml.attributes(), "y"));
                reader.m_record.texts.append({xml.readElementText(), reader.m_states.last().transform.map(at)});
                reader.m_states.removeLast();
            } else if (xml.isStartElement()) {
                reader.open(xml.attributes());
                reader.draw(xml.name().toString(), xml.attributes());
            } else if (xml.isEndElement()) {
                reader.m_states.removeLast();
            }
        }
        return reader.m_record;
    }

private:
    struct State {
        QTransform transform;
        std::optional<QColor> fill = QColor(Qt::black), stroke;
        double width = 1;
        Qt::PenCapStyle cap = Qt::FlatCap;
        Qt::PenJoinStyle join = Qt::MiterJoin;
    };

    static double number(const QXmlStreamAttributes &attributes, const char *name)
    {
        return attributes.value(QLatin1String(name)).toDouble();
    }

    static QList<double> numbersIn(const QString &text)
    {
        static const QRegularExpression number(QStringLiteral("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?"));
        QList<double> numbers;
        for (auto match = number.globalMatch(text); match.hasNext();)
            numbers.append(match.next().captured().toDouble());
        return numbers;
    }

    static std::optional<QColor> colourOf(const QString &text, const QString &opacity)
    {
        const bool unseen = text == QLatin1String("none") || opacity == QLatin1String("0");
        return unseen ? std::nullopt : std::optional(QColor(text));
    }

    void open(const QXmlStreamAttributes &attributes)
    {
        State state = m_states.last();
        const auto has = [&](const char *name) { return attributes.hasAttribute(QLatin1String(name)); };
        const auto text = [&](const char *name) { return attributes.value(QLatin1String(name)).toString(); };
        if (has("fill"))
            state.fill = colourOf(text("fill"), text("fill-opacity"));
        if (has("stroke"))
            state.stroke = colourOf(text("stroke"), text("stroke-opacity"));
        if (has("stroke-width"))
            state.width = number(attributes, "stroke-width");
        if (has("stroke-linecap"))
            state.cap = text("stroke-linecap") == QLatin1String("butt")    ? Qt::FlatCap
                        : text("stroke-linecap") == QLatin1String("round") ? Qt::RoundCap
                                                                           : Qt::SquareCap;
        if (has("stroke-linejoin"))
            state.join = text("stroke-linejoin") == QLatin1String("bevel")   ? Qt::BevelJoin
                         : text("stroke-linejoin") == QLatin1String("round") ? Qt::RoundJoin
                                                                             : Qt::MiterJoin;
        if (const QList<double> m = numbersIn(text("transform")); m.size() == 6)
            state.transform = QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) * state.transform;
        m_states.append(state);
    }

    static QPainterPath pathOf(const QString &data)
    {
        static const QRegularExpression part(QStringLiteral("([MLCZ])([^MLCZ]*)"));
        QPainterPath path;
        for (auto match = part.globalMatch(data); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QList<double> n = numbersIn(found.captured(2));
            switch (found.captured(1).at(0).unicode()) {
            case u'M': path.moveTo(n.value(0), n.value(1)); break;
            case u'L': path.lineTo(n.value(0), n.value(1)); break;
            case u'C':
                for (qsizetype i = 0; i + 5 < n.size(); i += 6)
                    path.cubicTo(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]);
                break;
            default: path.closeSubpath();
            }
        }
        return path;
    }

    void draw(const QString &name, const QXmlStreamAttributes &attributes)
    {
        const auto of = [&](const char *what) { return number(attributes, what); };
        QPainterPath path;
        if (name == QLatin1String("path")) {
            path = pathOf(attributes.value(QLatin1String("d")).toString());
        } else if (name == QLatin1String("rect")) {
            path.addRect(of("x"), of("y"), of("width"), of("height"));
        } else if (name == QLatin1String("circle")) {
            path.addEllipse(QPointF(of("cx"), of("cy")), of("r"), of("r"));
        } else if (name == QLatin1String("ellipse")) {
            path.addEllipse(QPointF(of("cx"), of("cy")), of("rx"), of("ry"));
        } else if (name == QLatin1String("polyline") || name == QLatin1String("polygon")) {
            const QList<double> n = numbersIn(attributes.value(QLatin1String("points")).toString());
            QPolygonF points;
            for (qsizetype i = 0; i + 1 < n.size(); i += 2)
                points.append({n[i], n[i + 1]});
            path.addPolygon(points);
            if (name == QLatin1String("polygon"))
                path.closeSubpath();
        } else {
            return;
        }
        const State &state = m_states.last();
        if (state.fill)
            m_record.fill(path, state.transform, *state.fill);
        if (state.stroke)
            m_record.stroke(path, state.transform,
                            QPen(*state.stroke, state.width, Qt::SolidLine, state.cap, state.join));
    }

    QList<State> m_states;
    Record m_record;
};

} // namespace recorded
