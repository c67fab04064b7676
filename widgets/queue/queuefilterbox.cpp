#include "widgets/queue/queuefilterbox.h"

#include "gis/rules/rule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <set>

namespace
{

using Choices = std::vector<std::pair<QString, QVariant>>;

void refill(QComboBox *box, const Choices &choices)
{
    const QVariant chosen = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

QString sheetName(const gis::SheetKey &sheet)
{
    return sheet.series.isEmpty() ? QueueFilterBox::tr("Sheet %1").arg(sheet.sheetNo)
                                  : QueueFilterBox::tr("Sheet %1 (%2)").arg(sheet.sheetNo, sheet.series);
}

} // namespace

QueueFilterBox::QueueFilterBox(QWidget *parent)
    : QWidget(parent), m_sheet(new QComboBox), m_hamlet(new QComboBox), m_rule(new QComboBox),
      m_severity(new QComboBox), m_group(new QComboBox), m_work(new QComboBox),
      m_mine(new QCheckBox(tr("Only Mine")))
{
    using Work = QueueFilter::Work;
    refill(m_severity,
           { { tr("All but Notes"), int(gis::Severity::Off) },
             { gis::name(gis::Severity::Error), int(gis::Severity::Error) },
             { gis::name(gis::Severity::Warning), int(gis::Severity::Warning) },
             { gis::name(gis::Severity::Note), int(gis::Severity::Note) } });
    refill(m_group,
           { { tr("All Groups"), 0 }, { tr("Group 1"), 1 }, { tr("Group 2"), 2 }, { tr("Group 3"), 3 } });
    refill(m_work,
           { { tr("To Do"), int(Work::Open) },
             { tr("Waiting"), int(Work::Waiting) },
             { tr("Skipped"), int(Work::Skipped) },
             { tr("Done"), int(Work::Done) },
             { tr("Accepted, to Confirm"), int(Work::ToConfirm) },
             { tr("Added by an Edit"), int(Work::Added) },
             { tr("All Work"), int(Work::Any) } });
    m_mine->setToolTip(tr("Parcels that you have changed or that were given to you"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int cell = 0;
    const auto add = [&](QComboBox *box, const QString &name) {
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setMinimumContentsLength(6);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &QueueFilterBox::changed);
        grid->addWidget(box, cell / 2, cell % 2);
        ++cell;
    };
    add(m_sheet, tr("Map Sheet"));
    add(m_hamlet, tr("Hamlet"));
    add(m_rule, tr("Rule"));
    add(m_severity, tr("Weight"));
    add(m_group, tr("Group"));
    add(m_work, tr("State of the Work"));
    grid->addWidget(m_mine, cell / 2, 0, 1, 2);
    connect(m_mine, &QCheckBox::toggled, this, &QueueFilterBox::changed);
}

void QueueFilterBox::offer(const QueueLines &lines)
{
    Choices sheets{ { tr("All Sheets"), -1 } }, hamlets{ { tr("All Hamlets"), -1 } },
        rules{ { tr("All Rules"), -1 } };
    for (const gis::SheetKey &sheet : lines.facts->order->sheets)
        sheets.emplace_back(sheetName(sheet), int(sheets.size()) - 1);
    for (const QString &hamlet : lines.facts->hamlets)
        hamlets.emplace_back(hamlet.isEmpty() ? tr("without hamlet") : hamlet, int(hamlets.size()) - 1);
    std::set<int> found;
    for (const QueueFinding &finding : lines.findings.items)
        found.insert(finding.rule);
    if (m_rule->currentIndex() > 0)
        found.insert(m_rule->currentData().toInt()); // chosen, and nothing is left of it
    for (const int rule : found)
        rules.emplace_back(gis::title(gis::rules()[std::size_t(rule)]), rule);
    refill(m_sheet, sheets);
    refill(m_hamlet, hamlets);
    refill(m_rule, rules);
}

void QueueFilterBox::read(QueueFilter &filter) const
{
    filter.sheet = m_sheet->count() ? m_sheet->currentData().toInt() : -1;
    filter.hamlet = m_hamlet->count() ? m_hamlet->currentData().toInt() : -1;
    filter.rule = m_rule->count() ? m_rule->currentData().toInt() : -1;
    filter.severity = gis::Severity(m_severity->currentData().toInt());
    filter.group = m_group->currentData().toInt();
    filter.work = QueueFilter::Work(m_work->currentData().toInt());
    filter.mine = m_mine->isChecked();
}

void QueueFilterBox::show(const QueueFilter &filter)
{
    choose(m_sheet, filter.sheet);
    choose(m_hamlet, filter.hamlet);
    choose(m_rule, filter.rule);
    choose(m_severity, int(filter.severity));
    choose(m_group, filter.group);
    choose(m_work, int(filter.work));
    const QSignalBlocker quiet(m_mine);
    m_mine->setChecked(filter.mine);
}
