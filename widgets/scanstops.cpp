#include "widgets/scanstops.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanStops)
};

constexpr int backPage = 3;

} // namespace

std::vector<ScanStop> stopsOf(const std::vector<ScanRef> &scans)
{
    std::vector<ScanStop> stops;
    for (const bool isBack : { false, true })
        for (int i = 0; i < int(scans.size()); ++i)
            if (!isBack || scans[i].kind == u"certificate")
                stops.push_back({ scans[i], i, isBack });
    return stops;
}

QString title(const ScanStop &stop)
{
    const QString name =
        stop.scan.title.endsWith(u".pdf", Qt::CaseInsensitive) ? stop.scan.title.chopped(4) : stop.scan.title;
    return stop.isBack ? Text::tr("%1, page 4").arg(name) : name;
}

bool isFolded(const ScanRef &scan, const PageSizes &sizes)
{
    return scan.kind == u"certificate" && sizes.size() == 2
        && std::all_of(sizes.begin(), sizes.end(), [](QSizeF size) { return size.width() > size.height(); });
}

QString foldedPages(int page)
{
    return page == 0 ? QStringLiteral("4|1") : QStringLiteral("2|3");
}

PaperLook firstLook(const ScanStop &stop, const PageSizes &sizes)
{
    PaperLook look;
    if (isFolded(stop.scan, sizes)) {
        look.page = stop.isBack ? 0 : 1;
        look.fit = PaperLook::Half; // page 4 and page 2 both lie on the left
        look.anchor = { 0.25, 0 };
    } else if (stop.isBack) {
        look.page = std::min(backPage, int(sizes.size()) - 1);
    }
    return look;
}

QString lookKey(const ScanStop &stop)
{
    const QString name = stop.scan.sha256.isEmpty() ? QFileInfo(stop.scan.path).fileName() : stop.scan.sha256;
    return stop.isBack ? name + QStringLiteral("-4") : name;
}
