#include "widgets/form/choices.h"

#include "gis/changejson.h"
#include "gis/textfold.h"
#include "storage/parceledits.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

constexpr std::size_t mostOffered = 30;

QString partyLine(const gis::Record &party, bool isNameShown)
{
    const auto field = [&](const char *name) -> const gis::Field & {
        return party.table->fields[std::size_t(party.table->indexOf(name))];
    };
    const auto masked = [&](const char *name) { return gis::masked(field(name), party[name]); };
    QStringList words{ isNameShown ? party.text("name") : masked("name"),
                       gis::codeLabel(u"party_kind", party.text("kind")),
                       masked("birth_date"),
                       masked("personal_no"),
                       party.text("tax_code"),
                       masked("address") };
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace

std::vector<gis::Code> choices::certificates(const storage::ParcelBundle &bundle)
{
    std::vector<gis::Code> codes;
    for (const gis::Record &certificate : bundle.of("certificate")) {
        const QString serial = certificate.text("serial"), registerNo = certificate.text("register_no");
        codes.push_back({ gis::text(certificate.id),
                          !serial.isEmpty()           ? serial
                              : !registerNo.isEmpty() ? registerNo
                                                      : Text::tr("certificate without serial") });
    }
    return codes;
}

gis::Typed choices::typedParcel(const storage::WorkingFile &file, const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto place = storage::typedPlace(text);
    if (!place)
        return { {}, Text::tr("Write sheet and parcel like 9/52."), {} };
    std::vector<gis::Record> found =
        file.records(gis::table("parcel"), { { "sheet_no", place->first }, { "parcel_no", place->second } });
    std::erase_if(found, [](const gis::Record &parcel) { return parcel.text("status") == u"retired"; });
    if (found.empty())
        return { {}, Text::tr("There is no parcel %1/%2.").arg(place->first, place->second), {} };
    if (found.size() > 1)
        return { {},
                 Text::tr("There are %n parcels %1/%2: choose the right one on the map.", nullptr,
                          int(found.size()))
                     .arg(place->first, place->second),
                 {} };
    return { gis::idValue(found.front().id), {}, {} };
}

QString choices::shownParcel(const storage::WorkingFile &file, const gis::Value &value)
{
    const QUuid id = gis::toId(value);
    const auto parcel = id.isNull() ? std::nullopt : file.record(gis::table("parcel"), id);
    return parcel ? storage::parcelName(*parcel) : QString();
}

std::function<std::vector<Choice>(const QString &)>
choices::parties(const storage::WorkingFile &file, storage::SearchIndexPtr index, bool areNamesShown)
{
    return [&file, index = std::move(index), areNamesShown](const QString &text) {
        std::vector<Choice> found;
        if (!index)
            return found;
        for (const QUuid &id : storage::partiesMatching(*index, text, mostOffered))
            if (const auto party = file.record(gis::table("party"), id))
                found.push_back({ id, partyLine(*party, areNamesShown) });
        return found;
    };
}

std::function<std::vector<Choice>(const QString &)>
choices::certificatesOfFile(const storage::WorkingFile &file, storage::SearchIndexPtr index)
{
    return [&file, index = std::move(index)](const QString &text) {
        std::vector<Choice> found;
        if (!index || gis::foldedSerial(text).size() < 3)
            return found;
        for (const QUuid &id : storage::certificatesMatching(*index, text, mostOffered))
            if (const auto certificate = file.record(gis::table("certificate"), id))
                found.push_back({ id,
                                  certificate->text("serial") + QStringLiteral(" · ")
                                      + gis::shownDate(certificate->text("issued_on")) });
        return found;
    };
}
