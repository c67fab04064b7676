#include "gis/json.h"

#include "gis/canonical.h"
#include "gis/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gis
{

namespace
{

void write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        appendNumber(out, value.toDouble());
        break;
    case QJsonValue::String:
        appendText(out, value.toString());
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
            appendText(out, key);
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
