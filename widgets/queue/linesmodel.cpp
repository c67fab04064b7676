#include "widgets/queue/linesmodel.h"

#include "gis/topology/linewords.h"

void LinesModel::setReport(LineReportPtr report)
{
    m_report = std::move(report);
    fill();
}

void LinesModel::setKind(std::optional<gis::LineFaultKind> kind)
{
    m_kind = kind;
    fill();
}

void LinesModel::fill()
{
    beginResetModel();
    m_first = 0, m_end = m_report ? m_report->faults.size() : 0;
    if (m_report && m_kind) {
        const auto &faults = m_report->faults;
        const auto [first, end] =
            std::equal_range(faults.begin(), faults.end(), gis::LineFault{ *m_kind, {}, 0, 0, 0, {} },
                             [](const auto &a, const auto &b) { return a.kind < b.kind; });
        m_first = std::size_t(first - faults.begin()), m_end = std::size_t(end - faults.begin());
    }
    endResetModel();
}

const gis::LineFault &LinesModel::fault(const QModelIndex &index) const
{
    return m_report->faults[m_first + std::size_t(index.row())];
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_end - m_first);
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return gis::sentence(fault(index), m_report->fabric);
    if (role == Qt::ToolTipRole)
        return QString(gis::title(fault(index).kind) + u'\n' + gis::sentence(fault(index), m_report->fabric));
    return {};
}
