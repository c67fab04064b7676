#include "storage/exchange/importrows.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <future>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;

/** Tables and fields that are written a million times, looked up once. */
struct Columns {
    const gis::Table &parcel = gis::table("parcel");
    int communeCode = parcel.indexOf("commune_code"), sheetNo = parcel.indexOf("sheet_no"),
        series = parcel.indexOf("series"), hamlet = parcel.indexOf("hamlet"),
        status = parcel.indexOf("status"), recordedArea = parcel.indexOf("recorded_area"),
        parcelCode = parcel.indexOf("parcel_code"), managedByState = parcel.indexOf("managed_by_state"),
        labelPoint = parcel.indexOf("label_point"), geometry = parcel.indexOf("geometry");
    const gis::Table &landUse = gis::table("land_use");
    int parcelId = landUse.indexOf("parcel_id"), seq = landUse.indexOf("seq"), code = landUse.indexOf("code");
    const gis::Table &kept = gis::table("source_value");
    int entity = kept.indexOf("entity"), rowId = kept.indexOf("row_id"),
        columnName = kept.indexOf("column_name"), text = kept.indexOf("text");
};

/** Makes the records of one row after the other. */
class RowWriter
{
public:
    RowWriter(const Intake &intake, const ImportOptions &options, ImportReport &report,
              const QString &communeCode)
        : m_intake(intake), m_options(options), m_report(report), m_communeCode(communeCode)
    {
    }

    /** What was made since the last time. */
    std::vector<gis::Record> taken() { return std::exchange(m_made, {}); }

    void writeSheets()
    {
        for (const IntakeSheet &sheet : m_intake.sheets) {
            if (sheet.id.isNull() || sheet.isThere)
                continue;
            const IntakeSource &source = m_intake.sources[std::size_t(sheet.source)];
            gis::Record row = record("map_sheet", sheet.id);
            setText(row, "commune_code", m_communeCode);
            setText(row, "sheet_no", sheet.sheetNo);
            setText(row, "series", m_options.series);
            setText(row, "source_file", QFileInfo(source.path).fileName());
            setText(row, "source_sha256", QString::fromLatin1(source.sha256.toHex()));
            setText(row, "source_crs", source.declared.text());
            setText(row, "assigned_crs", source.used.text());
            const gis::Box &box = sheet.extent;
            if (!box.isEmpty())
                row.set("frame",
                        gis::geometryValue({ gis::Shape::Polygon,
                                             { { { { box.west, box.south },
                                                   { box.east, box.south },
                                                   { box.east, box.north },
                                                   { box.west, box.north } } } } }));
            m_made.push_back(std::move(row));
        }
    }

    void write(const IntakeRow &row)
    {
        m_row = &row;
        m_source = &m_intake.sources[std::size_t(row.source)];
        m_texts.resize(std::size_t(m_source->columns.size()));
        m_intake.texts.read(row.texts, m_texts);
        m_later.clear();
        if (row.isParcel)
            writeParcel();
        else
            writeFeature();
        if (!row.sourceWkb.isEmpty())
            keep(u"wkb"_s, QString::fromLatin1(row.sourceWkb.toHex()));
        std::move(m_later.begin(), m_later.end(), std::back_inserter(m_made));
        ++m_report.taken;
    }

private:
    static gis::Record record(const char *table, const QUuid &id)
    {
        gis::Record row;
        row.table = &gis::table(table);
        row.id = id;
        return row;
    }

    static void setText(gis::Record &row, const char *field, const QString &text)
    {
        if (!text.isEmpty())
            row.set(field, text);
    }

    void put(gis::Record &row, int field, const QString &text) const
    {
        if (!text.isEmpty())
            row.values[field] = text;
    }

    void writeParcel()
    {
        gis::Record row{ &m_columns.parcel, gis::newId(), 0, {} };
        m_id = row.id;
        m_entity = u"parcel"_s;
        put(row, m_columns.communeCode, m_communeCode);
        put(row, m_columns.sheetNo, m_intake.sheets[std::size_t(m_row->sheet)].sheetNo);
        put(row, m_columns.series, m_options.series);
        put(row, m_columns.status, u"current"_s);
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            if (const QString text = m_texts[i].simplified(); !text.isEmpty())
                setColumn(row, i, text);
        if (m_row->repairedArea)
            row.values[m_columns.recordedArea] = *m_row->repairedArea;
        if (m_row->geometry)
            row.values[m_columns.geometry] = gis::Shared{ m_row->geometry };
        if (m_row->labelPoint)
            row.values[m_columns.labelPoint] =
                gis::geometryValue({ gis::Shape::Point, { { { *m_row->labelPoint } } } });
        m_made.push_back(std::move(row));
        ++m_report.parcels;
    }

    void setColumn(gis::Record &row, std::size_t column, const QString &text)
    {
        const ColumnUse &use = m_source->map[column];
        switch (use.kind) {
        case ColumnUse::ParcelField:
            setField(row, column, text);
            return;
        case ColumnUse::Purpose:
            addPurposes(text);
            return;
        case ColumnUse::Address:
            row.values[use.field] = text.normalized(QString::NormalizationForm_C);
            if (const QString hamlet = hamletOf(text); !row.values.contains(m_columns.hamlet))
                put(row, m_columns.hamlet, hamlet.normalized(QString::NormalizationForm_C));
            return;
        case ColumnUse::Holder:
            if (isCommuneItself(text))
                row.values[m_columns.managedByState] = qint64(1);
            keep(m_source->columns[qsizetype(column)], text);
            return;
        default:
            keep(m_source->columns[qsizetype(column)], text);
        }
    }

    void setField(gis::Record &row, std::size_t column, const QString &text)
    {
        const int index = m_source->map[column].field;
        if (index == m_columns.sheetNo) { // the sheet was told from it, unless the clerk said another
            if (m_intake.sheets[std::size_t(m_row->sheet)].sheetNo != text)
                keep(m_source->columns[qsizetype(column)], text);
            return;
        }
        const gis::Field &field = row.table->fields[std::size_t(index)];
        try {
            if (index == m_columns.parcelCode && text.size() != 12)
                throw gis::Error(Text::tr("“%1” is no parcel code of 12 characters.").arg(text));
            QString written = text;
            if (field.type == gis::Type::Real)
                written.replace(u',', u'.');
            const gis::Value value = gis::fitted(field, written);
            if (!gis::isNull(value))
                row.values[index] = value;
        } catch (const gis::Error &error) { // the row is taken; what it says is kept beside it
            keep(m_source->columns[qsizetype(column)], text);
            m_report.remarks.push_back({ Remark::BadValue, m_row->source, m_row->row, error.message() });
        }
    }

    void addPurposes(const QString &text)
    {
        static const QRegularExpression between(u"[+,;/]"_s);
        qint64 seq = 0;
        for (const QString &code : text.split(between, Qt::SkipEmptyParts)) {
            m_later.push_back({ &m_columns.landUse,
                                gis::newId(),
                                0,
                                { { m_columns.parcelId, gis::idValue(m_id) },
                                  { m_columns.seq, ++seq },
                                  { m_columns.code, code.trimmed() } } });
        }
    }

    void writeFeature()
    {
        gis::Record row = record("map_feature", gis::newId());
        m_id = row.id;
        m_entity = u"map_feature"_s;
        row.set("sheet_id", gis::idValue(m_intake.sheets[std::size_t(m_row->sheet)].id));
        const QString level = textFor(*m_source, m_texts, ColumnUse::Level);
        const QString wording = textFor(*m_source, m_texts, ColumnUse::Wording);
        setText(row, "level", level);
        setText(row, "text", wording.normalized(QString::NormalizationForm_C));
        row.set("kind", kindOf(level, wording));
        if (m_row->geometry)
            row.set("geometry", gis::Shared{ m_row->geometry });
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            const ColumnUse::Kind kind = m_source->map[i].kind;
            if (kind != ColumnUse::Level && kind != ColumnUse::Wording && !m_texts[i].trimmed().isEmpty())
                keep(m_source->columns[qsizetype(i)], m_texts[i].trimmed());
        }
        m_made.push_back(std::move(row));
        ++m_report.mapFeatures;
    }

    /** Source of the levels: TT 26/2024 annex 21: 23 road limits, 30–32 water. */
    static QString kindOf(const QString &level, const QString &wording)
    {
        if (!wording.isEmpty())
            return u"text"_s;
        if (level == u"23")
            return u"road"_s;
        return level == u"30" || level == u"31" || level == u"32" ? u"water"_s : u"other"_s;
    }

    /** Keeps \a text beside the row being written. */
    void keep(const QString &column, const QString &text)
    {
        m_later.push_back({ &m_columns.kept,
                            gis::newId(),
                            0,
                            { { m_columns.entity, m_entity },
                              { m_columns.rowId, gis::idValue(m_id) },
                              { m_columns.columnName, column.normalized(QString::NormalizationForm_C) },
                              { m_columns.text, text.normalized(QString::NormalizationForm_C) } } });
    }

    const Columns m_columns;
    const Intake &m_intake;
    const ImportOptions &m_options;
    ImportReport &m_report;
    const QString m_communeCode;
    const IntakeRow *m_row = nullptr;
    const IntakeSource *m_source = nullptr;
    std::vector<QString> m_texts;
    std::vector<gis::Record> m_made;
    std::vector<gis::Record> m_later; ///< rows that hang on the one being written
    QUuid m_id;
    QString m_entity;
};

} // namespace

std::vector<std::size_t> hilbertOrder(const Intake &intake)
{
    gis::Box all;
    std::vector<gis::Box> boxes(intake.rows.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (intake.rows[i].geometry)
            all.extend(boxes[i] = extent(*intake.rows[i].geometry));
    std::vector<std::pair<std::uint64_t, std::size_t>> keys(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        keys[i] = { boxes[i].isEmpty() ? std::uint64_t(1) << 40 : gis::hilbert(boxes[i].centre(), all), i };
    std::sort(keys.begin(), keys.end());
    std::vector<std::size_t> order;
    order.reserve(keys.size());
    for (const auto &key : keys)
        order.push_back(key.second);
    return order;
}

void writeRows(const Intake &intake, const ImportOptions &options, ImportReport &report, BulkLoad &load,
               const QString &communeCode, const gis::Progress &progress)
{
    RowWriter writer(intake, options, report, communeCode);
    if (intake.commune)
        load.add(*intake.commune);
    writer.writeSheets();
    load.add(writer.taken());
    const std::vector<std::size_t> order = hilbertOrder(intake);
    constexpr std::size_t batch = 4096;
    const auto batchFrom = [&](std::size_t begin) {
        for (std::size_t n = begin; n < std::min(begin + batch, order.size()); ++n)
            writer.write(intake.rows[order[n]]);
        return writer.taken();
    };
    auto next = std::async(std::launch::async, batchFrom, 0);
    for (std::size_t begin = 0; begin < order.size(); begin += batch) {
        const std::vector<gis::Record> rows = next.get();
        if (begin + batch < order.size()) // made while these are written
            next = std::async(std::launch::async, batchFrom, begin + batch);
        load.add(rows);
        gis::report(progress, double(begin) / double(order.size()));
    }
}

} // namespace storage
