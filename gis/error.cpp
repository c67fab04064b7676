#include "gis/error.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

/** Names from outside may hold line breaks, marks that turn the reading direction, or megabytes. */
QString oneLine(QString message)
{
    constexpr qsizetype most = 1000, kept = 450;
    if (message.size() > most)
        message = message.left(kept) + u" … " + message.right(kept);
    for (QChar &c : message)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph || (c >= QChar(0x202A) && c <= QChar(0x202E))
            || (c >= QChar(0x2066) && c <= QChar(0x2069)))
            c = u' ';
    return message;
}

} // namespace

Error::Error(QString message) : m_message(oneLine(std::move(message))), m_utf8(m_message.toUtf8()) { }

Cancelled::Cancelled() : Error(QCoreApplication::translate("Error", "Stopped; nothing was changed.")) { }

} // namespace gis
