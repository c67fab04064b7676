#include "gis/record.h"

#include "gis/error.h"
#include "gis/uuid.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Record)
};

const Value null;

[[noreturn]] void refuse(const Field &field, const QString &text, const QString &wanted)
{
    throw Error(Text::tr("“%1” cannot be stored as %2: %3").arg(text, label(field), wanted));
}

} // namespace

QString toText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    return {};
}

Value idValue(const QUuid &id)
{
    return id.isNull() ? Value() : Value(text(id));
}

QUuid toId(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? QUuid::fromString(*text) : QUuid();
}

Value geometryValue(Geometry geometry)
{
    return Shared{ std::make_shared<const Geometry>(std::move(geometry)) };
}

GeometryPtr toGeometry(const Value &value)
{
    const auto *shared = std::get_if<Shared>(&value);
    return shared ? shared->geometry : nullptr;
}

bool isDate(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{4})(-(\\d{2})(-(\\d{2}))?)?\\z"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return false;
    const auto part = [&](int n, int otherwise) {
        return match.capturedLength(n) ? match.captured(n).toInt() : otherwise;
    };
    return QDate(part(1, 0), part(3, 1), part(5, 1)).isValid();
}

Value fitted(const Field &field, const Value &value)
{
    if (isNull(value))
        return value;
    if (field.type == Type::Geometry) {
        const GeometryPtr geometry = toGeometry(value);
        if (!geometry)
            refuse(field, toText(value), Text::tr("a shape is needed."));
        if (field.shape && geometry->shape != *field.shape)
            refuse(field, QString(), Text::tr("the shape is of another kind."));
        return value;
    }
    const QString text = toText(value).normalized(QString::NormalizationForm_C).trimmed();
    if (text.isEmpty())
        return null;
    bool ok = true;
    switch (field.type) {
    case Type::Integer: {
        const qint64 whole = text.toLongLong(&ok);
        if (!ok)
            refuse(field, text, Text::tr("a whole number is needed."));
        return whole;
    }
    case Type::Real: {
        const double real = text.toDouble(&ok);
        if (!ok || !std::isfinite(real))
            refuse(field, text, Text::tr("a number is needed."));
        return real;
    }
    case Type::Boolean:
        if (text != u"0" && text != u"1")
            refuse(field, text, Text::tr("yes or no is needed."));
        return qint64(text == u"1");
    case Type::Date:
        if (!isDate(text))
            refuse(field, text, Text::tr("a date or a year is needed."));
        return text;
    case Type::Id: {
        const QUuid id = QUuid::fromString(text);
        if (id.isNull())
            refuse(field, text, Text::tr("an id is needed."));
        return idValue(id);
    }
    default:
        if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), [](QChar c) {
                return c.unicode() < 0x20 && c != u'\n' && c != u'\t';
            }))
            refuse(field, text, Text::tr("it has characters that cannot be written."));
        return text;
    }
}

const Value &Record::operator[](const char *name) const
{
    const int index = table->indexOf(name);
    Q_ASSERT(index >= 0);
    const auto it = values.find(index);
    return it == values.end() ? null : it->second;
}

double Record::real(const char *name, double otherwise) const
{
    const Value &value = (*this)[name];
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    const auto *whole = std::get_if<qint64>(&value);
    return whole ? double(*whole) : otherwise;
}

bool Record::isTrue(const char *name) const
{
    const auto *whole = std::get_if<qint64>(&(*this)[name]);
    return whole && *whole != 0;
}

void Record::set(const char *name, Value value)
{
    const int index = table->indexOf(name);
    Q_ASSERT(index >= 0);
    const auto *text = std::get_if<QString>(&value);
    if (isNull(value) || (text && text->isEmpty()))
        values.erase(index);
    else
        values[index] = std::move(value);
}

} // namespace gis
