#include "widgets/edits/successionpart.h"

#include "gis/codelists.h"
#include "gis/constructions.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "gis/uuid.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

QString areaText(double area)
{
    return QLocale().toString(area, 'f', 1);
}

QTableWidgetItem *fixed(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    return item;
}

QTableWidgetItem *checked(bool is)
{
    auto *item = fixed({});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(is ? Qt::Checked : Qt::Unchecked);
    return item;
}

/** Whether two purposes are of one kind: all but the parcel, the order and the area agree. */
bool areOneKind(const gis::Record &a, const gis::Record &b)
{
    gis::Values first = a.values, second = b.values;
    for (const char *field : { "parcel_id", "seq", "area" })
        for (gis::Values *values : { &first, &second })
            values->erase(a.table->indexOf(field));
    return first == second;
}

double tenths(double area)
{
    return std::round(area * 10) / 10;
}

} // namespace

SuccessionPart::SuccessionPart(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void SuccessionPart::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->hide(), widget->deleteLater();
        delete item;
    }
    m_states.clear();
    m_places.clear();
    m_receivers.clear();
    m_purposes.clear();
    m_rights.clear();
    m_newParties.clear();
    m_parcels = m_purposeTable = m_rightTable = nullptr;
    m_sums = nullptr;
}

void SuccessionPart::show(const storage::RowView &rows, const gis::Outcome &outcome, Choose choose)
{
    clear();
    m_choose = std::move(choose);
    m_succession = storage::proposedSuccession(rows, outcome);
    showBanner(rows);
    showParcels();
    showPurposes();
    showRights(rows);
    showAssets(rows);
    showCertificates();
    showDates();
}

void SuccessionPart::addHeading(const QString &text)
{
    auto *label = new QLabel(u"<b>%1</b>"_s.arg(text.toHtmlEscaped()));
    m_layout->addWidget(label);
}

QTableWidget *SuccessionPart::table(const QStringList &columns, int rows)
{
    auto *table = new QTableWidget(rows, int(columns.size()));
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    const int row = table->verticalHeader()->defaultSectionSize();
    table->setFixedHeight(row * (rows + 1) + 6 + table->horizontalHeader()->sizeHint().height() - row
                          + row / 2);
    m_layout->addWidget(table);
    return table;
}

/** Mortgages, restraints, disputes: what stands in red, what has ended in words only. */
void SuccessionPart::showBanner(const storage::RowView &)
{
    const auto standing = storage::standing(m_succession.restrictions);
    for (const gis::Record &restriction : m_succession.restrictions) {
        const bool stands = std::any_of(standing.begin(), standing.end(),
                                        [&](const gis::Record &r) { return r.id == restriction.id; });
        const QString kind = gis::codeLabel(u"restriction_kind", restriction.text("kind"));
        auto *banner = new QLabel(
            stands ? tr("%1 since %2. Check the other side's written consent before going on.")
                         .arg(kind, gis::shownDate(restriction.text("valid_from")))
                   : tr("%1 ended on %2.").arg(kind, gis::shownDate(restriction.text("valid_to"))));
        banner->setWordWrap(true);
        banner->setStyleSheet(u"color:white;background:%1;padding:6px;border-radius:3px"_s.arg(
            (stands ? theme::wrong : theme::good).name()));
        m_layout->addWidget(banner);
    }
    for (const QString &remark : m_succession.remarks) {
        auto *label = new QLabel(remark);
        label->setWordWrap(true);
        label->setStyleSheet(u"color:%1"_s.arg(theme::look.name()));
        m_layout->addWidget(label);
    }
}

void SuccessionPart::showParcels()
{
    const int count = int(m_succession.successors.size());
    if (!count)
        return;
    addHeading(tr("New parcels"));
    m_parcels = table({ tr("Parcel No."), tr("Area (m²)"), tr("Received by") }, count);
    for (int i = 0; i < count; ++i) {
        const storage::Successor &successor = m_succession.successors[std::size_t(i)];
        m_parcels->setItem(i, 0, new QTableWidgetItem(successor.parcelNo));
        m_parcels->setItem(i, 1, fixed(areaText(successor.area)));
        auto *cell = new QWidget;
        auto *row = new QHBoxLayout(cell);
        row->setContentsMargins(4, 0, 4, 0);
        auto *name = new QLabel(tr("the land users below"));
        auto *button = new QPushButton(tr("Other…"));
        button->setToolTip(tr("Choose who receives this parcel: a new right begins, the old ones end"));
        auto *none = new QPushButton(tr("Take Back"));
        none->setToolTip(tr("Nobody else receives this parcel: its land users keep their rights"));
        none->setVisible(false);
        row->addWidget(name, 1);
        row->addWidget(none);
        row->addWidget(button);
        m_parcels->setCellWidget(i, 2, cell);
        m_receivers.push_back(name);
        connect(button, &QPushButton::clicked, this, [this, i, none] {
            addReceiver(i);
            none->setVisible(!m_succession.successors[std::size_t(i)].receivers.empty());
        });
        connect(none, &QPushButton::clicked, this, [this, i, none] {
            none->hide();
            forgetReceivers(i);
        });
    }
    m_parcels->resizeColumnsToContents();
}

void SuccessionPart::addReceiver(int parcel)
{
    const auto chosen = m_choose ? m_choose() : std::nullopt;
    if (!chosen)
        return;
    storage::Successor &successor = m_succession.successors[std::size_t(parcel)];
    const QUuid id = chosen->party.id;
    if (std::find(successor.receivers.begin(), successor.receivers.end(), id) != successor.receivers.end())
        return;
    successor.receivers.push_back(id);
    if (chosen->isNew)
        m_newParties.push_back(chosen->party);
    const QString party = chosen->party.text("name");
    QLabel *name = m_receivers[std::size_t(parcel)];
    name->setText(successor.receivers.size() > 1 ? QString(name->text() + u", "_s + party) : party);
    if (m_rightTable)
        for (int row = 0; row < m_rightTable->rowCount(); ++row) // what is handed on ends here
            m_rightTable->item(row, parcel + 1)->setCheckState(Qt::Unchecked);
}

/** As it was proposed: nobody new is made, the rights go on. */
void SuccessionPart::forgetReceivers(int parcel)
{
    auto &successors = m_succession.successors;
    successors[std::size_t(parcel)].receivers.clear();
    std::erase_if(m_newParties, [&](const gis::Record &party) {
        return std::none_of(successors.begin(), successors.end(), [&](const storage::Successor &successor) {
            const auto &receivers = successor.receivers;
            return std::find(receivers.begin(), receivers.end(), party.id) != receivers.end();
        });
    });
    m_receivers[std::size_t(parcel)]->setText(tr("the land users below"));
    const auto &rights = successors[std::size_t(parcel)].rights;
    for (int row = 0; m_rightTable && row < m_rightTable->rowCount(); ++row)
        if (std::find(rights.begin(), rights.end(), m_rights[std::size_t(row)]) != rights.end())
            m_rightTable->item(row, parcel + 1)->setCheckState(Qt::Checked);
}

void SuccessionPart::showPurposes()
{
    const auto &successors = m_succession.successors;
    for (const storage::Successor &successor : successors)
        for (const gis::Record &purpose : successor.purposes) {
            const auto same = std::find_if(m_purposes.begin(), m_purposes.end(),
                                           [&](const gis::Record &p) { return areOneKind(p, purpose); });
            if (same == m_purposes.end())
                m_purposes.push_back(purpose);
            else
                same->set("area", tenths(same->real("area") + purpose.real("area")));
        }
    if (m_purposes.empty() || successors.empty())
        return;
    addHeading(tr("Purposes (m²)"));
    QStringList columns{ tr("Purpose"), tr("In all") };
    for (const storage::Successor &successor : successors)
        columns += successor.parcelNo;
    m_purposeTable = table(columns, int(m_purposes.size()));
    for (int row = 0; row < int(m_purposes.size()); ++row) {
        const gis::Record &kind = m_purposes[std::size_t(row)];
        m_purposeTable->setItem(row, 0, fixed(kind.text("code")));
        m_purposeTable->setItem(row, 1, fixed(areaText(kind.real("area"))));
        for (int i = 0; i < int(successors.size()); ++i) {
            double area = 0;
            for (const gis::Record &purpose : successors[std::size_t(i)].purposes)
                if (areOneKind(purpose, kind))
                    area = purpose.real("area");
            m_purposeTable->setItem(row, i + 2, new QTableWidgetItem(areaText(area)));
        }
    }
    m_purposeTable->resizeColumnsToContents();
    m_sums = new QLabel;
    m_sums->setWordWrap(true);
    m_layout->addWidget(m_sums);
    connect(m_purposeTable, &QTableWidget::cellChanged, this, &SuccessionPart::takeRest);
    showSums();
}

/** What is typed in one column is taken from the last other one, so that the sum stays. */
void SuccessionPart::takeRest(int row, int column)
{
    const int last = m_purposeTable->columnCount() - 1;
    const int other = column == last ? last - 1 : last;
    if (column < 2 || other < 2)
        return showSums();
    const QSignalBlocker quiet(m_purposeTable);
    double rest = m_purposes[std::size_t(row)].real("area");
    for (int c = 2; c <= last; ++c)
        if (c != other)
            rest -= gis::typedMeasure(m_purposeTable->item(row, c)->text()).value_or(0);
    m_purposeTable->item(row, other)->setText(areaText(tenths(rest)));
    showSums();
}

void SuccessionPart::showSums()
{
    QStringList words;
    bool isWrong = false;
    for (int column = 2; column < m_purposeTable->columnCount(); ++column) {
        double sum = 0;
        for (int row = 0; row < m_purposeTable->rowCount(); ++row) {
            const auto area = gis::typedMeasure(m_purposeTable->item(row, column)->text());
            isWrong = isWrong || !area || *area < -0.05;
            sum += area.value_or(0);
        }
        const storage::Successor &parcel = m_succession.successors[std::size_t(column - 2)];
        words += tr("Parcel %1: purposes %2, shape %3 m²")
                     .arg(parcel.parcelNo, areaText(sum), areaText(parcel.area));
    }
    m_sums->setText(words.join(u" · "_s));
    m_sums->setStyleSheet(u"color:%1"_s.arg((isWrong ? theme::wrong : theme::quiet).name()));
}

void SuccessionPart::showRights(const storage::RowView &rows)
{
    for (const storage::Successor &successor : m_succession.successors)
        for (const QUuid &right : successor.rights)
            if (std::find(m_rights.begin(), m_rights.end(), right) == m_rights.end())
                m_rights.push_back(right);
    if (m_rights.empty())
        return;
    addHeading(tr("Who keeps what (no mark: the right ends there)"));
    QStringList columns{ tr("Land User") };
    for (const storage::Successor &successor : m_succession.successors)
        columns += successor.parcelNo;
    m_rightTable = table(columns, int(m_rights.size()));
    for (int row = 0; row < int(m_rights.size()); ++row) {
        const QUuid id = m_rights[std::size_t(row)];
        const auto right = rows.record(gis::table("land_right"), id);
        const auto party = right ? rows.record(gis::table("party"), right->idOf("party_id")) : std::nullopt;
        m_rightTable->setItem(row, 0, fixed(party ? party->text("name") : QString()));
        for (int i = 0; i < int(m_succession.successors.size()); ++i) {
            const auto &rights = m_succession.successors[std::size_t(i)].rights;
            m_rightTable->setItem(row, i + 1,
                                  checked(std::find(rights.begin(), rights.end(), id) != rights.end()));
        }
    }
    m_rightTable->resizeColumnsToContents();
}

storage::Succession SuccessionPart::succession() const
{
    storage::Succession result = m_succession;
    const auto on = gis::typedDate(m_on->text());
    if (!on)
        throw gis::Error(tr("“%1” is no date: write it like 15/10/2026.").arg(m_on->text()));
    result.on = *on;
    result.document = m_document->text().trimmed();
    for (std::size_t i = 0; i < result.successors.size(); ++i) {
        storage::Successor &successor = result.successors[i];
        successor.parcelNo = m_parcels->item(int(i), 0)->text().trimmed();
        successor.rights.clear();
        for (std::size_t row = 0; row < m_rights.size(); ++row)
            if (m_rightTable->item(int(row), int(i) + 1)->checkState() == Qt::Checked)
                successor.rights.push_back(m_rights[row]);
        const std::vector<gis::Record> proposed = std::exchange(successor.purposes, {});
        for (std::size_t row = 0; row < m_purposes.size(); ++row) {
            const QString text = m_purposeTable->item(int(row), int(i) + 2)->text();
            const auto area = gis::typedMeasure(text.isEmpty() ? u"0"_s : text);
            if (!area || *area < 0)
                throw gis::Error(tr("“%1” is no area of a purpose.").arg(text));
            auto same = std::find_if(proposed.begin(), proposed.end(),
                                     [&](const gis::Record &p) { return areOneKind(p, m_purposes[row]); });
            if (*area == 0 && (same == proposed.end() || !gis::isNull((*same)["area"])))
                continue;
            gis::Record purpose = same == proposed.end() ? m_purposes[row] : *same;
            if (same == proposed.end())
                purpose.id = gis::newId();
            if (*area > 0)
                purpose.set("area", tenths(*area));
            purpose.set("seq", qint64(successor.purposes.size() + 1));
            successor.purposes.push_back(std::move(purpose));
        }
    }
    if (!m_places.empty())
        for (storage::Successor &successor : result.successors)
            successor.assets.clear();
    for (const auto &[asset, place] : m_places)
        result.successors[std::size_t(place->currentIndex())].assets.push_back(asset);
    for (std::size_t i = 0; i < m_states.size(); ++i)
        result.certificates[i].state = m_states[i]->currentData().toString();
    return result;
}
