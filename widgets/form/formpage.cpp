#include "widgets/form/formpage.h"

#include "gis/codelists.h"
#include "gis/humanvalues.h"
#include "widgets/form/formparts.h"

#include <QCoreApplication>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

QString restrictionBanner(const Record &row)
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

std::vector<QString> banners(const FormSource &source)
{
    std::vector<QString> said;
    for (const Record &row : source.bundle.of("restriction"))
        if (gis::isNull(row["valid_to"]))
            said.push_back(restrictionBanner(row));
    if (source.bundle.parcel.text("status") == u"retired")
        said.push_back(Text::tr("This parcel is retired: it was split or merged."));
    for (const Record &note : source.bundle.of("note"))
        if (const QString text = note.text("text"); !text.isEmpty())
            said.push_back(Text::tr("Note: %1").arg(text));
    return said;
}

/** A section of the rows of \a table, each titled by the label of its field \a title. */
FormSection rows(const QString &heading, const char *table, const char *title, FormButton button,
                 const FormSource &source)
{
    FormSection section{ heading, {}, {}, { std::move(button) } };
    for (const Record &row : source.bundle.of(table)) {
        const QString list = title
            ? QString::fromLatin1(row.table->fields[std::size_t(row.table->indexOf(title))].list)
            : QString();
        FormBlock block{ title ? gis::codeLabel(list, row.text(title)) : QString(), {}, 0, {}, {} };
        addCells(block, row, source);
        block.buttons.push_back(removeButton(row));
        section.blocks.push_back(std::move(block));
    }
    return section;
}

FormSection changes(const FormSource &source)
{
    return rows(Text::tr("VI. Changes after Issue"), "registered_change", "kind",
                { RowAction::AddChange, {}, Text::tr("Add Change"), {} }, source);
}

FormSection restrictions(const FormSource &source)
{
    return rows(Text::tr("VII. Mortgage, Restraint, Dispute"), "restriction", "kind",
                { RowAction::AddRestriction, {}, Text::tr("Add Restriction"), {} }, source);
}

FormSection notes(const FormSource &source)
{
    return rows(Text::tr("Notes"), "note", nullptr, { RowAction::AddNote, {}, Text::tr("Pin a Note"), {} },
                source);
}

FormSection scans(const FormSource &source)
{
    FormSection section{ Text::tr("Scans"), {}, {}, {} };
    for (const Record &scan : source.bundle.of("scan")) {
        const QString pages = Text::tr("%n page(s)", nullptr, int(scan.real("pages")));
        FormBlock block{ scan.text("file_name"), pages, 0, {}, {} };
        addCells(block, scan, source);
        block.buttons.push_back({ RowAction::OpenScan, scan.id, Text::tr("Show"), {} });
        block.buttons.push_back({ RowAction::Remove, scan.id, Text::tr("Remove"),
                                  Text::tr("Takes the scan off the parcel. Undo brings it back.") });
        section.blocks.push_back(std::move(block));
    }
    return section;
}

FormSection sourceValues(const FormSource &source)
{
    FormSection section{ Text::tr("Values from the Imported File"), {}, {}, {} };
    FormBlock block;
    for (const Record &value : source.bundle.of("source_value")) {
        FormCell cell = textCell(value.text("text"));
        cell.label = value.text("column_name");
        block.cells.push_back(std::move(cell));
    }
    if (!block.cells.empty())
        section.blocks.push_back(std::move(block));
    return section;
}

} // namespace

FormPage formPage(const storage::ParcelBundle &bundle, const FormExtent &extent)
{
    const FormSource source{ bundle, extent };
    FormPage page;
    page.banners = banners(source);
    page.sections = { ownersSection(source),
                      parcelSection(source),
                      certificatesSection(source),
                      buildingsSection(source),
                      apartmentsSection(source),
                      changes(source),
                      restrictions(source),
                      scans(source),
                      notes(source),
                      sourceValues(source) };
    std::erase_if(page.sections, [](const FormSection &section) {
        return section.blocks.empty() && section.buttons.empty();
    });
    return page;
}
