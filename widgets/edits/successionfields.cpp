// What has one field a line: buildings, old certificates, the date and the document.
#include "widgets/edits/successionpart.h"

#include "gis/codelists.h"
#include "gis/humanvalues.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

/** “House, 84.0 m²”, “Apartment A-1203, 70.5 m²”. */
QString assetText(const storage::RowView &rows, const QUuid &id)
{
    const auto building = rows.record(gis::table("building"), id);
    const auto apartment = building ? std::nullopt : rows.record(gis::table("apartment"), id);
    const QString kind = building ? building->text("kind") : QString();
    const QString name = apartment
        ? SuccessionPart::tr("Apartment %1")
              .arg(QStringList{ apartment->text("block"), apartment->text("number") }.join(u' ').trimmed())
        : kind.isEmpty() ? SuccessionPart::tr("Building")
                         : kind;
    const double area = building ? building->real("built_area")
        : apartment              ? apartment->real("floor_area")
                                 : 0;
    return area > 0 ? SuccessionPart::tr("%1, %2 m²").arg(name, QLocale().toString(area, 'f', 1)) : name;
}

} // namespace

/** On which of several new parcels each building and apartment stands. */
void SuccessionPart::showAssets(const storage::RowView &rows)
{
    const auto &successors = m_succession.successors;
    if (successors.size() < 2)
        return;
    auto *form = new QWidget;
    auto *lines = new QFormLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < successors.size(); ++i)
        for (const QUuid &id : successors[i].assets) {
            auto *place = new QComboBox;
            for (const storage::Successor &successor : successors)
                place->addItem(tr("Parcel %1").arg(successor.parcelNo));
            place->setCurrentIndex(int(i));
            lines->addRow(assetText(rows, id), place);
            m_places.push_back({ id, place });
        }
    if (m_places.empty())
        return form->deleteLater();
    addHeading(tr("Where buildings and apartments stand"));
    m_layout->addWidget(form);
}

void SuccessionPart::showCertificates()
{
    if (m_succession.certificates.empty())
        return;
    addHeading(tr("Old certificates"));
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    for (const storage::CertificateAfter &certificate : m_succession.certificates) {
        auto *state = new QComboBox;
        for (const gis::Code &code : gis::codeList(u"certificate_state"))
            state->addItem(code.label, code.code);
        state->setCurrentIndex(state->findData(certificate.state));
        rows->addRow(certificate.hasOtherParcels ? tr("%1 (names other parcels too)").arg(certificate.serial)
                                                 : certificate.serial,
                     state);
        m_states.push_back(state);
    }
    m_layout->addWidget(form);
}

void SuccessionPart::showDates()
{
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    m_on = new QLineEdit(gis::shownDate(m_succession.on));
    m_document = new QLineEdit(m_succession.document);
    m_document->setPlaceholderText(tr("contract or decision, as in: Contract 412/2026"));
    rows->addRow(tr("Rights end and begin on"), m_on);
    rows->addRow(tr("Document"), m_document);
    m_layout->addWidget(form);
}
