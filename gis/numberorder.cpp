#include "gis/numberorder.h"

namespace gis
{

namespace
{

/** The digits that \a text begins with, without leading zeros; \a text goes on behind them. */
QStringView digits(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].isDigit())
        ++end;
    QStringView run = text.left(end);
    text = text.mid(end);
    while (run.size() > 1 && run.front() == u'0')
        run = run.mid(1);
    return run;
}

} // namespace

bool isNumberBefore(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (a.front().isDigit() && b.front().isDigit()) {
            const QStringView left = digits(a), right = digits(b);
            if (left != right)
                return left.size() != right.size() ? left.size() < right.size() : left < right;
        } else if (a.front() != b.front()) {
            return a.front() < b.front();
        } else {
            a = a.mid(1);
            b = b.mid(1);
        }
    }
    return a.isEmpty() && !b.isEmpty();
}

} // namespace gis
