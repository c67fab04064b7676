#include "gis/humanvalues.h"

#include "gis/error.h"
#include "gis/landcodes.h"
#include "gis/textfold.h"
#include "gis/valueremarks.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HumanValues)
};

/** Numbers written beside a person or on a paper, where blanks only help the eye. */
bool isNumberOfPaper(const Table &table, const Field &field)
{
    const QLatin1StringView name(field.name);
    return name == QLatin1StringView("personal_no")
        || (name == QLatin1StringView("number")
            && QLatin1StringView(table.name) == QLatin1StringView("identity_paper"));
}

/** Digits with blanks, dots or hyphens between them, as one run; other text as it is. */
QString withoutGaps(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit() && c.unicode() < 0x80)
            digits += c;
        else if (!c.isSpace() && c != u'.' && c != u'-')
            return text;
    }
    return digits;
}

Typed kept(const Value &value)
{
    return { value, {}, {} };
}

Typed refused(const QString &problem)
{
    return { {}, problem, {} };
}

Typed typedCode(const Field &field, const QString &text)
{
    const QString list = QString::fromLatin1(field.list);
    std::vector<Code> choices = codeList(list);
    if (choices.empty())
        return kept(text);
    for (const Code &choice : choices)
        if (folded(choiceText(list, choice)) == folded(text))
            return kept(choice.code);
    if (list == u"land_code") { // by its words only one that a parcel may have: “đất ở” is a group
        if (const auto code = findLandCode(text))
            return kept(code->code);
        std::erase_if(choices, [](const Code &choice) {
            const auto code = findLandCode(choice.code);
            return code && code->status != LandStatus::InForce;
        });
    }
    Typed typed = typedChoice(choices, text);
    static const QRegularExpression landCode(QStringLiteral("\\A[A-Za-zĐđ]{2,4}\\z"));
    if (!typed.isKept() && list == u"land_code" && landCode.match(text).hasMatch())
        return { text.toUpper(), {}, Text::tr("“%1” is not in the list of land codes.").arg(text.toUpper()) };
    return typed;
}

Typed typedBoolean(const QString &text)
{
    static const QStringList yes{ QStringLiteral("1"), QStringLiteral("c"), QStringLiteral("co"),
                                  QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("yes") };
    static const QStringList no{ QStringLiteral("0"), QStringLiteral("k"), QStringLiteral("khong"),
                                 QStringLiteral("n"), QStringLiteral("no") };
    const QString word = folded(text);
    if (yes.contains(word) || word == folded(Text::tr("Yes")))
        return kept(qint64(1));
    if (no.contains(word) || word == folded(Text::tr("No")))
        return kept(qint64(0));
    return refused(Text::tr("Write yes or no, not “%1”.").arg(text));
}

QString dateProblem(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("\\A(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d+)\\z"));
    const auto match = parts.match(text);
    if (match.hasMatch() && match.capturedLength(3) == 2)
        return Text::tr("Write the year of “%1” with four digits.").arg(text);
    if (match.hasMatch() && match.captured(2).toInt() > 12)
        return Text::tr("“%1” has no such month: write day/month/year.").arg(text);
    if (match.hasMatch())
        return Text::tr("There is no day “%1”.").arg(text);
    return Text::tr("“%1” is no date: write it like 15/10/2013, 15102013, 05/1962 or 1962.").arg(text);
}

Typed typedWhole(const QString &text)
{
    const auto number = typedNumber(text);
    if (!number || std::floor(number->number) != number->number || std::abs(number->number) > 1e15)
        return refused(Text::tr("“%1” is no whole number.").arg(text));
    return kept(qint64(number->number));
}

Typed typedReal(const QString &text)
{
    const auto number = typedNumber(text);
    if (!number)
        return refused(Text::tr("“%1” is no number: write it like %2.").arg(text, shownNumber(166.5)));
    Typed typed = kept(number->number);
    if (number->isAmbiguous)
        typed.remark =
            Text::tr("Understood as %1; for the other reading write it with the decimals, like %2.")
                .arg(shownNumber(number->number),
                     shownNumber(number->number >= 1000 ? number->number / 1000 : number->number, 1));
    return typed;
}

Typed typedText(const Table &table, const Field &field, const QString &text)
{
    const QLatin1StringView name(field.name);
    if (name == QLatin1StringView("serial"))
        return kept(typedSerial(text));
    if (isNumberOfPaper(table, field))
        return kept(withoutGaps(text));
    return kept(text);
}

Typed understood(const Table &table, const Field &field, const QString &text)
{
    switch (field.type) {
    case Type::Date:
        if (const auto date = typedDate(text))
            return kept(*date);
        return refused(dateProblem(text));
    case Type::Integer:
        return typedWhole(text);
    case Type::Real:
        return typedReal(text);
    case Type::Boolean:
        return typedBoolean(text);
    default:
        return field.list ? typedCode(field, text) : typedText(table, field, text);
    }
}

} // namespace

Typed typedValue(const Table &table, const Field &field, const QString &text)
{
    const QString wanted = text.normalized(QString::NormalizationForm_C).simplified();
    if (wanted.isEmpty())
        return {};
    Typed typed = understood(table, field, wanted);
    if (!typed.isKept())
        return typed;
    try {
        typed.value = fitted(field, typed.value);
    } catch (const Error &error) { // names the field and says why
        return refused(error.message());
    }
    if (typed.remark.isEmpty())
        typed.remark = remarkOn(table, field, typed.value);
    return typed;
}

Typed typedChoice(const std::vector<Code> &choices, const QString &text)
{
    const QString wanted = folded(text);
    std::vector<const Code *> starting, holding;
    for (const Code &choice : choices) {
        const QString label = folded(choice.label), code = folded(choice.code);
        if (code == wanted || label == wanted)
            return kept(choice.code);
        if (label.startsWith(wanted) || code.startsWith(wanted))
            starting.push_back(&choice);
        else if (label.contains(wanted))
            holding.push_back(&choice);
    }
    const auto &found = starting.empty() ? holding : starting;
    if (found.size() == 1)
        return kept(found.front()->code);
    if (found.empty())
        return refused(
            Text::tr("“%1” is not in the list: type a code or part of its words, or press Down to choose.")
                .arg(text));
    return refused(Text::tr("“%1” fits %n entries, such as “%2” and “%3”: type more of the one you mean.",
                            nullptr, int(found.size()))
                       .arg(text, found[0]->label, found[1]->label));
}

QString choiceText(QStringView name, const Code &code)
{
    return name == u"land_code" && code.label != code.code ? code.code + QStringLiteral(" – ") + code.label
                                                           : code.label;
}

QString shownValue(const Field &field, const Value &value)
{
    if (isNull(value))
        return {};
    const QLatin1StringView name(field.name);
    switch (field.type) {
    case Type::Date:
        return shownDate(toText(value));
    case Type::Boolean:
        return toText(value) == u"1" ? Text::tr("Yes") : Text::tr("No");
    case Type::Real:
        if (const auto *real = std::get_if<double>(&value))
            return shownNumber(*real, field.unit ? 1 : 0);
        return toText(value);
    case Type::Geometry:
        if (const GeometryPtr geometry = toGeometry(value); geometry && geometry->shape == Shape::Polygon)
            return shownArea(squareMetres(twiceArea(*geometry)));
        return Text::tr("A shape");
    default:
        break;
    }
    const QString text = toText(value);
    if (field.list) {
        const QString list = QString::fromLatin1(field.list);
        return choiceText(list, { text, codeLabel(list, text) });
    }
    if (name == QLatin1StringView("personal_no") || name == QLatin1StringView("number"))
        return shownNumberOfPaper(text);
    return text;
}

std::optional<QString> typedDate(QStringView text)
{
    const auto stored = [](QStringView year, QStringView month, QStringView day) -> std::optional<QString> {
        QString date = year.toString();
        if (!month.isEmpty())
            date += u'-' + month.toString().rightJustified(2, u'0');
        if (!day.isEmpty())
            date += u'-' + day.toString().rightJustified(2, u'0');
        return isDate(date) ? std::optional(date) : std::nullopt;
    };
    static const QRegularExpression people(
        QStringLiteral("\\A(?:(?:(\\d{1,2})[/. -])?(\\d{1,2})[/. -])?(\\d{4})\\z"));
    static const QRegularExpression run(QStringLiteral("\\A(\\d{2})?(\\d{2})(\\d{4})\\z"));
    static const QRegularExpression iso(QStringLiteral("\\A(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?\\z"));
    const QString trimmed = text.toString().simplified();
    if (const auto match = people.match(trimmed); match.hasMatch())
        return stored(match.capturedView(3), match.capturedView(2), match.capturedView(1));
    if (const auto match = run.match(trimmed); match.hasMatch())
        return stored(match.capturedView(3), match.capturedView(2), match.capturedView(1));
    if (const auto match = iso.match(trimmed); match.hasMatch())
        return stored(match.capturedView(1), match.capturedView(2), match.capturedView(3));
    return std::nullopt;
}

QString shownDate(const QString &date)
{
    if (!isDate(date))
        return date;
    QStringList parts = date.split(u'-');
    std::reverse(parts.begin(), parts.end());
    return parts.join(u'/');
}

std::optional<TypedNumber> typedNumber(QStringView text, const QLocale &locale)
{
    QString s;
    for (const QChar c : text)
        if (!c.isSpace())
            s += c;
    static const QRegularExpression form(QStringLiteral("\\A[-+]?\\d[\\d.,]*\\z"));
    if (!form.match(s).hasMatch())
        return std::nullopt;
    bool ambiguous = false;
    const qsizetype last = std::max(s.lastIndexOf(u','), s.lastIndexOf(u'.'));
    if (last >= 0) {
        const QChar sign = s[last], other = sign == u',' ? u'.' : u',';
        const qsizetype digits = s.size() - last - 1;
        const bool groups =
            QRegularExpression(QStringLiteral("\\A[-+]?[1-9]\\d{0,2}(?:[%1]\\d{3})+\\z").arg(sign))
                .match(s)
                .hasMatch();
        ambiguous = groups && s.count(sign) == 1;
        const bool decimal =
            s.contains(other) || !groups || (ambiguous && locale.decimalPoint() == QString(sign));
        if (decimal && (s.count(sign) > 1 || digits == 0))
            return std::nullopt;
        if (s.contains(other)
            && !QRegularExpression(QStringLiteral("\\A[-+]?\\d{1,3}(?:[%1]\\d{3})+\\z").arg(other))
                    .match(s.left(last))
                    .hasMatch())
            return std::nullopt;
        s.remove(other);
        if (decimal)
            s.replace(sign, u'.');
        else
            s.remove(sign);
    }
    bool ok = false;
    const double number = s.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return TypedNumber{ number, ambiguous };
}

QString shownNumber(double number, int decimals, const QLocale &locale)
{
    const QString shortest = QString::number(number, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = shortest.indexOf(u'.');
    const int has = point < 0 ? 0 : int(shortest.size() - point - 1);
    return locale.toString(number, 'f', std::max(has, decimals));
}

QString shownArea(double area, const QLocale &locale)
{
    return locale.toString(area, 'f', 1) + QStringLiteral(" m²");
}

QString typedSerial(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A([A-ZĐ]{1,2})(\\d{6}|\\d{8})\\z"));
    const auto match = form.match(foldedSerial(text));
    return match.hasMatch() ? match.captured(1) + u' ' + match.captured(2) : text.trimmed();
}

QString shownNumberOfPaper(const QString &number)
{
    static const QRegularExpression digits(QStringLiteral("\\A(?:\\d{9}|\\d{12})\\z"));
    if (!digits.match(number).hasMatch())
        return number;
    QString shown = number;
    for (qsizetype i = number.size() - 3; i > 0; i -= 3)
        shown.insert(i, u' ');
    return shown;
}

} // namespace gis
