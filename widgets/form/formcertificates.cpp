#include "widgets/form/formparts.h"

#include "gis/codelists.h"

#include <QCoreApplication>

#include <algorithm>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

/** Certificates of apartments and of other parcels have their place elsewhere. */
bool isOnParcel(const Record &certificate, const FormSource &source)
{
    for (const Record *line : source.bundle.of("certificate_parcel", "certificate_id", certificate.id))
        if (line->idOf("parcel_id") == source.bundle.parcel.id)
            return true;
    for (const Record *right : source.bundle.of("land_right", "certificate_id", certificate.id))
        if (right->idOf("parcel_id") == source.bundle.parcel.id)
            return true;
    return false;
}

QString lineState(const Record &line, const FormSource &source)
{
    if (line.idOf("parcel_id").isNull())
        return Text::tr("not located on the map");
    return line.idOf("parcel_id") == source.bundle.parcel.id ? Text::tr("this parcel")
                                                             : Text::tr("another parcel");
}

QString certificateSummary(const Record &certificate, const std::vector<const Record *> &lines)
{
    QStringList words;
    if (!certificate.text("state").isEmpty())
        words += gis::codeLabel(u"certificate_state", certificate.text("state"));
    const auto missing = std::count_if(lines.begin(), lines.end(),
                                       [](const Record *line) { return line->idOf("parcel_id").isNull(); });
    if (missing)
        words += Text::tr("%1 of %2 lines not located").arg(missing).arg(lines.size());
    else if (lines.size() > 1)
        words += Text::tr("%1 lines").arg(lines.size());
    return words.join(QStringLiteral(" · "));
}

void addCertificate(const Record &certificate, FormSection &section, const FormSource &source)
{
    const auto lines = source.bundle.of("certificate_parcel", "certificate_id", certificate.id);
    FormBlock block{
        gis::label(gis::table("certificate")), certificateSummary(certificate, lines), 0, {}, {}
    };
    addCells(block, certificate, source);
    block.buttons = { { RowAction::AddLine, certificate.id, Text::tr("Add Line"),
                        Text::tr("A further parcel that this certificate names") },
                      { RowAction::Remove, certificate.id, Text::tr("Remove"),
                        Text::tr("Takes the certificate off the parcel. Undo brings it back.") } };
    section.blocks.push_back(std::move(block));
    for (const Record *line : lines) {
        const bool isHere = line->idOf("parcel_id") == source.bundle.parcel.id;
        FormBlock block{ Text::tr("Line %1").arg(line->text("line")), lineState(*line, source), 1, {}, {} };
        addCells(block, *line, source);
        FormCell located = cellOf(*line, line->table->indexOf("parcel_id"), source);
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

} // namespace

FormSection certificatesSection(const FormSource &source)
{
    FormSection section{ Text::tr("III. Certificate"), {}, {}, {} };
    for (const Record &certificate : source.bundle.of("certificate"))
        if (isOnParcel(certificate, source))
            addCertificate(certificate, section, source);
    if (section.blocks.empty())
        section.summary = Text::tr("not certified yet");
    section.buttons = { { RowAction::AddCertificate, {}, Text::tr("Add Certificate…"), {} } };
    return section;
}
