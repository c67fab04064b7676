#include "widgets/edits/allotmentpart.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/succession.h"
#include "widgets/filedialog.h"
#include "widgets/form/flowlayout.h"
#include "widgets/map/overlays.h"
#include "widgets/print/allotmentpapers.h"
#include "widgets/print/paperout.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <map>

using namespace Qt::StringLiterals;

namespace
{

enum Column { Name, OldPlots, OldArea, NewPlots, NewArea };

QString areaText(double area)
{
    return QLocale().toString(area, 'f', 1);
}

QTableWidgetItem *fixed(const QString &text, bool isNumber = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    item->setToolTip(text);
    if (isNumber)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    return label;
}

} // namespace

AllotmentPart::AllotmentPart(QWidget *parent)
    : QWidget(parent), m_banner(wrapped()), m_sums(wrapped()), m_problem(wrapped()),
      m_table(new QTableWidget(0, 5)), m_on(new QLineEdit), m_document(new QLineEdit)
{
    m_table->setHorizontalHeaderLabels(
        { tr("Land User"), tr("Old Parcels"), tr("m²"), tr("New Parcels"), tr("m²") });
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const Column column : { Name, OldPlots, NewPlots }) // cut short where narrow, whole in the tool tip
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_banner->setStyleSheet(
        u"color:white;background:%1;padding:6px;border-radius:3px"_s.arg(theme::wrong.name()));
    m_problem->setStyleSheet(u"color:%1"_s.arg(theme::wrong.name()));
    m_document->setPlaceholderText(tr("the decision that the plan was approved by"));
    auto *form = new QFormLayout;
    form->addRow(tr("Rights end and begin on"), m_on);
    form->addRow(tr("Document"), m_document);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_banner);
    column->addWidget(new QLabel(u"<b>%1</b>"_s.arg(tr("Who gets which new parcels"))));
    column->addLayout(makeHead());
    column->addWidget(m_table);
    column->addWidget(m_problem);
    column->addWidget(m_sums);
    column->addLayout(form);
    connect(m_table, &QTableWidget::cellChanged, this, &AllotmentPart::showSums);
}

/** The buttons that take the commune's table in and print what comes of it. */
QLayout *AllotmentPart::makeHead()
{
    const auto button = [this](const QString &text, const QString &tip, const std::function<void()> &act) {
        auto *made = new QPushButton(text);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, [this, act] { attempt(act); });
        return made;
    };
    auto *head = new FlowLayout;
    head->addWidget(button(
        tr("Open Table…"), tr("The commune's table: name, old parcels, new parcels (.xlsx, .ods, .csv)"),
        [this] {
            if (const QString path = askFile(this, tr("Open Table"), tr("Tables (*.xlsx *.xls *.ods *.csv)"));
                !path.isEmpty())
                read(path);
        }));
    head->addWidget(button(tr("Paste Table"),
                           tr("The commune's table: name, old parcels, new parcels (Ctrl+V)"),
                           [this] { paste(QApplication::clipboard()->text()); }));
    head->addWidget(button(tr("Public List…"), tr("All households, for public display"), [this] {
        showPaper(this, drawing(publicListPaper, publicListName()), publicListName(), m_file->path());
    }));
    head->addWidget(button(tr("Pages…"), tr("A page for each household: old and new parcels"), [this] {
        showPaper(this, drawing(householdsPaper, householdsName()), householdsName(), m_file->path());
    }));
    head->addWidget(button(tr("Excel…"), tr("The public list as a spreadsheet"), [this] { saveList(); }));
    return head;
}

void AllotmentPart::attempt(const std::function<void()> &act)
{
    try {
        act();
    } catch (const gis::Error &error) { // an action: it is said under the table
        m_problem->setText(error.message());
        m_problem->show();
    }
}

void AllotmentPart::saveList()
{
    const QByteArray list = storage::allotmentSheet(paper());
    const QString proposed = QFileInfo(m_file->path()).dir().filePath(publicListName() + u".xlsx"_s);
    if (const QString path = askPlace(this, tr("Save the List"), tr("Excel (*.xlsx)"), proposed, u"xlsx"_s);
        !path.isEmpty())
        savePaper(list, path);
}

/** \a make of the block as it stands here, from the file by a connection of its own. */
PaperShow::Drawing AllotmentPart::drawing(Paper (*make)(const storage::AllotmentPaper &),
                                          const QString &name) const
{
    return [=, path = m_file->path(), replacement = m_replacement,
            wanted = allotment()](const gis::Progress &progress) {
        const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
        const Paper paper = make(storage::allotmentPaper(file, replacement, wanted));
        return DrawnPaper{ paper, pdfOf(paper, name, progress) };
    };
}

storage::AllotmentPaper AllotmentPart::paper() const
{
    return storage::allotmentPaper(*m_file, m_replacement, allotment());
}

void AllotmentPart::show(const storage::RowView &rows, const gis::Replacement &replacement)
{
    m_file = &rows.file();
    m_replacement = replacement;
    m_holdings = storage::holdingsOf(rows, replacement);
    m_plots = storage::newPlotsOf(rows, replacement);
    m_on->setText(gis::shownDate(QDate::currentDate().toString(Qt::ISODate)));
    m_document->clear();
    showRestrictions(rows, replacement);
    showHoldings();
}

/** What stands on the old parcels, each kind with its parcels. */
void AllotmentPart::showRestrictions(const storage::RowView &rows, const gis::Replacement &replacement)
{
    std::map<QString, QStringList> parcels;
    for (const gis::Record &restriction :
         storage::standing(storage::restrictionsOf(rows, replacement.outcome)))
        for (const gis::Touched &old : replacement.outcome.retired)
            if (old.id == restriction.idOf("parcel_id"))
                parcels[gis::codeLabel(u"restriction_kind", restriction.text("kind"))] +=
                    tr("%1 since %2").arg(old.name, gis::shownDate(restriction.text("valid_from")));
    QStringList lines;
    for (const auto &[kind, names] : parcels)
        lines += tr("%1: %2").arg(kind, names.join(u", "_s));
    m_banner->setText(lines.join(u'\n'));
    m_banner->setVisible(!lines.isEmpty());
}

void AllotmentPart::showHoldings()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_holdings.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const storage::Holding &holding = m_holdings[std::size_t(row)];
        m_table->setItem(row, Name, fixed(holding.name));
        m_table->setItem(row, OldPlots, fixed(holding.old.join(u", "_s)));
        m_table->setItem(row, OldArea, fixed(areaText(holding.area), true));
        m_table->setItem(row, NewPlots, new QTableWidgetItem);
        m_table->setItem(row, NewArea, fixed({}, true));
    }
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 6
                            + row * std::clamp(m_table->rowCount(), 1, 12));
    m_problem->clear();
    showSums();
}

/** Who gets how much for what he had; a number that is not there, or is given twice, in red. */
void AllotmentPart::showSums()
{
    const QSignalBlocker quiet(m_table);
    std::map<QUuid, int> given;
    int agreed = 0;
    QString problem;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem *cell = m_table->item(row, NewPlots);
        double area = 0;
        bool isWrong = false;
        try {
            for (const storage::NewPlot &plot : storage::plotsNamed(cell->text(), m_plots)) {
                area += plot.area;
                if (++given[plot.id] == 2) {
                    isWrong = true;
                    problem = tr("New parcel %1 is given twice.").arg(plot.number);
                }
            }
        } catch (const gis::Error &error) { // shown here until it is mended
            isWrong = true;
            problem = error.message();
        }
        const bool has = !cell->text().trimmed().isEmpty() && !isWrong;
        agreed += has;
        m_table->item(row, NewArea)->setText(has ? areaText(area) : tr("not agreed"));
        m_table->item(row, NewArea)->setForeground(has ? QBrush() : QBrush(theme::look));
        cell->setForeground(isWrong ? QBrush(theme::wrong) : QBrush());
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    double fields = 0, others = 0;
    for (const storage::NewPlot &plot : m_plots)
        (plot.isField ? fields : others) += plot.area;
    const QString ground = tr("New: %1 of fields, %2 of roads, ditches and public land.")
                               .arg(squareMetresText(fields), squareMetresText(others));
    m_sums->setText(tr("Agreed: %1 of %2 land users, %3 of %4 new parcels. The others keep their old rights "
                       "until it is agreed.")
                        .arg(agreed)
                        .arg(m_holdings.size())
                        .arg(given.size())
                        .arg(m_plots.size())
                    + u' ' + ground);
}

void AllotmentPart::paste(const QString &text)
{
    const storage::AllottedTable read = storage::allottedBy(text, m_holdings, m_plots);
    {
        const QSignalBlocker quiet(m_table);
        for (int row = 0; row < m_table->rowCount(); ++row)
            if (const QString numbers = read.numbers[std::size_t(row)]; !numbers.isEmpty())
                m_table->item(row, NewPlots)->setText(numbers);
    }
    showSums();
    if (read.unmatched.isEmpty())
        return;
    m_problem->setText(tr("%n line(s) of the table fit none or several of these land users: %1", nullptr,
                          int(read.unmatched.size()))
                           .arg(read.unmatched.mid(0, 5).join(u", "_s)));
    m_problem->show();
}

void AllotmentPart::read(const QString &path)
{
    paste(storage::tableIn(path));
}

void AllotmentPart::pasteClipboard()
{
    attempt([this] { paste(QApplication::clipboard()->text()); });
}

bool AllotmentPart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return QWidget::eventFilter(watched, event);
    pasteClipboard();
    return true;
}

storage::Allotment AllotmentPart::allotment() const
{
    storage::Allotment allotment;
    const auto on = gis::typedDate(m_on->text());
    if (!on)
        throw gis::Error(tr("“%1” is no date: write it like 15/10/2026.").arg(m_on->text()));
    allotment.on = *on;
    allotment.document = m_document->text().trimmed();
    allotment.reason = gis::codeLabel(u"change_kind", u"consolidation"_s);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (const storage::NewPlot &plot :
             storage::plotsNamed(m_table->item(row, NewPlots)->text(), m_plots)) {
            std::vector<QUuid> &receivers = allotment.receivers[plot.id];
            if (!receivers.empty())
                throw gis::Error(tr("New parcel %1 is given twice.").arg(plot.number));
            receivers = m_holdings[std::size_t(row)].parties;
        }
    return allotment;
}
