#pragma once

#include <QUuid>

#include <cstdint>
#include <functional>

namespace gis
{

/** Makes ids for new rows. */
using IdSource = std::function<QUuid()>;

/**
 * A new UUID version 7 (RFC 9562): milliseconds since 1970, then a counter and
 * random bits, so that ids made one after the other by one process ascend.
 */
QUuid newId();

/** UUID version 7 of \a milliseconds since 1970 with \a random as its other bits (74 of 128 used). */
QUuid uuid7(std::uint64_t milliseconds, std::uint64_t high, std::uint64_t low);

/** UUID version 8 of the first 16 bytes of \a hash, which has at least 16. */
QUuid uuid8(const QByteArray &hash);

/** The 36 lower-case characters of \a id, without braces; empty if null. */
QString text(const QUuid &id);

} // namespace gis
