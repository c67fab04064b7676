#pragma once

#include "gis/crs.h"
#include "gis/edit.h"
#include "gis/rules/textpool.h"

#include <QDate>

#include <limits>
#include <vector>

namespace gis
{

/** Number of a row in its table of the register. */
using Row = std::uint32_t;
inline constexpr Row noRow = std::numeric_limits<Row>::max();

/**
 * The rows of one table, column by column: 4 bytes a text or reference, 8 a
 * number. Rows never move; a deleted one stays as a gap, and fills it when it
 * comes back. Qt's lists, because a
 * copy shares the columns until one of them is written.
 */
class RegisterTable
{
public:
    /** The table at place \a index of schema(). */
    explicit RegisterTable(int index);

    const Table &table() const { return *m_table; }
    int index() const { return m_index; }
    Row size() const { return Row(m_ids.size()); } ///< gaps included
    bool isThere(Row row) const { return row < size() && m_versions[row] >= 0; }
    const QUuid &id(Row row) const { return m_ids[row]; }
    bool isKnownToProvince(Row row) const { return m_versions[row] > 0; }

    /** The row of \a id, noRow if there is none. */
    Row find(const QUuid &id) const;

    /** Whether rules look at \a field; only such fields are kept. The shape of a parcel is in the fabric. */
    bool keeps(int field) const { return m_kept[std::size_t(field)]; }

    std::uint32_t textNumber(Row row, int field) const { return column(field).small[row]; }
    double number(Row row, int field) const { return column(field).numbers[row]; } ///< NaN = null
    bool isTrue(Row row, int field) const { return column(field).numbers[row] == 1; }
    Row reference(Row row, int field) const { return column(field).small[row]; } ///< noRow = null
    GeometryPtr shape(Row row, int field) const { return column(field).shapes.value(row); }

    /** Calls \a visit with each row whose \a field refers to row \a target of \a parent, ascending. */
    template <typename Visit> void each(int field, const RegisterTable &parent, Row target, Visit visit) const
    {
        const Column &c = column(field);
        const QList<Row> &first = c.first[std::size_t(parent.m_index)];
        for (Row row = target < Row(first.size()) ? first[target] : noRow; row != noRow; row = c.next[row])
            visit(row);
    }
    bool isReferredTo(int field, const RegisterTable &parent, Row target) const
    {
        const QList<Row> &first = column(field).first[std::size_t(parent.m_index)];
        return target < Row(first.size()) && first[target] != noRow;
    }

private:
    friend class Register;

    struct Column {
        QList<std::uint32_t> small; ///< number of a text, or row of another table
        QList<double> numbers;
        QHash<Row, GeometryPtr> shapes; ///< of sheets and communes: few
        std::vector<QList<Row>> first; ///< of a reference, by table: target → first row that refers to it
        QList<Row> next; ///< of a reference: the next row with the same target
        std::vector<QUuid> pending; ///< of a reference, while rows are added: not looked up yet
    };

    const Column &column(int field) const { return m_columns[std::size_t(field)]; }
    Column &column(int field) { return m_columns[std::size_t(field)]; }
    bool isReference(int field) const;
    Row known(const QUuid &id) const; ///< as find(), of a deleted row too
    Row append(const QUuid &id, std::int32_t version);
    void link(int field, int parent, Row row, Row target);
    void unlink(int field, int parent, Row row);

    const Table *m_table;
    int m_index;
    std::vector<bool> m_kept; ///< by field
    int m_entity; ///< field that names the table which row_id is of; -1 if it has none
    QList<QUuid> m_ids;
    QList<std::int32_t> m_versions; ///< the province's; ~ of it = deleted
    std::vector<Column> m_columns;
    Row m_ordered = 0; ///< so many rows from the first on are in the order of their ids
    QHash<QUuid, Row> m_others; ///< the rows after these
};

/** What is known of the stored file of a scan. */
enum class ScanFile : unsigned char { Unknown, Good, Missing, Empty, Unreadable, Changed };

/** What rules must know besides rows. */
struct Circumstances {
    Crs crs; ///< of the file
    QString communeCode;
    QDate today;
    QDate fileMadeOn; ///< when its rows came; invalid = not known
    QHash<QUuid, ScanFile> scanFiles; ///< by scan; one that is not here is unknown
    QHash<QUuid, QDate> sentOn; ///< dossier → when it went to the province
};

/** The rows of a commune that rules look at, in memory. A copy is cheap. */
class Register
{
public:
    Register();

    Circumstances circumstances;

    const RegisterTable &at(int index) const { return m_tables[std::size_t(index)]; } ///< place in schema()
    const RegisterTable &table(const char *name) const;
    const RegisterTable &table(const Table &table) const;
    const TextPool &texts() const { return m_texts; }

    const QString &text(const RegisterTable &table, Row row, int field) const
    {
        return m_texts.text(table.textNumber(row, field));
    }

    /** The value of a field that is kept, as a record has it. */
    Value value(const RegisterTable &table, Row row, int field) const;

    /** What \a row is, as far as fields are kept. */
    Record record(const RegisterTable &table, Row row) const;

    /** Adds a row that is not there yet, with its fields by set…; then connect() looks up what they refer to.
     */
    Row add(int table, const QUuid &id, qint64 version);
    void setText(int table, Row row, int field, const QString &text);
    void setNumber(int table, Row row, int field, double number);
    void setReference(int table, Row row, int field, const QUuid &id);
    void setShape(int table, Row row, int field, GeometryPtr shape);
    void add(const Record &record);
    void connect();

    /** Follows the changes of \a edit. */
    void apply(const Edit &edit);

private:
    void insert(int table, const QUuid &id);
    void write(RegisterTable &table, Row row, Values values);
    void set(RegisterTable &table, Row row, int field, const Value &value);
    void refer(RegisterTable &table, Row row, int field, const QUuid &id);
    int parentOf(const RegisterTable &table, Row row, int field) const;

    std::vector<RegisterTable> m_tables;
    TextPool m_texts;
};

/** Place of \a table in schema(). */
int indexOfTable(const Table &table);

} // namespace gis
