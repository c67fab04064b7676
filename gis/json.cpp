#include "gis/json.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <cmath>

namespace gis
{

QByteArray canonicalNumber(double number)
{
    if (number == 0)
        return "0";
    char buffer[64];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(number), std::chars_format::scientific).ptr;
    const QByteArray shortest(buffer, end - buffer); // d[.ddd]e±xx
    const qsizetype e = shortest.indexOf('e');
    const QByteArray digits = shortest.left(e).replace(".", "");
    const int point = shortest.mid(e + 1).toInt() + 1, n = int(digits.size());
    QByteArray result = number < 0 ? "-" : "";
    if (n <= point && point <= 21) {
        result += digits + QByteArray(point - n, '0');
    } else if (0 < point && point <= 21) {
        result += digits.left(point) + '.' + digits.mid(point);
    } else if (-6 < point && point <= 0) {
        result += "0." + QByteArray(-point, '0') + digits;
    } else {
        result += digits.left(1) + (n > 1 ? '.' + digits.mid(1) : QByteArray()) + 'e';
        result += (point - 1 < 0 ? "-" : "+") + QByteArray::number(std::abs(point - 1));
    }
    return result;
}

namespace
{

void writeText(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                out += "\\u00" + QByteArray(1, c).toHex();
            else
                out += c;
        }
    }
    out += '"';
}

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        out += canonicalNumber(value.toDouble());
        break;
    case QJsonValue::String:
        writeText(value.toString(), out);
        break;
    case QJsonValue::Array: {
        char separator = '[';
        for (const QJsonValue &item : value.toArray()) {
            out += separator;
            write(item, out);
            separator = ',';
        }
        out += separator == '[' ? "[]" : "]";
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end());
        char separator = '{';
        for (const QString &key : keys) {
            out += separator;
            writeText(key, out);
            out += ':';
            write(object[key], out);
            separator = ',';
        }
        out += separator == '{' ? "{}" : "}";
        break;
    }
    default:
        out += "null";
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

QJsonObject jsonObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        throw Error(QCoreApplication::translate("Json", "This is not JSON (%1, at character %2).")
                        .arg(error.errorString())
                        .arg(error.offset));
    if (!document.isObject())
        throw Error(QCoreApplication::translate("Json", "A JSON object in braces is needed."));
    return document.object();
}

} // namespace gis
