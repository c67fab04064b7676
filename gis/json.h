#pragma once

#include <QJsonValue>

namespace gis
{

/**
 * \a value as RFC 8785 (JCS) JSON: UTF-8, keys in order of their UTF-16 code
 * units, numbers as ECMAScript writes them, no white space.
 */
QByteArray canonicalJson(const QJsonValue &value);

/**
 * The object in \a text, which is one JSON object and nothing else.
 *
 * \throws Error otherwise, saying where it breaks.
 */
QJsonObject jsonObject(const QByteArray &text);

} // namespace gis
