#include "gis/rules/register.h"

#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

/** Fields that no rule reads: long texts and what is only shown. */
bool isIdle(const Table &table, const Field &field)
{
    static const QStringList idle{ u"certificate.qr_text"_s,       u"certificate.notes"_s,
                                   u"parcel.label_point"_s,        u"parcel.geometry"_s,
                                   u"registered_change.content"_s, u"scan.original_sha256"_s };
    return idle.contains(QLatin1StringView(table.name) + u'.' + QLatin1StringView(field.name));
}

/** Tables that no rule reads. */
bool isIdle(const Table &table)
{
    static const QStringList idle{ u"map_feature"_s,        u"field_source"_s,
                                   u"source_value"_s,       u"note"_s,
                                   u"verification_batch"_s, u"verification_answer"_s,
                                   u"work_item"_s,          u"batch"_s };
    return idle.contains(QLatin1StringView(table.name));
}

bool holdsNumbers(Type type)
{
    return type == Type::Integer || type == Type::Real || type == Type::Boolean;
}

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

int indexOfTable(const Table &table)
{
    return int(&table - schema().data());
}

RegisterTable::RegisterTable(int index)
    : m_table(&schema()[std::size_t(index)]), m_index(index), m_entity(m_table->indexOf("entity")),
      m_columns(m_table->fields.size())
{
    for (const Field &field : m_table->fields)
        m_kept.push_back(!isIdle(*m_table) && !isIdle(*m_table, field));
    for (int field = 0; field < int(m_columns.size()); ++field)
        if (isReference(field))
            column(field).first.resize(schema().size());
}

bool RegisterTable::isReference(int field) const
{
    return m_table->fields[std::size_t(field)].type == Type::Id && keeps(field);
}

Row RegisterTable::known(const QUuid &id) const
{
    const auto end = m_ids.begin() + m_ordered, it = std::lower_bound(m_ids.begin(), end, id);
    return it != end && *it == id ? Row(it - m_ids.begin()) : m_others.value(id, noRow);
}

Row RegisterTable::find(const QUuid &id) const
{
    const Row row = known(id);
    return isThere(row) ? row : noRow;
}

Row RegisterTable::append(const QUuid &id, std::int32_t version)
{
    const Row row = size();
    if (m_ordered == row && (row == 0 || m_ids.back() < id))
        ++m_ordered;
    else
        m_others.insert(id, row);
    m_ids.append(id);
    m_versions.append(version);
    for (int field = 0; field < int(m_columns.size()); ++field) {
        if (!keeps(field))
            continue;
        const Type type = m_table->fields[std::size_t(field)].type;
        if (holdsNumbers(type))
            column(field).numbers.append(nothing);
        else if (type == Type::Id)
            column(field).small.append(noRow), column(field).next.append(noRow);
        else if (type != Type::Geometry)
            column(field).small.append(0);
    }
    return row;
}

void RegisterTable::link(int field, int parent, Row row, Row target)
{
    Column &c = column(field);
    c.small[row] = target;
    if (target == noRow)
        return;
    QList<Row> &first = c.first[std::size_t(parent)];
    while (Row(first.size()) <= target)
        first.append(noRow);
    Row *at = &first[target];
    while (*at != noRow && *at < row)
        at = &c.next[*at];
    c.next[row] = *at;
    *at = row;
}

void RegisterTable::unlink(int field, int parent, Row row)
{
    Column &c = column(field);
    const Row target = std::exchange(c.small[row], noRow);
    if (target == noRow)
        return;
    Row *at = &c.first[std::size_t(parent)][target];
    while (*at != row)
        at = &c.next[*at];
    *at = std::exchange(c.next[row], noRow);
}

Register::Register()
{
    for (int i = 0; i < int(schema().size()); ++i)
        m_tables.emplace_back(i);
}

const RegisterTable &Register::table(const Table &table) const
{
    return m_tables[std::size_t(indexOfTable(table))];
}

const RegisterTable &Register::table(const char *name) const
{
    return table(gis::table(name));
}

Value Register::value(const RegisterTable &table, Row row, int field) const
{
    const Type type = table.table().fields[std::size_t(field)].type;
    if (holdsNumbers(type)) {
        const double number = table.number(row, field);
        if (std::isnan(number))
            return {};
        return type == Type::Real ? Value(number) : Value(qint64(number));
    }
    if (type == Type::Geometry) {
        const GeometryPtr shape = table.shape(row, field);
        return shape ? Value(Shared{ shape }) : Value();
    }
    if (type == Type::Id) {
        const Row target = table.reference(row, field);
        const int parent = parentOf(table, row, field);
        return target == noRow || parent < 0 ? Value() : idValue(at(parent).id(target));
    }
    const QString &text = this->text(table, row, field);
    return text.isEmpty() ? Value() : Value(text);
}

Record Register::record(const RegisterTable &table, Row row) const
{
    Record record{ &table.table(), table.id(row), table.m_versions[row], {} };
    for (int field = 0; field < int(table.table().fields.size()); ++field)
        if (table.keeps(field))
            if (const Value v = value(table, row, field); !isNull(v))
                record.values.emplace(field, v);
    return record;
}

Row Register::add(int table, const QUuid &id, qint64 version)
{
    return m_tables[std::size_t(table)].append(id, std::int32_t(version));
}

void Register::setText(int table, Row row, int field, const QString &text)
{
    m_tables[std::size_t(table)].column(field).small[row] = m_texts.number(text);
}

void Register::setNumber(int table, Row row, int field, double number)
{
    m_tables[std::size_t(table)].column(field).numbers[row] = number;
}

void Register::setShape(int table, Row row, int field, GeometryPtr shape)
{
    auto &shapes = m_tables[std::size_t(table)].column(field).shapes;
    if (shape)
        shapes.insert(row, std::move(shape));
    else
        shapes.remove(row);
}

void Register::setReference(int table, Row row, int field, const QUuid &id)
{
    auto &pending = m_tables[std::size_t(table)].column(field).pending;
    pending.resize(row + 1);
    pending[row] = id;
}

void Register::add(const Record &record)
{
    const int index = indexOfTable(*record.table);
    const Row row = add(index, record.id, record.version);
    const RegisterTable &table = at(index);
    for (const auto &[field, value] : record.values) {
        if (!table.keeps(field))
            continue;
        if (table.isReference(field))
            setReference(index, row, field, toId(value));
        else
            set(m_tables[std::size_t(index)], row, field, value);
    }
}

/** The table that a reference of \a row points into; -1 if no table is of that name. */
int Register::parentOf(const RegisterTable &table, Row row, int field) const
{
    const char *references = table.table().fields[std::size_t(field)].references;
    if (references)
        return indexOfTable(gis::table(references));
    if (table.m_entity < 0)
        return -1;
    const Table *named = findTable(text(table, row, table.m_entity));
    return named ? indexOfTable(*named) : -1;
}

void Register::connect()
{
    for (RegisterTable &table : m_tables)
        for (int field = 0; field < int(table.m_columns.size()); ++field) {
            std::vector<QUuid> pending = std::exchange(table.column(field).pending, {});
            for (Row row = Row(pending.size()); row-- > 0;) // the last first: each then comes in front
                if (!pending[row].isNull())
                    refer(table, row, field, pending[row]);
        }
    m_texts.settle();
}

void Register::refer(RegisterTable &table, Row row, int field, const QUuid &id)
{
    const int parent = parentOf(table, row, field);
    if (parent < 0)
        return;
    table.unlink(field, parent, row);
    if (!id.isNull())
        table.link(field, parent, row, at(parent).find(id));
}

void Register::set(RegisterTable &table, Row row, int field, const Value &value)
{
    const Type type = table.table().fields[std::size_t(field)].type;
    if (type == Type::Id)
        refer(table, row, field, toId(value));
    else if (type == Type::Geometry)
        setShape(table.index(), row, field, toGeometry(value));
    else if (!holdsNumbers(type))
        setText(table.index(), row, field, toText(value));
    else if (const auto *whole = std::get_if<qint64>(&value))
        setNumber(table.index(), row, field, double(*whole));
    else
        setNumber(table.index(), row, field,
                  std::holds_alternative<double>(value) ? std::get<double>(value) : nothing);
}

/** Makes a row, or makes again one that was deleted: what refers to it does so still. */
void Register::insert(int table, const QUuid &id)
{
    RegisterTable &rows = m_tables[std::size_t(table)];
    const Row row = rows.known(id);
    if (row == noRow)
        add(table, id, 0);
    else if (!rows.isThere(row))
        rows.m_versions[row] = ~rows.m_versions[row];
}

/** The references let go first, while it is still known which table each is into. */
void Register::write(RegisterTable &table, Row row, Values values)
{
    if (const int target = table.table().indexOf("row_id");
        values.contains(table.m_entity) && table.keeps(target))
        values.try_emplace(target, value(table, row, target));
    for (const auto &[field, value] : values)
        if (table.keeps(field) && table.isReference(field))
            refer(table, row, field, {});
    for (const auto &[field, value] : values)
        if (table.keeps(field))
            set(table, row, field, value);
}

void Register::apply(const Edit &edit)
{
    for (const Change &change : edit.changes) // rows first: an edit may refer to what it makes later
        if (change.isInsert())
            insert(indexOfTable(*change.table), change.id);
    for (const Change &change : edit.changes) {
        RegisterTable &table = m_tables[std::size_t(indexOfTable(*change.table))];
        const Row row = table.find(change.id);
        if (row == noRow)
            continue;
        Values values = change.after ? *change.after : *change.before;
        if (change.isDelete()) {
            for (auto &[field, value] : values)
                value = {};
        }
        write(table, row, std::move(values));
        if (change.isDelete())
            table.m_versions[row] = ~table.m_versions[row];
    }
}

} // namespace gis
