#include "widgets/edits/proposalpage.h"

#include "storage/editfacts.h"
#include "storage/parceledits.h"
#include "storage/recordedareas.h"
#include "widgets/edits/basis.h"
#include "widgets/form/chooserdialog.h"
#include "widgets/form/choices.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

QString areaText(double area)
{
    return QLocale().toString(area, 'f', 1);
}

QLabel *wrapped()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    return label;
}

QString paragraph(const QString &text, const QColor &colour)
{
    return u"<p style='margin:2px 0;color:%1'>%2</p>"_s.arg(colour.name(), text.toHtmlEscaped());
}

/** Its boundary stays where it is; nor does it end. */
bool onlyGetsCorner(const storage::ParcelFacts &parcel)
{
    return !parcel.isReshaped && parcel.after > 0;
}

/** The first of \a lines, and how many more there are. */
QString paragraphs(const QStringList &lines, const QColor &colour)
{
    constexpr qsizetype most = 6;
    QString words;
    for (const QString &line : lines.mid(0, most))
        words += paragraph(line, colour);
    if (lines.size() > most)
        words += paragraph(ProposalPage::tr("and %n more", nullptr, int(lines.size() - most)), colour);
    return words;
}

} // namespace

ProposalPage::ProposalPage(QWidget *parent)
    : QWidget(parent), m_title(wrapped()), m_words(wrapped()), m_basis(wrapped()), m_table(new QTableWidget),
      m_areasFollow(new QCheckBox(tr("Record the new areas in the register too"))),
      m_succession(new SuccessionPart), m_allotment(new AllotmentPart), m_scroll(new QScrollArea),
      m_keep(new QPushButton)
{
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        { tr("Parcel"), tr("Before (m²)"), tr("After (m²)"), tr("Differs (Allowed)"), tr("Certificate") });
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch); // cut short where narrow
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);

    auto *inner = new QWidget;
    m_parts = new QVBoxLayout(inner);
    m_parts->setContentsMargins(12, 8, 12, 8);
    m_parts->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_title, m_allotment, m_table, m_areasFollow,
                                                           m_words, m_succession, m_basis })
        m_parts->addWidget(part);
    m_parts->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_keep->setText(tr("Keep (Enter)"));
    theme::makePrimary(*m_keep);
    auto *forget = new QPushButton(tr("Forget (Esc)"));
    auto *basis = new QPushButton(tr("Basis…"));
    basis->setToolTip(tr("The survey slip, minutes or extract that this correction slip goes by"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 8);
    buttons->addWidget(basis);
    buttons->addStretch(1);
    buttons->addWidget(forget);
    buttons->addWidget(m_keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &ProposalPage::keepWanted);
    connect(forget, &QPushButton::clicked, this, &ProposalPage::forgetWanted);
    connect(basis, &QPushButton::clicked, this, &ProposalPage::basisWanted);
}

void ProposalPage::setDocument(storage::Document *document)
{
    m_document = document;
    m_outcome = {};
}

void ProposalPage::show(const gis::Outcome &outcome, bool withSuccession)
{
    m_outcome = outcome;
    m_title->setText(u"<b>%1</b> – %2"_s.arg(outcome.edit.title.toHtmlEscaped(), tr("not kept yet")));
    const auto facts = storage::factsOf(m_document->file(), outcome);
    showTable(facts);
    showAreas();
    showWords(facts);
    m_parts->removeWidget(m_words);
    m_parts->insertWidget(m_parts->indexOf(m_areasFollow) + 1, m_words);
    m_allotment->hide();
    m_succession->setVisible(withSuccession);
    if (withSuccession)
        m_succession->show(m_document->file(), outcome, [this] { return chooseReceiver(); });
    showBasis();
    m_scroll->verticalScrollBar()->setValue(0);
}

void ProposalPage::show(const gis::Replacement &replacement)
{
    show(replacement.outcome, false);
    m_parts->insertWidget(1, m_words); // before the long table of households
    m_allotment->show(m_document->file(), replacement);
    m_allotment->setVisible(true);
}

void ProposalPage::showTable(std::vector<storage::ParcelFacts> facts)
{
    constexpr std::size_t most = 60;
    std::erase_if(facts, onlyGetsCorner); // it is said in words
    std::stable_sort(facts.begin(), facts.end(), [](const auto &a, const auto &b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    const int count = int(std::min(facts.size(), most));
    m_table->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const storage::ParcelFacts &parcel = facts[std::size_t(row)];
        const QString paper = parcel.serial.isEmpty() ? tr("none")
            : parcel.paperArea ? tr("%1 · %2 m²").arg(parcel.serial, areaText(*parcel.paperArea))
                               : parcel.serial;
        const double differs =
            parcel.paperArea ? std::round((parcel.after - *parcel.paperArea) * 10) / 10 + 0.0 : 0;
        const bool ends = parcel.after == 0;
        const QStringList cells{ parcel.name, areaText(parcel.before),
                                 ends ? tr("ends") : areaText(parcel.after),
                                 parcel.paperArea && !ends ? tr("%1 (%2)").arg(
                                     QLocale().toString(differs, 'f', 1), areaText(parcel.allowed))
                                                           : QString(),
                                 paper };
        for (int c = 0; c < cells.size(); ++c) {
            auto *item = new QTableWidgetItem(cells[c]);
            item->setToolTip(cells[c]);
            if (c >= 1 && c <= 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (c == 3 && parcel.differs() && !ends)
                item->setForeground(theme::wrong);
            m_table->setItem(row, c, item);
        }
    }
    m_table->setVisible(count > 0);
    const int shown = std::min(count, 8);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4
                            + shown * m_table->verticalHeader()->defaultSectionSize());
}

/** Offers that recorded areas which agreed with their shapes go on doing so. */
void ProposalPage::showAreas()
{
    QStringList words;
    if (!m_outcome.changesIdentity())
        for (const storage::AreaChange &area : storage::areaChanges(m_document->file(), m_outcome))
            words += tr("%1: %2 → %3 m²").arg(area.name, areaText(area.before), areaText(area.after));
    m_areasFollow->setVisible(!words.isEmpty());
    m_areasFollow->setChecked(true);
    m_areasFollow->setToolTip(words.join(u'\n'));
}

void ProposalPage::showWords(const std::vector<storage::ParcelFacts> &facts)
{
    QStringList certified, differing;
    for (const QString &neighbour : storage::certifiedNeighbours(m_document->file(), m_outcome, true))
        certified += tr("Certified parcel %1. A basis (survey slip, boundary minutes) is needed "
                        "before it can be submitted.")
                         .arg(neighbour);
    for (const storage::ParcelFacts &parcel : facts)
        if (parcel.differs() && parcel.after > 0 && parcel.isReshaped)
            differing +=
                tr("Parcel %1 will differ from its certificate by more than is allowed. Do not move "
                   "the boundary to fit the paper: keep what was measured and record the difference.")
                    .arg(parcel.name);
    QString words = paragraphs(m_outcome.remarks, theme::look) + paragraphs(certified, theme::look)
        + paragraphs(differing, theme::wrong);
    QStringList corners;
    for (const storage::ParcelFacts &parcel : facts)
        if (onlyGetsCorner(parcel))
            corners += parcel.serial.isEmpty() ? parcel.name
                                               : tr("%1 (certificate %2)").arg(parcel.name, parcel.serial);
    if (!corners.isEmpty())
        words +=
            paragraph(tr("%n neighbour(s) only get a corner where the new boundary meets theirs; area and "
                         "certificate stay: %1.",
                         nullptr, int(corners.size()))
                          .arg(corners.join(u", ")),
                      theme::quiet);
    if (m_outcome.isGapless)
        words += paragraph(tr("No new overlap or gap."), theme::good);
    else if (m_outcome.retired.empty())
        words += paragraph(tr("No new overlap."), theme::good);
    m_words->setText(words);
}

void ProposalPage::showBasis()
{
    if (m_document)
        m_basis->setText(basisWords(*m_document));
}

gis::Edit ProposalPage::edit() const
{
    if (!m_outcome.changesIdentity())
        return m_areasFollow->isChecked()
            ? storage::withAreas(m_outcome.edit, storage::areaChanges(m_document->file(), m_outcome))
            : m_outcome.edit;
    storage::PendingRows pending;
    for (const gis::Record &party : m_succession->newParties())
        pending[party.id] = party;
    gis::Edit edit = storage::successionEdit(storage::RowView(m_document->file(), pending), m_outcome,
                                             m_succession->succession());
    for (const gis::Record &party : m_succession->newParties())
        edit.changes.insert(edit.changes.begin(), gis::insertOf(party));
    return edit;
}

std::optional<SuccessionPart::Receiver> ProposalPage::chooseReceiver()
{
    const auto chosen = choose(
        tr("Choose Land User"), tr("Name, or number of a paper"),
        choices::parties(m_document->file(), m_index, true),
        [](const QString &text) { return tr("New land user “%1”").arg(text); }, this);
    if (!chosen)
        return std::nullopt;
    if (chosen->id.isNull())
        return SuccessionPart::Receiver{ storage::newParty(chosen->text), true };
    const auto party = m_document->file().record(gis::table("party"), chosen->id);
    return party ? std::optional(SuccessionPart::Receiver{ *party, false }) : std::nullopt;
}

void ProposalPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT keepWanted();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT forgetWanted();
    else
        QWidget::keyPressEvent(event);
}
