#include "storage/check/sheetpage.h"

#include "gis/error.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

[[noreturn]] void fail(const QString &path, const QString &why)
{
    throw gis::Error(
        QCoreApplication::translate("FindingsReport", "“%1” cannot be written: %2.").arg(path, why));
}

} // namespace

Workbook createdWorkbook(const QString &path)
{
    Workbook book(workbook_new(path.toUtf8().constData()));
    if (!book)
        fail(path, QStringLiteral("xlsx"));
    return book;
}

void finish(Workbook book, const QString &path)
{
    if (const lxw_error error = workbook_close(book.release()); error != LXW_NO_ERROR)
        fail(path, QString::fromUtf8(lxw_strerror(error)));
}

} // namespace storage
