#include "app/scancommand.h"

#include "gis/codelists.h"
#include "gis/textfold.h"
#include "storage/cardpayload.h"
#include "storage/document.h"
#include "storage/scans.h"
#include "widgets/codes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanCommand)
};

/** The row that scans are linked with. */
struct Owner {
    QString entity;
    QUuid id;
};

/** The one of \a rows; \throws gis::Error if there is none or more than one. */
QUuid onlyOne(const std::vector<gis::Record> &rows, const QString &what)
{
    if (rows.empty())
        throw gis::Error(Text::tr("There is no %1 in the file.").arg(what));
    if (rows.size() > 1)
        throw gis::Error(Text::tr("There are %1 of %2 in the file; name the one you mean by its id.")
                             .arg(rows.size())
                             .arg(what));
    return rows.front().id;
}

Owner certificateOf(const storage::WorkingFile &file, const QString &serial)
{
    std::vector<gis::Record> found;
    const QString wanted = gis::foldedSerial(serial);
    const QUuid id(serial);
    file.visit(gis::table("certificate"), {}, [&](const gis::Record &row) {
        if (id.isNull() ? gis::foldedSerial(row.text("serial")) == wanted : row.id == id)
            found.push_back(row);
        return true;
    });
    return { u"certificate"_s, onlyOne(found, Text::tr("certificate “%1”").arg(serial)) };
}

Owner parcelOf(const storage::WorkingFile &file, const QString &parcel)
{
    const gis::Table &table = gis::table("parcel");
    const QString name = Text::tr("parcel “%1”").arg(parcel);
    const QUuid id(parcel);
    if (!id.isNull()) {
        const auto row = file.record(table, id);
        return { u"parcel"_s, onlyOne(row ? std::vector{ *row } : std::vector<gis::Record>{}, name) };
    }
    const QStringList parts = parcel.split(u'/');
    if (parts.size() != 2)
        throw gis::Error(
            Text::tr("“%1” is no parcel; write its sheet and number as 9/52, or its id.").arg(parcel));
    return { u"parcel"_s,
             onlyOne(file.records(
                         table, { { "sheet_no", parts[0].trimmed() }, { "parcel_no", parts[1].trimmed() } }),
                     name) };
}

Owner ownerOf(const storage::WorkingFile &file, const CommandLine &line)
{
    const bool hasCertificate = line.has(u"certificate"_s), hasParcel = line.has(u"parcel"_s),
               hasDossier = line.has(u"dossier"_s);
    if (int(hasCertificate) + int(hasParcel) + int(hasDossier) != 1)
        throw gis::Error(Text::tr("Say what the scans belong to: --certificate SERIAL, --parcel ID or "
                                  "--dossier CODE, one of them."));
    return hasCertificate ? certificateOf(file, line.option(u"certificate"_s))
        : hasParcel       ? parcelOf(file, line.option(u"parcel"_s))
                          : Owner{ u"dossier"_s, storage::dossierNamed(file, line.option(u"dossier"_s)).id };
}

QString maskedAddress(const QString &address)
{
    return address.isEmpty() ? QString() : u"…, "_s + address.mid(address.lastIndexOf(u',') + 1).trimmed();
}

QJsonObject cardJson(const storage::CardPayload &card, bool whole)
{
    const auto number = [whole](const QString &text) { return whole ? text : gis::maskedNumber(text); };
    return { { u"number"_s, number(card.number) },
             { u"old_number"_s, number(card.oldNumber) },
             { u"name"_s, whole ? card.name : gis::maskedName(card.name) },
             { u"birth"_s, whole ? card.birth : card.birth.left(4) },
             { u"sex"_s, card.sex },
             { u"address"_s, whole ? card.address : maskedAddress(card.address) },
             { u"issued_on"_s, card.issuedOn } };
}

QJsonObject codeJson(const PageCode &code, bool whole)
{
    QJsonObject json{ { u"page"_s, code.page + 1 }, { u"format"_s, code.format } };
    if (const auto card = storage::cardPayload(code.text)) {
        json.insert(u"card"_s, cardJson(*card, whole));
        if (whole)
            json.insert(u"text"_s, code.text);
    } else {
        // a bar code is the certificate's; what a QR code says may be anybody's
        json.insert(u"text"_s, whole || !code.isQr() ? code.text : gis::maskedNumber(code.text));
    }
    return json;
}

QString sentence(const QJsonObject &code)
{
    const QString where =
        Text::tr("Page %1, %2").arg(code[u"page"_s].toInt()).arg(code[u"format"_s].toString());
    const QJsonObject card = code[u"card"_s].toObject();
    if (card.isEmpty())
        return where + u": "_s + code[u"text"_s].toString();
    QStringList fields;
    for (const char *key : { "number", "old_number", "name", "birth", "sex", "address", "issued_on" })
        fields << card[QLatin1StringView(key)].toString();
    return where + u": "_s + fields.join(u" | "_s);
}

/** The stored scan that \a name means: its SHA-256, its id or the name people call it; else a file of that
 * path. */
QString pathOf(const storage::WorkingFile &file, const QString &name)
{
    std::vector<gis::Record> found;
    file.visit(gis::table("scan"), {}, [&](const gis::Record &row) {
        if (row.text("sha256") == name || row.text("file_name") == name || row.id == QUuid(name))
            found.push_back(row);
        return true;
    });
    if (found.empty() && QFileInfo(name).isFile())
        return name;
    onlyOne(found, Text::tr("scan “%1”").arg(name));
    return storage::scanPath(file.scanFolder(), found.front().text("sha256"));
}

/** Names the basis that \a line gives, if any. \throws Error if \a slip was handed in already */
std::optional<gis::Change> basisNamed(const CommandLine &line, const gis::Record &slip)
{
    if (storage::isClosed(slip))
        throw gis::Error(
            Text::tr("Correction slip “%1” is closed; name one that is in work.").arg(slip.text("code")));
    if (!line.has(u"basis"_s))
        return std::nullopt;
    gis::Record after = slip;
    after.set("basis", line.option(u"basis"_s).simplified());
    if (after.text("basis").isEmpty())
        throw gis::Error(Text::tr(
            "--basis is empty: write what the boundary goes by, such as \"Phiếu đo đạc số 14/2026\"."));
    return gis::updateOf(slip, after);
}

} // namespace

int runScanAdd(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
    line.word(1, Text::tr("a scan to add"));
    storage::Document document(path, storage::WorkingFile::Access::Write);
    if (document.file().isReadOnly()) // before a scan is stored that no row would know
        throw gis::Error(Text::tr("“%1” is open in another Địa Bạ (%2): close it there, then add the scan.")
                             .arg(path, document.file().lockHolder()));
    const std::vector<gis::Code> kinds = gis::codeList(u"scan_kind");
    const QString kind = line.option(u"kind"_s);
    if (!kind.isEmpty()
        && std::none_of(kinds.begin(), kinds.end(), [&](const gis::Code &code) { return code.code == kind; }))
        throw gis::Error(Text::tr("“%1” is no kind of scan.").arg(kind));
    const Owner owner = ownerOf(document.file(), line);
    if (line.has(u"basis"_s) && owner.entity != u"dossier")
        throw gis::Error(Text::tr("Only a correction slip has a basis: --basis goes with --dossier."));
    std::optional<gis::Change> basis;
    if (owner.entity == u"dossier")
        basis = basisNamed(line, document.file().record(gis::table("dossier"), owner.id).value());
    storage::NewScans added(document.file().scanFolder());
    for (const QString &scan : line.words().mid(1))
        added.add(scan);
    const std::vector<storage::StoredScan> &scans = added.scans();
    gis::Edit edit = storage::scanEdit(document.file(), scans, owner.entity, owner.id,
                                       kind.isEmpty() && owner.entity == u"dossier" ? u"basis"_s : kind);
    if (owner.entity == u"dossier")
        document.setCurrentDossier(owner.id); // its basis goes with it
    if (basis)
        edit.changes.push_back(*basis);
    if (!edit.changes.empty())
        document.apply(edit);
    added.keep();

    QJsonArray list;
    for (const storage::StoredScan &scan : scans) {
        list.append(QJsonObject{ { u"file_name"_s, scan.fileName },
                                 { u"sha256"_s, scan.sha256 },
                                 { u"pages"_s, scan.pages },
                                 { u"dpi"_s, scan.dpi },
                                 { u"signed"_s, scan.isSigned } });
        if (!line.isJson())
            line.print(
                Text::tr("%1: %n page(s), %2 dpi", nullptr, scan.pages).arg(scan.fileName).arg(scan.dpi));
    }
    if (line.isJson())
        line.print(QJsonObject{ { u"scans"_s, list }, { u"changes"_s, int(edit.changes.size()) } });
    return AllDone;
}

int runScanRead(const CommandLine &line)
{
    const storage::WorkingFile file(line.word(0, Text::tr("the working file")),
                                    storage::WorkingFile::Access::Read);
    const QString name = line.word(1, Text::tr("a scan"));
    const std::vector<PageCode> codes = codesOf(pathOf(file, name), line.progress());
    QJsonArray list;
    for (const PageCode &code : codes) {
        const QJsonObject json = codeJson(code, line.isWhole());
        list.append(json);
        if (!line.isJson())
            line.print(sentence(json));
    }
    if (line.isJson())
        line.print(QJsonObject{ { u"codes"_s, list } });
    else if (codes.empty())
        line.print(Text::tr("There is no QR code or bar code on this scan that could be read."));
    return codes.empty() ? LookAtIt : AllDone;
}
