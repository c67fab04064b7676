#pragma once

#include "storage/workingfile.h"

#include "tests/testdata.h"

#include <QFile>

/**
 * A made-up block of fields, “Đồng Cửa Mẫu”: 412 old plots of sheet 5, 46 households with books of
 * about nine plots each, and the 131 fields and one ditch of sheet 31 that are to take their place.
 */
namespace consolidation
{

using namespace Qt::StringLiterals;
using testdata::uuid;

inline constexpr gis::Point origin{ 550'000'000, 2'290'000'000 };
inline constexpr std::int64_t wide = 824'000, high = 200'000;
inline constexpr int oldPlots = 412, households = 46, agreeing = 37, books = 40, upper = 66, lower = 65;

/** Household 1 has the name of household 0: only its plots tell them apart. */
inline QString nameOf(int household)
{
    return u"Nguyễn Văn Mẫu %1"_s.arg(QChar(u'A' + std::max(1, household) % 26))
        + (household >= 26 ? u" Thử"_s : QString());
}

/** 3 of the plots are the commune's. */
inline int householdOf(int plot)
{
    return plot >= oldPlots - 3 ? -1 : plot % households;
}

/** Numbers of the new plots of \a household; none for those who do not agree. */
inline QStringList newPlotsOf(int household)
{
    QStringList numbers;
    for (int plot = household; household < agreeing && plot < upper + lower; plot += households)
        numbers += QString::number(plot + 1);
    return numbers;
}

using testdata::rowOf;

inline gis::Record parcelOf(quint32 n, const QString &sheet, const QString &number, const QString &landType,
                            gis::Ring ring)
{
    return rowOf("parcel", n,
                 { { "sheet_no", sheet },
                   { "parcel_no", number },
                   { "map_land_type", landType },
                   { "status", u"current"_s },
                   { "geometry", gis::geometryValue(testdata::surface(std::move(ring))) } });
}

inline gis::Ring stretch(std::int64_t from, std::int64_t to, std::int64_t south, std::int64_t north)
{
    return testdata::rectangle(origin.x + from, origin.y + south, to - from, north - south);
}

inline constexpr quint32 party = 10'000, book = 11'000, line = 12'000, right = 20'000, fresh = 30'000;

inline void addLand(storage::BulkLoad &load)
{
    for (int i = 0; i < oldPlots; ++i) {
        const int column = i / 4, row = i % 4;
        load.add(parcelOf(quint32(i + 1), u"5"_s, QString::number(i + 1), u"LUC"_s,
                          stretch(column * 8'000, (column + 1) * 8'000, row * 50'000, (row + 1) * 50'000)));
    }
    for (int i = 0; i < upper; ++i)
        load.add(parcelOf(fresh + quint32(i), u"31"_s, QString::number(i + 1), u"LUC"_s,
                          stretch(i * wide / upper, (i + 1) * wide / upper, 102'000, high)));
    for (int i = 0; i < lower; ++i)
        load.add(parcelOf(fresh + quint32(upper + i), u"31"_s, QString::number(upper + i + 1), u"LUC"_s,
                          stretch(i * wide / lower, (i + 1) * wide / lower, 0, 98'000)));
    load.add(parcelOf(fresh + upper + lower, u"31"_s, u"132"_s, u"DTL"_s, stretch(0, wide, 98'000, 102'000)));
}

/** Every book has a line for each plot, and one of the 299 map that nobody located. */
inline void addPeople(storage::BulkLoad &load)
{
    for (int h = 0; h < households; ++h)
        load.add(rowOf("party", party + quint32(h), { { "kind", u"household"_s }, { "name", nameOf(h) } }));
    for (int h = 0; h < books; ++h) {
        load.add(rowOf("certificate", book + quint32(h),
                       { { "serial", u"K %1"_s.arg(550'000 + h) },
                         { "issued_on", u"1998-10-15"_s },
                         { "state", u"in_force"_s } }));
        load.add(rowOf("certificate_parcel", line + 1'000 + quint32(h),
                       { { "certificate_id", gis::idValue(uuid(book + quint32(h))) },
                         { "paper_sheet_no", u"2"_s },
                         { "paper_parcel_no", QString::number(900 + h) },
                         { "paper_area", 150.0 } }));
    }
    for (int i = 0; i < oldPlots; ++i) {
        const int h = householdOf(i);
        if (h < 0)
            continue;
        const gis::Value parcel = gis::idValue(uuid(quint32(i + 1)));
        const gis::Value paper = h < books ? gis::idValue(uuid(book + quint32(h))) : gis::Value();
        load.add(rowOf("land_right", right + quint32(i),
                       { { "party_id", gis::idValue(uuid(party + quint32(h))) },
                         { "parcel_id", parcel },
                         { "certificate_id", paper },
                         { "kind", u"use"_s } }));
        if (h < books)
            load.add(rowOf("certificate_parcel", line + quint32(i),
                           { { "certificate_id", paper },
                             { "paper_sheet_no", u"5"_s },
                             { "paper_parcel_no", QString::number(i + 1) },
                             { "paper_area", 400.0 },
                             { "parcel_id", parcel } }));
    }
}

/** Makes the working file \a path of the block. \throws gis::Error */
inline void makeFile(const QString &path)
{
    auto file = storage::WorkingFile::create(path, { u"12073"_s, u"EPSG:9209"_s });
    storage::BulkLoad load(file);
    load.add(rowOf("map_sheet", 40'000, { { "sheet_no", u"5"_s }, { "scale", qint64(2000) } }));
    load.add(rowOf("map_sheet", 40'001, { { "sheet_no", u"31"_s }, { "scale", qint64(1000) } }));
    addLand(load);
    addPeople(load);
    load.commit(u"Block"_s, u"test"_s, {});
}

/** The commune's table. \a swapped is said of one household instead of its new plots, if not empty. */
inline QByteArray table(const QString &instead = {})
{
    QString text = u"Họ tên chủ hộ,Thửa cũ,Thửa mới\n"_s;
    for (int h = 0; h < households; ++h) {
        QStringList old;
        for (int i = 0; i < oldPlots; ++i)
            if (householdOf(i) == h)
                old += QString::number(i + 1);
        const QString numbers = h == 5 && !instead.isEmpty() ? instead : newPlotsOf(h).join(u' ');
        text += u"Hộ ông %1,%2,%3\n"_s.arg(nameOf(h), old.join(u' '), numbers);
    }
    return text.toUtf8();
}

inline void writeTable(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the table could not be written");
}

/** The line that replaces the block by sheet 31, who gets what as \a tablePath says. */
inline QByteArray lineOf(const QString &tablePath)
{
    return R"({"op":"replace","area":[[549999,2289999],[550825,2289999],[550825,2290201],[549999,2290201]],"sheet":"31","on":"2026-04-01","document":"Quyết định mẫu 12","table":")"
        + tablePath.toUtf8() + "\"}";
}

} // namespace consolidation
