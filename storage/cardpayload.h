#pragma once

#include <QString>

#include <optional>

namespace storage
{

/** What the QR code of an identity card says. Personal data. */
struct CardPayload {
    QString number; ///< 12 digits
    QString oldNumber; ///< CMND, 9 digits; may be empty
    QString name;
    QString birth; ///< YYYY-MM-DD; empty if it is no date
    QString sex; ///< as it stands: Nam, Nữ
    QString address;
    QString issuedOn; ///< YYYY-MM-DD; empty if it is no date
};

/**
 * The fields of \a text, at least six separated by “|”: with or without the
 * old number, dates with or without strokes, each with or without its label,
 * further fields ignored; nothing if it is no such text.
 *
 * Source: domain/03 §3.3 and forms seen in public readers.
 */
std::optional<CardPayload> cardPayload(const QString &text);

} // namespace storage
