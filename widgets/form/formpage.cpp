#include "widgets/form/formpage.h"

#include "gis/codelists.h"
#include "gis/humanvalues.h"
#include "storage/parceledits.h"
#include "widgets/form/formplan.h"

#include <QCoreApplication>

#include <algorithm>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

constexpr std::size_t firstApartments = 12;

/** Builds the page of one parcel from its bundle. */
class Builder
{
public:
    Builder(const storage::ParcelBundle &bundle, const FormExtent &extent)
        : m_bundle(bundle), m_extent(extent)
    {
    }

    FormPage page()
    {
        FormPage page;
        page.banners = banners();
        page.sections = { owners(),  parcel(),       certificates(), buildings(), apartments(),
                          changes(), restrictions(), scans(),        notes(),     sourceValues() };
        std::erase_if(page.sections, [](const FormSection &section) {
            return section.blocks.empty() && section.buttons.empty();
        });
        return page;
    }

private:
    std::vector<QString> banners() const
    {
        std::vector<QString> said;
        for (const Record &row : m_bundle.of("restriction"))
            if (gis::isNull(row["valid_to"]))
                said.push_back(restrictionBanner(row));
        if (m_bundle.parcel.text("status") == u"retired")
            said.push_back(Text::tr("This parcel is retired: it was split or merged."));
        return said;
    }

    static QString restrictionBanner(const Record &row)
    {
        const QString kind = row.text("kind"), since = gis::shownDate(row.text("valid_from"));
        const QString what = kind == u"mortgage" ? Text::tr("Mortgaged")
            : kind == u"restraint"               ? Text::tr("Under restraint")
            : kind == u"dispute"                 ? Text::tr("In dispute")
                                                 : Text::tr("Restricted");
        const QString document = row.text("document");
        QString said = since.isEmpty() ? what : Text::tr("%1 since %2").arg(what, since);
        if (!document.isEmpty())
            said = Text::tr("%1 (%2)").arg(said, document);
        return said;
    }

    FormSection owners()
    {
        FormSection section{ Text::tr("I. Land Users"), {}, {}, {} };
        for (const Record *right : m_bundle.of("land_right", "parcel_id", m_bundle.parcel.id))
            owner(*right, section);
        if (section.blocks.empty())
            section.summary = Text::tr("none yet");
        section.buttons = { { RowAction::AddOwner, {}, Text::tr("Add Land User…"), {} } };
        return section;
    }

    void owner(const Record &right, FormSection &section)
    {
        const Record *party = m_bundle.find(right.idOf("party_id"));
        if (!party)
            return;
        const int first = int(section.blocks.size());
        addParty(*party, 0, section);
        FormBlock &block = section.blocks[std::size_t(first)];
        addCells(block, right);
        block.cells.push_back(certificateCell(right));
        block.buttons.push_back({ RowAction::Remove, right.id, Text::tr("Remove"),
                                  Text::tr("Takes this land user off the parcel. Undo brings it back.") });
    }

    void addParty(const Record &party, int level, FormSection &section)
    {
        const QString kind = party.text("kind");
        FormBlock block{ gis::codeLabel(u"party_kind", kind), partySummary(party), level, {}, {} };
        addCells(block, party);
        const bool isGroup = kind != u"person";
        if (isGroup)
            block.buttons.push_back({ RowAction::AddMember, party.id, Text::tr("Add Member…"), {} });
        else
            block.buttons.push_back(
                { RowAction::AddPaper, party.id, Text::tr("Add Paper"),
                  Text::tr("An identity paper as on the certificate: CMND, CCCD, passport") });
        section.blocks.push_back(std::move(block));
        addPapers(party, level + 1, section);
        for (const Record *member : m_bundle.of("party_member", "group_id", party.id))
            addMember(*member, level + 1, section);
        addRepresentative(party, level + 1, section);
    }

    QString partySummary(const Record &party) const
    {
        QStringList words;
        const QString verification = party.text("verification");
        words += verification.isEmpty() || verification == u"not_sent"
            ? Text::tr("not matched yet")
            : gis::codeLabel(u"verification", verification);
        if (const QString year = party.text("death_year"); !year.isEmpty())
            words += Text::tr("deceased (%1)").arg(year);
        return words.join(QStringLiteral(" · "));
    }

    void addPapers(const Record &party, int level, FormSection &section)
    {
        for (const Record *paper : m_bundle.of("identity_paper", "party_id", party.id)) {
            FormBlock block{ Text::tr("Paper as on the Certificate"), {}, level, {}, {} };
            addCells(block, *paper);
            block.buttons.push_back(removeButton(*paper));
            section.blocks.push_back(std::move(block));
        }
    }

    void addMember(const Record &member, int level, FormSection &section)
    {
        const Record *party = m_bundle.find(member.idOf("member_id"));
        if (!party)
            return;
        const std::size_t first = section.blocks.size();
        if (level < 3)
            addParty(*party, level, section);
        else
            section.blocks.push_back({ {}, {}, level, {}, {} });
        FormBlock &block = section.blocks[first];
        block.title = gis::codeLabel(u"member_role", member.text("role"));
        FormBlock role;
        addCells(role, member);
        block.cells.insert(block.cells.begin(), role.cells.begin(), role.cells.end());
        std::erase_if(block.cells, [](const FormCell &cell) { // a member is a person unless it says otherwise
            return QLatin1StringView(cell.table->name) == QLatin1StringView("party")
                && QLatin1StringView(cell.table->fields[std::size_t(cell.field)].name)
                == QLatin1StringView("kind")
                && gis::toText(cell.value) == u"person";
        });
        block.buttons.push_back(removeButton(member));
    }

    void addRepresentative(const Record &party, int level, FormSection &section)
    {
        const Record *person = m_bundle.find(party.idOf("representative_id"));
        if (!person || level > 2)
            return;
        FormBlock block{ Text::tr("Representative"), partySummary(*person), level, {}, {} };
        addCells(block, *person);
        section.blocks.push_back(std::move(block));
    }

    FormSection parcel()
    {
        const Record &parcel = m_bundle.parcel;
        FormSection section{ Text::tr("II. Parcel"), parcelSummary(), {}, {} };
        FormBlock block;
        addCells(block, parcel);
        const auto areas = std::find_if(block.cells.begin(), block.cells.end(), [&](const FormCell &cell) {
            return QLatin1StringView(cell.table->fields[std::size_t(cell.field)].name)
                == QLatin1StringView("recorded_area");
        });
        block.cells.insert(areas, { certificateArea(), computedArea() });
        section.blocks.push_back(std::move(block));
        int n = 0;
        for (const Record &use : m_bundle.of("land_use")) {
            FormBlock purpose{ Text::tr("Purpose %1").arg(++n), {}, 0, {}, { removeButton(use) } };
            addCells(purpose, use);
            section.blocks.push_back(std::move(purpose));
        }
        section.buttons = { { RowAction::AddLandUse, {}, Text::tr("Add Purpose"), {} } };
        return section;
    }

    QString parcelSummary() const
    {
        const auto lines = m_bundle.of("certificate_parcel", "parcel_id", m_bundle.parcel.id);
        if (lines.empty())
            return m_bundle.parcel.isTrue("managed_by_state") ? Text::tr("managed by the State")
                                                              : Text::tr("no certificate");
        QStringList places;
        for (const Record *line : lines)
            places += line->text("paper_sheet_no") + u'/' + line->text("paper_parcel_no");
        places.removeDuplicates();
        return Text::tr("on the certificate: %1").arg(places.join(QStringLiteral(", ")));
    }

    /** The area on the certificate: the cell of its one line, else the sum of all lines, to read. */
    FormCell certificateArea() const
    {
        const auto lines = m_bundle.of("certificate_parcel", "parcel_id", m_bundle.parcel.id);
        const int field = gis::table("certificate_parcel").indexOf("paper_area");
        FormCell cell;
        if (lines.size() == 1) {
            cell = cellOf(*lines.front(), field);
        } else {
            double sum = 0;
            for (const Record *line : lines)
                sum += line->real("paper_area");
            cell = textCell(lines.empty() ? QString() : gis::shownArea(sum));
            cell.source = lines.empty() ? QString() : Text::tr("sum");
        }
        cell.label = Text::tr("Area on Certificate");
        return cell;
    }

    FormCell computedArea() const
    {
        FormCell cell = textCell(m_extent.computedArea < 0 ? Text::tr("no shape")
                                                           : gis::shownArea(m_extent.computedArea));
        cell.label = Text::tr("Computed Area");
        cell.source = Text::tr("map");
        return cell;
    }

    FormSection certificates()
    {
        FormSection section{ Text::tr("III. Certificate"), {}, {}, {} };
        for (const Record &certificate : m_bundle.of("certificate"))
            if (isOnParcel(certificate))
                this->certificate(certificate, section);
        if (section.blocks.empty())
            section.summary = Text::tr("not certified yet");
        section.buttons = { { RowAction::AddCertificate, {}, Text::tr("Add Certificate…"), {} } };
        return section;
    }

    /** Certificates of apartments and of other parcels have their place elsewhere. */
    bool isOnParcel(const Record &certificate) const
    {
        for (const Record *line : m_bundle.of("certificate_parcel", "certificate_id", certificate.id))
            if (line->idOf("parcel_id") == m_bundle.parcel.id)
                return true;
        for (const Record *right : m_bundle.of("land_right", "certificate_id", certificate.id))
            if (right->idOf("parcel_id") == m_bundle.parcel.id)
                return true;
        return false;
    }

    void certificate(const Record &certificate, FormSection &section)
    {
        const auto lines = m_bundle.of("certificate_parcel", "certificate_id", certificate.id);
        FormBlock block{
            gis::label(gis::table("certificate")), certificateSummary(certificate, lines), 0, {}, {}
        };
        addCells(block, certificate);
        block.buttons = { { RowAction::AddLine, certificate.id, Text::tr("Add Line"),
                            Text::tr("A further parcel that this certificate names") },
                          { RowAction::Remove, certificate.id, Text::tr("Remove"),
                            Text::tr("Takes the certificate off the parcel. Undo brings it back.") } };
        section.blocks.push_back(std::move(block));
        for (const Record *line : lines) {
            const bool isHere = line->idOf("parcel_id") == m_bundle.parcel.id;
            FormBlock block{ Text::tr("Line %1").arg(line->text("line")), lineState(*line), 1, {}, {} };
            addCells(block, *line);
            FormCell located = cellOf(*line, line->table->indexOf("parcel_id"));
            located.kind = CellKind::LocatedParcel;
            located.isReadOnly = false;
            block.cells.push_back(std::move(located));
            if (!isHere && !line->idOf("parcel_id").isNull())
                block.buttons.push_back(
                    { RowAction::OpenParcel, line->idOf("parcel_id"), Text::tr("Go There"), {} });
            block.buttons.push_back(removeButton(*line));
            section.blocks.push_back(std::move(block));
        }
    }

    QString certificateSummary(const Record &certificate, const std::vector<const Record *> &lines) const
    {
        QStringList words;
        if (!certificate.text("state").isEmpty())
            words += gis::codeLabel(u"certificate_state", certificate.text("state"));
        const auto missing = std::count_if(
            lines.begin(), lines.end(), [](const Record *line) { return line->idOf("parcel_id").isNull(); });
        if (missing)
            words += Text::tr("%1 of %2 lines not located").arg(missing).arg(lines.size());
        else if (lines.size() > 1)
            words += Text::tr("%1 lines").arg(lines.size());
        return words.join(QStringLiteral(" · "));
    }

    QString lineState(const Record &line) const
    {
        if (line.idOf("parcel_id").isNull())
            return Text::tr("not located on the map");
        return line.idOf("parcel_id") == m_bundle.parcel.id ? Text::tr("this parcel")
                                                            : Text::tr("another parcel");
    }

    FormSection buildings()
    {
        FormSection section{ Text::tr("IV. Houses and Other Assets"), {}, {}, {} };
        int n = 0;
        for (const Record &building : m_bundle.of("building")) {
            FormBlock block{ Text::tr("Asset %1").arg(++n), ownersOf("building_id", building.id), 0, {}, {} };
            addCells(block, building);
            block.buttons.push_back(removeButton(building));
            section.blocks.push_back(std::move(block));
        }
        section.buttons = { { RowAction::AddBuilding, {}, Text::tr("Add House or Asset"), {} } };
        return section;
    }

    FormSection apartments()
    {
        const auto &all = m_bundle.of("apartment");
        FormSection section{ Text::tr("V. Apartments"), {}, {}, {} };
        if (!all.empty())
            section.summary = Text::tr("%n apartments", nullptr, int(all.size()));
        const std::size_t shown = m_extent.allApartments ? all.size() : std::min(all.size(), firstApartments);
        for (std::size_t i = 0; i < shown; ++i) {
            FormBlock block{ Text::tr("Apartment %1").arg(all[i].text("number")),
                             ownersOf("apartment_id", all[i].id),
                             0,
                             {},
                             {} };
            addCells(block, all[i]);
            block.buttons.push_back(removeButton(all[i]));
            section.blocks.push_back(std::move(block));
        }
        if (shown < all.size())
            section.buttons.push_back(
                { RowAction::ShowAll, {}, Text::tr("Show All %n Apartments", nullptr, int(all.size())), {} });
        section.buttons.push_back({ RowAction::AddApartment, {}, Text::tr("Add Apartment"), {} });
        return section;
    }

    /** The names of those who hold \a field = \a id, and by which certificate. */
    QString ownersOf(const char *field, const QUuid &id) const
    {
        QStringList names;
        for (const Record *right : m_bundle.of("land_right", field, id)) {
            const Record *party = m_bundle.find(right->idOf("party_id"));
            const Record *certificate = m_bundle.find(right->idOf("certificate_id"));
            if (party)
                names += party->text("name");
            if (certificate)
                names += certificate->text("serial");
        }
        names.removeAll(QString());
        return names.join(QStringLiteral(" · "));
    }

    FormSection changes()
    {
        return rows(Text::tr("VI. Changes after Issue"), "registered_change", "kind",
                    { RowAction::AddChange, {}, Text::tr("Add Change"), {} });
    }

    FormSection restrictions()
    {
        return rows(Text::tr("VII. Mortgage, Restraint, Dispute"), "restriction", "kind",
                    { RowAction::AddRestriction, {}, Text::tr("Add Restriction"), {} });
    }

    FormSection notes()
    {
        return rows(Text::tr("Notes"), "note", nullptr,
                    { RowAction::AddNote, {}, Text::tr("Pin a Note"), {} });
    }

    /** A section of the rows of \a table, each titled by the label of its field \a title. */
    FormSection rows(const QString &heading, const char *table, const char *title, FormButton button)
    {
        FormSection section{ heading, {}, {}, { std::move(button) } };
        for (const Record &row : m_bundle.of(table)) {
            const QString list = title
                ? QString::fromLatin1(row.table->fields[std::size_t(row.table->indexOf(title))].list)
                : QString();
            FormBlock block{ title ? gis::codeLabel(list, row.text(title)) : QString(), {}, 0, {}, {} };
            addCells(block, row);
            block.buttons.push_back(removeButton(row));
            section.blocks.push_back(std::move(block));
        }
        return section;
    }

    FormSection scans()
    {
        FormSection section{ Text::tr("Scans"), {}, {}, {} };
        for (const Record &scan : m_bundle.of("scan")) {
            const QString kind = gis::codeLabel(u"scan_kind", scan.text("kind"));
            FormBlock block{ scan.text("file_name"),
                             Text::tr("%1, %n pages", nullptr, int(scan.real("pages"))).arg(kind),
                             0,
                             {},
                             {} };
            block.buttons.push_back({ RowAction::OpenScan, scan.id, Text::tr("Show"), {} });
            section.blocks.push_back(std::move(block));
        }
        return section;
    }

    FormSection sourceValues()
    {
        FormSection section{ Text::tr("Values from the Imported File"), {}, {}, {} };
        FormBlock block;
        for (const Record &value : m_bundle.of("source_value")) {
            FormCell cell = textCell(value.text("text"));
            cell.label = value.text("column_name");
            block.cells.push_back(std::move(cell));
        }
        if (!block.cells.empty())
            section.blocks.push_back(std::move(block));
        return section;
    }

    void addCells(FormBlock &block, const Record &record) const
    {
        for (const FieldPlace &place : fieldPlaces(record)) {
            FormCell cell = cellOf(record, place.field);
            cell.isWide = place.isWide;
            if (m_extent.allFields || place.isAlways || (!place.isSeldom && !gis::isNull(cell.value)))
                block.cells.push_back(std::move(cell));
        }
    }

    FormCell cellOf(const Record &record, int field) const
    {
        const gis::Field &declared = record.table->fields[std::size_t(field)];
        FormCell cell;
        cell.row = record.id;
        cell.table = record.table;
        cell.field = field;
        cell.label = gis::label(declared);
        if (declared.unit)
            cell.label += QStringLiteral(" (%1)").arg(QString::fromUtf8(declared.unit));
        cell.value = record[declared.name];
        cell.isReadOnly = declared.flags & gis::Derived;
        for (const Record *source : m_bundle.of("field_source", "row_id", record.id))
            if (source->text("field") == QLatin1StringView(declared.name))
                cell.source = gis::codeLabel(u"value_source", source->text("source"));
        return cell;
    }

    FormCell certificateCell(const Record &right) const
    {
        FormCell cell = cellOf(right, right.table->indexOf("certificate_id"));
        cell.kind = CellKind::CertificateOfRight;
        cell.label = Text::tr("By Certificate");
        return cell;
    }

    static FormCell textCell(const QString &text)
    {
        FormCell cell;
        cell.table = &gis::table("parcel");
        cell.field = cell.table->indexOf("address");
        cell.kind = CellKind::Text;
        cell.value = text.isEmpty() ? gis::Value() : gis::Value(text);
        cell.isReadOnly = true;
        return cell;
    }

    static FormButton removeButton(const Record &row)
    {
        return { RowAction::Remove, row.id, Text::tr("Remove"), Text::tr("Undo brings it back.") };
    }

    const storage::ParcelBundle &m_bundle;
    const FormExtent &m_extent;
};

} // namespace

FormPage formPage(const storage::ParcelBundle &bundle, const FormExtent &extent)
{
    return Builder(bundle, extent).page();
}
