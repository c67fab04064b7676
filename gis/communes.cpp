#include "gis/communes.h"

#include "gis/facts.h"

#include <QHash>

#include <algorithm>

namespace gis
{

namespace
{

QString fiveDigits(QStringView code)
{
    return code.trimmed().toString().rightJustified(5, QLatin1Char('0'));
}

/** The table of July 2025 and the list of 2026 write one commune, Ba Chẽ in Quảng Ninh, differently. */
QString asInTable(const QString &code)
{
    return code == QLatin1String("06978") ? QStringLiteral("06970") : code;
}

QString asInList(const QString &code)
{
    return code == QLatin1String("06970") ? QStringLiteral("06978") : code;
}

QString kindOf(const QString &name)
{
    if (name.startsWith(QStringLiteral("phường"), Qt::CaseInsensitive))
        return QStringLiteral("phuong");
    return name.startsWith(QStringLiteral("xã"), Qt::CaseInsensitive) ? QStringLiteral("xa")
                                                                      : QStringLiteral("dac_khu");
}

std::vector<Commune> readCommunes()
{
    std::vector<Commune> result;
    for (const auto &row : factRows("commune_extents", 7))
        result.push_back({ row[0], row[2], kindOf(row[2]), row[1], row[3].toDouble(), row[4].toDouble(),
                           row[5].toDouble(), row[6].toDouble() });
    std::sort(result.begin(), result.end(),
              [](const Commune &a, const Commune &b) { return a.code < b.code; });
    return result;
}

QString noteText(const QString &letter)
{
    static const QHash<QString, QString> notes{
        { QStringLiteral("w"), QStringLiteral("Nhập toàn bộ") },
        { QStringLiteral("k"), QStringLiteral("Giữ nguyên") },
        { QStringLiteral("n"), QStringLiteral("Đổi tên") },
        { QStringLiteral("t"), QStringLiteral("Đổi loại hình") },
        { QStringLiteral("p"), QStringLiteral("Nhập một phần") },
        { QStringLiteral("a"), QStringLiteral("Nhập một phần diện tích") },
        { QStringLiteral("b"), QStringLiteral("Nhập một phần diện tích, toàn bộ dân số") },
        { QStringLiteral("c"), QStringLiteral("Nhập một phần dân số") },
    };
    return notes.value(letter);
}

std::vector<CommunePair> readPairs()
{
    std::vector<CommunePair> result;
    QHash<QString, int> timesOld;
    for (const auto &row : factRows("old_communes", 5)) {
        const bool whole = QLatin1String("wknt").contains(row[3]);
        result.push_back({ row[0], row[4], row[2], row[1], noteText(row[3]), whole });
        ++timesOld[row[0]];
    }
    for (CommunePair &pair : result)
        pair.whole = pair.whole && (pair.oldCode.isEmpty() || timesOld[pair.oldCode] == 1);
    return result;
}

/** The pairs by a code of theirs. */
using Index = QHash<QString, std::vector<CommunePair>>;

Index indexed(QString CommunePair::*code)
{
    Index index;
    for (const CommunePair &pair : readPairs())
        index[pair.*code].push_back(pair);
    return index;
}

} // namespace

const std::vector<Commune> &communes()
{
    static const std::vector<Commune> all = readCommunes();
    return all;
}

std::optional<Commune> findCommune(QStringView code)
{
    const QString wanted = asInList(fiveDigits(code));
    const auto it =
        std::lower_bound(communes().begin(), communes().end(), wanted,
                         [](const Commune &commune, const QString &c) { return commune.code < c; });
    if (it == communes().end() || it->code != wanted)
        return std::nullopt;
    return *it;
}

QString provinceName(QStringView code)
{
    static const auto rows = factRows("provinces", 2);
    for (const auto &row : rows)
        if (row[0] == code)
            return row[1];
    return {};
}

const std::vector<OldProvince> &oldProvinces()
{
    static const std::vector<OldProvince> all = [] {
        std::vector<OldProvince> result;
        for (const auto &row : factRows("old_provinces", 3))
            result.push_back({ row[0], row[1], row[2].toInt() });
        return result;
    }();
    return all;
}

std::vector<CommunePair> oldCommunesOf(QStringView newCode)
{
    static const Index all = indexed(&CommunePair::newCode);
    return all.value(asInTable(fiveDigits(newCode)));
}

std::vector<CommunePair> newCommunesOf(QStringView oldCode)
{
    static const Index all = indexed(&CommunePair::oldCode);
    return all.value(fiveDigits(oldCode));
}

std::vector<Crs> lawfulCrs(QStringView communeCode)
{
    std::vector<CommunePair> origin = oldCommunesOf(communeCode);
    if (origin.empty())
        origin = newCommunesOf(communeCode);
    std::vector<std::pair<int, int>> counted; // times, EPSG code
    for (const CommunePair &pair : origin)
        for (const OldProvince &province : oldProvinces())
            if (province.code == pair.oldProvince) {
                auto it = std::find_if(counted.begin(), counted.end(),
                                       [&](const auto &c) { return c.second == province.epsg; });
                if (it == counted.end())
                    it = counted.insert(counted.end(), { 0, province.epsg });
                it->first += pair.whole ? 2 : 1;
            }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Crs> result;
    for (const auto &[times, code] : counted)
        result.push_back(epsg(code));
    return result;
}

} // namespace gis
