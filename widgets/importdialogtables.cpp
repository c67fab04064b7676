#include "widgets/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QTabWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostRemarks = 2000; ///< lines of the list; the count above it is always whole

void fill(QTableWidget *table, const std::vector<QStringList> &rows)
{
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row)
        for (int column = 0; column < rows[std::size_t(row)].size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(rows[std::size_t(row)][column]));
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(false); // resizing it ended that
    table->horizontalHeader()->setStretchLastSection(true);
}

QString area(double squareMetres)
{
    return QLocale().toString(squareMetres, 'f', 1);
}

} // namespace

void ImportDialog::showColumns(const storage::ImportReport &report)
{
    m_columns->setRowCount(int(report.columns.size()));
    for (int row = 0; row < int(report.columns.size()); ++row) {
        const storage::ColumnReport &column = report.columns[std::size_t(row)];
        m_columns->setItem(row, 0, new QTableWidgetItem(column.column));
        auto *targets = new QComboBox;
        targets->addItem(storage::targetLabel({}), QString());
        for (const QString &name : storage::targetNames())
            targets->addItem(storage::labelOfTarget(name), name);
        targets->setCurrentIndex(targets->findData(storage::targetName(column.use)));
        m_columns->setCellWidget(row, 1, targets);
        connect(targets, &QComboBox::activated, this, [this, targets, name = column.column] {
            m_options.fields.removeIf([&](const auto &entry) { return entry.value() == name; });
            if (const QString target = targets->currentData().toString(); !target.isEmpty())
                m_options.fields.insert(target, name);
            else
                m_options.fields.insert(u"-"_s + name, name);
            startPreview();
        });
    }
    m_columns->resizeColumnToContents(0);
}

void ImportDialog::showFirstRows(const storage::ImportReport &report)
{
    std::vector<QStringList> rows;
    for (const storage::FirstRow &row : report.firstRows)
        rows.push_back({ QString::number(row.row), row.sheetNo, row.parcelNo, row.area, row.landType,
                         row.purpose, row.address });
    fill(m_firstRows, rows);
}

void ImportDialog::showRepairs(const storage::ImportReport &report)
{
    std::vector<QStringList> rows;
    for (const storage::RepairPreview &repair : report.repairs)
        rows.push_back({ repair.sheetNo, repair.parcelNo,
                         repair.islands ? QString::number(repair.islands) : QString(),
                         area(repair.areaBefore), area(repair.areaAfter) });
    fill(m_repairs, rows);
    m_tabs->setTabText(3, tr("Islands (%1)").arg(QLocale().toString(qint64(rows.size()))));
    m_repair->setVisible(!rows.empty());
    m_repair->setText(tr("Cut &out all islands (%n parcel(s))", nullptr, int(rows.size())));
}

void ImportDialog::showRemarks(const storage::ImportReport &report)
{
    std::vector<QStringList> rows;
    const bool areClean = report.sourceFaults && report.sourceFaults->drawn == storage::FaultCounts();
    const QStringList notes = report.notes + storage::shapeLines(report).mid(areClean ? 1 : 0);
    for (const QString &note : notes)
        rows.push_back({ QString(), QString(), tr("Whole import"), note });
    for (const storage::RowRefusal &row : report.refused)
        rows.push_back(
            { report.sources.value(row.source), QString::number(row.row), tr("Refused"), row.why });
    for (const storage::RowRemark &row : report.remarks)
        if (rows.size() < mostRemarks)
            rows.push_back({ report.sources.value(row.source), QString::number(row.row),
                             storage::label(row.remark), row.why });
    fill(m_remarks, rows);
    m_tabs->setTabText(
        2,
        tr("To Look At (%1)")
            .arg(QLocale().toString(qint64(report.remarks.size() + report.refused.size()) + notes.size())));
}
