// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/charts/recorded.h"

#include <QRegularExpression>

/// Reads the drawing of a PDF of one page, as QPdfWriter writes it, back into a list: ISO 32000 §8 and §9, what charts
/// need of it.
namespace recorded {

class PdfReader {
public:
    /// `height` of the page in pixels at 100 %.
    static Record read(const QByteArray &pdf, double height)
    {
        PdfReader reader;
        // Points from the lower left corner become pixels from the upper left one.
        reader.m_states.append(
            {QTransform(96.0 / 72, 0, 0, -96.0 / 72, 0, height), Qt::black, Qt::black, 1, Qt::FlatCap, Qt::MiterJoin});
        reader.run(pageOf(pdf));
        return reader.m_record;
    }

private:
    struct State {
        QTransform transform;
        QColor fill, stroke;
        double width = 1;
        Qt::PenCapStyle cap = Qt::FlatCap;
        Qt::PenJoinStyle join = Qt::MiterJoin;
    };

    /// The one stream that draws: those of typefaces hold no painting operators.
    static QByteArray pageOf(const QByteArray &pdf)
    {
        const QRegularExpression contents(QStringLiteral("/Contents (\\d+) 0 R"));
        const QString number = contents.match(QString::fromLatin1(pdf)).captured(1);
        const qsizetype object = pdf.indexOf("\n" + number.toLatin1() + " 0 obj");
        const qsizetype begin = pdf.indexOf("stream\n", object) + 7, end = pdf.indexOf("\nendstream", begin);
        // Four bytes of a length that is a guess come before what zlib wrote.
        return qUncompress(QByteArray("\x00\x10\x00\x00", 4) + pdf.mid(begin, end - begin));
    }

    void run(const QByteArray &page)
    {
        static const QRegularExpression token(
            QStringLiteral("<[0-9A-Fa-f\\s]*>|\\[[^\\]]*\\]|\\((?:\\\\.|[^)\\\\])*\\)|[^\\s\\[\\]<>()]+"));
        auto tokens = token.globalMatch(QString::fromLatin1(page));
        while (tokens.hasNext()) {
            const QString word = tokens.next().captured();
            bool isNumber = false;
            const double number = word.toDouble(&isNumber);
            if (isNumber)
                m_numbers.append(number);
            else if (word[0].isLetter() || word == QLatin1String("'"))
                apply(word);
        }
    }

    double number(qsizetype fromEnd) const { return m_numbers.value(m_numbers.size() - fromEnd); }
    QTransform matrix() const { return QTransform(number(6), number(5), number(4), number(3), number(2), number(1)); }
    QColor colour() const
    {
        return QColor::fromRgbF(static_cast<float>(number(3)), static_cast<float>(number(2)),
                                static_cast<float>(number(1)));
    }

    void apply(const QString &name)
    {
        State &now = m_states.last();
        if (name == QLatin1String("q"))
            m_states.append(State(now));
        else if (name == QLatin1String("Q") && m_states.size() > 1)
            m_states.removeLast();
        else if (name == QLatin1String("cm"))
            now.transform = matrix() * now.transform;
        else if (name == QLatin1String("scn") || name == QLatin1String("rg"))
            now.fill = colour();
        else if (name == QLatin1String("SCN") || name == QLatin1String("RG"))
            now.stroke = colour();
        else if (name == QLatin1String("w"))
            now.width = number(1);
        else if (name == QLatin1String("J"))
            now.cap = number(1) == 0 ? Qt::FlatCap : number(1) == 1 ? Qt::RoundCap : Qt::SquareCap;
        else if (name == QLatin1String("j"))
            now.join = number(1) == 0 ? Qt::MiterJoin : number(1) == 1 ? Qt::RoundJoin : Qt::BevelJoin;
        else
            draw(name, now);
        m_numbers.clear();
    }

    void draw(const QString &name, const State &now)
    {
        if (name == QLatin1String("m"))
            m_path.moveTo(number(2), number(1));
        else if (name == QLatin1String("l"))
            m_path.lineTo(number(2), number(1));
        else if (name == QLatin1String("c"))
            m_path.cubicTo(number(6), number(5), number(4), number(3), number(2), number(1));
        else if (name == QLatin1String("h"))
            m_path.closeSubpath();
        else if (name == QLatin1String("re"))
            m_path.addRect(number(4), number(3), number(2), number(1));
        else if (name == QLatin1String("BT"))
            m_text = std::nullopt;
        else if (name == QLatin1String("Tm"))
            m_text = matrix() * now.transform;
        else if (name == QLatin1String("Td") && m_text)
            m_text = QTransform::fromTranslate(number(2), number(1)) * *m_text;
        else if (name == QLatin1String("Tj") || name == QLatin1String("TJ"))
            show();
        else
            finish(name, now);
    }

    /// The first glyph of a text says where it begins.
    void show()
    {
        if (m_text)
            m_record.texts.append({{}, m_text->map(QPointF(0, 0))});
        m_text = std::nullopt;
    }

    void finish(const QString &name, const State &now)
    {
        static const QString fills = QStringLiteral("f f* B B* b b*"), strokes = QStringLiteral("S s B B* b b*");
        if (fills.split(QLatin1Char(' ')).contains(name))
            m_record.fill(m_path, now.transform, now.fill);
        if (strokes.split(QLatin1Char(' ')).contains(name))
            m_record.stroke(m_path, now.transform, QPen(now.stroke, now.width, Qt::SolidLine, now.cap, now.join));
        if (name == QLatin1String("n") || fills.split(QLatin1Char(' ')).contains(name) ||
            strokes.split(QLatin1Char(' ')).contains(name))
            m_path = QPainterPath();
    }

    QList<State> m_states;
    QList<double> m_numbers;
    QPainterPath m_path;
    std::optional<QTransform> m_text;
    Record m_record;
};

} // namespace recorded
