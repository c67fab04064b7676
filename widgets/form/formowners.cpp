#include "widgets/form/formparts.h"

#include "gis/codelists.h"

#include <QCoreApplication>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

QString partySummary(const Record &party)
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

void addPapers(const Record &party, int level, FormSection &section, const FormSource &source)
{
    for (const Record *paper : source.bundle.of("identity_paper", "party_id", party.id)) {
        FormBlock block{ Text::tr("Paper as on the Certificate"), {}, level, {}, {} };
        addCells(block, *paper, source);
        block.buttons.push_back(removeButton(*paper));
        section.blocks.push_back(std::move(block));
    }
}

void addRepresentative(const Record &party, int level, FormSection &section, const FormSource &source)
{
    const Record *person = source.bundle.find(party.idOf("representative_id"));
    if (!person || level > 2)
        return;
    FormBlock block{ Text::tr("Representative"), partySummary(*person), level, {}, {} };
    addCells(block, *person, source);
    section.blocks.push_back(std::move(block));
}

void addParty(const Record &party, int level, FormSection &section, const FormSource &source);

void addMember(const Record &member, int level, FormSection &section, const FormSource &source)
{
    const Record *party = source.bundle.find(member.idOf("member_id"));
    if (!party)
        return;
    const std::size_t first = section.blocks.size();
    if (level < 3)
        addParty(*party, level, section, source);
    else
        section.blocks.push_back({ {}, {}, level, {}, {} });
    FormBlock &block = section.blocks[first];
    block.title = gis::codeLabel(u"member_role", member.text("role"));
    FormBlock role;
    addCells(role, member, source);
    block.cells.insert(block.cells.begin(), role.cells.begin(), role.cells.end());
    std::erase_if(block.cells, [](const FormCell &cell) { // a member is a person unless it says otherwise
        return QLatin1StringView(cell.table->name) == QLatin1StringView("party")
            && QLatin1StringView(cell.table->fields[std::size_t(cell.field)].name)
            == QLatin1StringView("kind")
            && gis::toText(cell.value) == u"person";
    });
    block.buttons.push_back(removeButton(member));
}

void addParty(const Record &party, int level, FormSection &section, const FormSource &source)
{
    const QString kind = party.text("kind");
    FormBlock block{ gis::codeLabel(u"party_kind", kind), partySummary(party), level, {}, {} };
    addCells(block, party, source);
    const bool isGroup = kind != u"person";
    if (isGroup)
        block.buttons.push_back({ RowAction::AddMember, party.id, Text::tr("Add Member…"), {} });
    else
        block.buttons.push_back(
            { RowAction::AddPaper, party.id, Text::tr("Add Paper"),
              Text::tr("An identity paper as on the certificate: CMND, CCCD, passport") });
    section.blocks.push_back(std::move(block));
    addPapers(party, level + 1, section, source);
    for (const Record *member : source.bundle.of("party_member", "group_id", party.id))
        addMember(*member, level + 1, section, source);
    addRepresentative(party, level + 1, section, source);
}

FormCell certificateCell(const Record &right, const FormSource &source)
{
    FormCell cell = cellOf(right, right.table->indexOf("certificate_id"), source);
    cell.kind = CellKind::CertificateOfRight;
    cell.label = Text::tr("By Certificate");
    return cell;
}

void addOwner(const Record &right, FormSection &section, const FormSource &source)
{
    const Record *party = source.bundle.find(right.idOf("party_id"));
    if (!party)
        return;
    const int first = int(section.blocks.size());
    addParty(*party, 0, section, source);
    FormBlock &block = section.blocks[std::size_t(first)];
    addCells(block, right, source);
    block.cells.push_back(certificateCell(right, source));
    block.buttons.push_back({ RowAction::Remove, right.id, Text::tr("Remove"),
                              Text::tr("Takes this land user off the parcel. Undo brings it back.") });
}

} // namespace

FormSection ownersSection(const FormSource &source)
{
    FormSection section{ Text::tr("I. Land Users"), {}, {}, {} };
    for (const Record *right : source.bundle.of("land_right", "parcel_id", source.bundle.parcel.id))
        addOwner(*right, section, source);
    if (section.blocks.empty())
        section.summary = Text::tr("none yet");
    section.buttons = { { RowAction::AddOwner, {}, Text::tr("Add Land User…"), {} } };
    return section;
}
