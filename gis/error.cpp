#include "gis/error.h"

#include <QCoreApplication>

namespace gis
{

Error::Error(QString message) : m_message(std::move(message)), m_utf8(m_message.toUtf8()) { }

Cancelled::Cancelled() : Error(QCoreApplication::translate("Error", "Stopped; nothing was changed.")) { }

} // namespace gis
