#include "widgets/queue/queuemodel.h"

#include "gis/error.h"
#include "gis/humanvalues.h"
#include "gis/rules/rule.h"
#include "widgets/changewords.h"
#include "widgets/parcellist/ownername.h"

#include <algorithm>

namespace
{

/** Lines whose titles are kept; about what one scrolls through in a minute. */
constexpr qsizetype mostTitles = 4096;

QString ruleTitle(const QueueLines &lines, std::uint32_t finding)
{
    return gis::title(gis::rules()[lines.item(finding).rule]);
}

/** The titles of what is wrong, each once. */
QString marks(const QueueLines &lines, std::uint32_t line)
{
    QStringList words;
    const auto findings = lines.findingsOf(line);
    if (std::any_of(findings.begin(), findings.end(), [&](std::uint32_t n) { return lines.item(n).isAdded; }))
        words += QueueModel::tr("new", "findings that an edit has made");
    if (std::any_of(findings.begin(), findings.end(),
                    [&](std::uint32_t n) { return lines.item(n).isDecided; }))
        words += QueueModel::tr("to be confirmed", "findings that somebody accepts");
    for (const std::uint32_t number : findings)
        if (const QString title = ruleTitle(lines, number); !words.contains(title))
            words += title;
    for (qsizetype i = 1; i < words.size(); ++i)
        if (words[i].size() > 1 && words[i][1].isLower())
            words[i][0] = words[i][0].toLower();
    return words.join(QStringLiteral(" · "));
}

QString sentences(const QueueLines &lines, std::uint32_t line)
{
    constexpr qsizetype most = 12;
    QStringList words;
    const auto findings = lines.findingsOf(line);
    for (std::size_t i = 0; i < findings.size() && words.size() < most; ++i)
        words += QueueModel::tr("%1 (%2)").arg(
            lines.whole(findings[i]).message,
            QString::fromLatin1(gis::rules()[lines.item(findings[i]).rule].code));
    if (findings.size() > std::size_t(most))
        words += QueueModel::tr("and %n more", nullptr, int(findings.size()) - int(most));
    return words.join(u'\n');
}

} // namespace

QueueModel::QueueModel(QObject *parent) : QAbstractListModel(parent) { }

void QueueModel::setDocument(storage::Document *document)
{
    beginResetModel();
    m_document = document;
    m_lines.reset();
    m_shown.clear();
    m_titles.clear();
    endResetModel();
}

void QueueModel::show(QueueLinesPtr lines, std::vector<std::uint32_t> shown)
{
    beginResetModel();
    if (lines != m_lines)
        m_titles.clear();
    m_lines = std::move(lines);
    m_shown = std::move(shown);
    endResetModel();
}

void QueueModel::setNamesShown(bool isShown)
{
    m_areNamesShown = isShown;
    forgetWords();
}

void QueueModel::forgetWords()
{
    m_titles.clear();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::uint32_t QueueModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown[std::size_t(row)] : QueueLine::none;
}

int QueueModel::rowOf(const QString &key) const
{
    const auto it = std::find_if(m_shown.begin(), m_shown.end(),
                                 [&](std::uint32_t line) { return m_lines->key(line) == key; });
    return key.isEmpty() || it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

int QueueModel::rowOfParcel(const QUuid &id) const
{
    const auto row = m_lines ? m_lines->facts->order->rowOf(id) : std::nullopt;
    if (!row)
        return -1;
    const auto it = std::find_if(m_shown.begin(), m_shown.end(), [&](std::uint32_t number) {
        const QueueLine &line = m_lines->lines[number];
        return line.kind == QueueLine::Kind::Parcel && line.row == *row;
    });
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_document)
        return {};
    const std::uint32_t number = m_shown[std::size_t(index.row())];
    const QueueLine &line = m_lines->lines[number];
    switch (role) {
    case Qt::DisplayRole:
        return title(number);
    case LineRole:
        return number;
    case DetailRole:
        return detail(number);
    case GroupRole:
        return int(line.group);
    case SeverityRole:
        return int(line.severity);
    case KindRole:
        return int(line.kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QString(title(number) + u'\n'
                       + (line.group > 1 ? tr("Group %1").arg(line.group) + u'\n' : QString())
                       + sentences(*m_lines, number));
    default:
        return {};
    }
}

/** What is wrong, of how many; and why a parcel waits, which its reminder day is no help without. */
QString QueueModel::detail(std::uint32_t line) const
{
    if (m_lines->lines[line].kind == QueueLine::Kind::Cause) {
        const int parcels = int(m_lines->parcelRows(line).size());
        const QString count = parcels ? tr("%n parcels", nullptr, parcels)
                                      : tr("%n times", nullptr, int(m_lines->findingsOf(line).size()));
        return count + QStringLiteral(" · ") + marks(*m_lines, line);
    }
    const storage::WorkItem item = m_lines->lines[line].kind == QueueLine::Kind::Parcel
        ? m_work.value(m_lines->parcel(line))
        : storage::WorkItem();
    if (item.state != storage::WorkState::Parked)
        return marks(*m_lines, line);
    QStringList words{ item.reason.isEmpty() ? tr("Waits") : tr("Waits: %1").arg(item.reason) };
    if (!item.remindOn.isEmpty())
        words += gis::shownDate(item.remindOn);
    words += marks(*m_lines, line);
    return words.join(QStringLiteral(" · "));
}

const QString &QueueModel::title(std::uint32_t line) const
{
    auto it = m_titles.find(line);
    if (it == m_titles.end()) {
        if (m_titles.size() >= mostTitles)
            m_titles.clear();
        it = m_titles.insert(line, titleOf(line));
    }
    return *it;
}

QString QueueModel::titleOf(std::uint32_t number) const
try {
    const QueueLine &line = m_lines->lines[number];
    const std::uint32_t first = m_lines->findingsOf(number).front();
    switch (line.kind) {
    case QueueLine::Kind::Cause:
        return m_lines->whole(first).cause;
    case QueueLine::Kind::Parcel:
        return QString(m_lines->facts->order->name(line.row) + u' '
                       + ownerName(m_document->file(), m_lines->parcel(number), m_areNamesShown))
            .trimmed();
    case QueueLine::Kind::Row:
        break;
    }
    const gis::RowRef &row = m_lines->item(first).subject;
    if (!row.table)
        return ruleTitle(*m_lines, first);
    return rowName(m_document->file(), { row.table, row.id, gis::Values(), gis::Values() });
} catch (const gis::Error &error) { // a row that cannot be read says so, the list goes on
    return error.message();
}
