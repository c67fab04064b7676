#pragma once

#include "storage/check/linereport.h"

#include <QAbstractListModel>

using LineReportPtr = std::shared_ptr<const storage::LineReport>;

/** What a check of boundary lines found, a sentence a line; of all kinds or of one. */
class LinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /** Null = nothing. */
    void setReport(LineReportPtr report);
    const LineReportPtr &report() const { return m_report; }

    /** Shows those of \a kind only; nothing = all. */
    void setKind(std::optional<gis::LineFaultKind> kind);

    const gis::LineFault &fault(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void fill();

    LineReportPtr m_report;
    std::optional<gis::LineFaultKind> m_kind;
    std::size_t m_first = 0, m_end = 0; ///< in the faults, which are in the order of kinds
};
