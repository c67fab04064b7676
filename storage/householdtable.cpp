// The commune's table of a block: which household gets which new parcels.
#include "gis/error.h"
#include "storage/exchange/source.h"
#include "storage/holdings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

/** \a cell as one cell of a line. */
QString plain(const QString &cell)
{
    return cell.simplified();
}

QString lineOf(const QList<QString> &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line += plain(cell);
    return line.join(u'\t') + u'\n';
}

} // namespace

QString tableIn(const QString &path)
{
    static const QStringList kinds{ u"xlsx"_s, u"xls"_s, u"ods"_s, u"csv"_s };
    if (!kinds.contains(QFileInfo(path).suffix().toLower()))
        throw gis::Error(Text::tr("“%1” is no table: it is to be .xlsx, .xls, .ods or .csv.")
                             .arg(QFileInfo(path).fileName()));
    SourceLimits limits; // a table of a commune, not a map of a province
    limits.bytes = 64LL << 20;
    limits.features = 100'000;
    limits.seconds = 60;
    Source source(path, limits);
    QString text;
    for (const SourceLayer &layer : source.layers()) {
        if (layer.columns.size() < 2)
            continue;
        text += lineOf(layer.columns); // its first row where the reader took it for headings
        source.visit(layer, [&](SourceFeature &row) {
            text += lineOf(QList<QString>(row.values.begin(), row.values.end()));
            return true;
        });
        return text;
    }
    throw gis::Error(
        Text::tr("“%1” holds no table of at least two columns.").arg(QFileInfo(path).fileName()));
}

std::map<QUuid, std::vector<QUuid>> receiversBy(const QString &table, const std::vector<Holding> &holdings,
                                                const std::vector<NewPlot> &plots)
{
    const AllottedTable read = allottedBy(table, holdings, plots);
    if (!read.unmatched.isEmpty())
        throw gis::Error(
            Text::tr("%n line(s) of the table fit none or several of the land users there; the first "
                     "is line %1.",
                     nullptr, int(read.unmatched.size()))
                .arg(read.unmatchedLines.front()));
    std::map<QUuid, std::vector<QUuid>> receivers;
    for (std::size_t i = 0; i < holdings.size(); ++i)
        for (const NewPlot &plot : plotsNamed(read.numbers[i], plots))
            if (!receivers.emplace(plot.id, holdings[i].parties).second)
                throw gis::Error(Text::tr("New parcel %1 is given twice.").arg(plot.number));
    return receivers;
}

} // namespace storage
