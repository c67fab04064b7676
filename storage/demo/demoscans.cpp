#include "storage/demo/settle.h"

#include <algorithm>
#include <cmath>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

QUuid addScan(Making &making, const char *kind, const QString &fileName,
              const std::vector<std::pair<QString, QUuid>> &rows)
{
    gis::Record &scan = making.rows.add("scan");
    const QUuid id = scan.id;
    scan.set("kind", QString::fromLatin1(kind));
    scan.set("file_name", fileName);
    scan.set("taken_on", u"2026-05-%1"_s.arg(making.rows.dice.between(4, 29), 2, 10, QChar(u'0')));
    scan.set("taken_by", u"Tổ thu thập xã Mẫu Hòa"_s);
    for (const auto &[entity, row] : rows) {
        gis::Record &link = making.rows.add("scan_link");
        link.set("scan_id", gis::idValue(id));
        link.set("entity", entity);
        link.set("row_id", gis::idValue(row));
    }
    return id;
}

SpecimenLook look(Dice &dice)
{
    SpecimenLook look;
    look.turnDegrees = dice.real(-1.1, 1.1);
    look.noiseSeed = quint32(dice.next());
    return look;
}

QString digits(const QString &paperDate)
{
    return QString(paperDate).remove(u'/');
}

IdentitySpecimen cardOf(const Person &person, Dice &dice)
{
    IdentitySpecimen card;
    card.kind = IdentityKind::Cccd;
    card.number = person.personalNo;
    card.name = person.name.toUpper();
    card.birth = person.birthDate.size() == 10
        ? paperDate(person.birthDate)
        : u"%1/%2/%3"_s.arg(dice.between(1, 28), 2, 10, QChar(u'0'))
              .arg(person.birthDate.size() > 5 ? person.birthDate.mid(5).toInt() : dice.between(1, 12), 2, 10,
                   QChar(u'0'))
              .arg(person.born);
    card.sex = person.isMale ? u"Nam"_s : u"Nữ"_s;
    card.address = person.address;
    card.issuedOn = paperDate(person.cardIssuedOn);
    card.issuedBy = u"Cục trưởng Cục Cảnh sát QLHC về TTXH"_s;
    card.qrText = QStringList{ card.number,  person.cmnd,          card.name, digits(card.birth), card.sex,
                               card.address, digits(card.issuedOn) }
                      .join(u'|');
    card.look = look(dice);
    return card;
}

IdentitySpecimen oldPaperOf(const Person &person, Dice &dice)
{
    IdentitySpecimen paper;
    paper.kind = IdentityKind::Cmnd;
    paper.number = person.cmnd;
    paper.name = person.name.toUpper();
    paper.birth = person.birthDate.size() == 10 ? paperDate(person.birthDate) : QString::number(person.born);
    paper.sex = person.isMale ? u"Nam"_s : u"Nữ"_s;
    paper.address = person.address;
    paper.issuedBy = u"Công an tỉnh Hưng Yên"_s;
    paper.look = look(dice);
    return paper;
}

/** Notes that \a field of \a row was read from \a scan; where it stands there is known when it is drawn. */
void readFrom(Making &making, const QUuid &scan, const char *entity, const QUuid &row, const char *field,
              const char *source = "typed")
{
    gis::Record &read = making.rows.add("field_source");
    read.set("entity", QString::fromLatin1(entity));
    read.set("row_id", gis::idValue(row));
    read.set("field", QString::fromLatin1(field));
    read.set("source", QString::fromLatin1(source));
    read.set("scan_id", gis::idValue(scan));
}

void valuesReadFrom(Making &making, const QUuid &scan, const Paper &paper)
{
    for (const char *field : { "serial", "register_no" })
        readFrom(making, scan, "certificate", paper.id, field);
    if (!paper.specimen.barcode.isEmpty())
        readFrom(making, scan, "certificate", paper.id, "barcode", "barcode");
    if (!paper.specimen.qrText.isEmpty())
        readFrom(making, scan, "certificate", paper.id, "qr_text", "qr");
    const auto lines = making.rows.that("certificate_parcel", "certificate_id", paper.id);
    if (lines.size() == 1)
        for (const char *field :
             { "paper_parcel_no", "paper_sheet_no", "paper_address", "paper_area", "paper_purpose" })
            readFrom(making, scan, "certificate_parcel", lines[0], field);
}

/** The certificate and the papers of its people, as two files named after the serial (domain/11 §11.2). */
void scanOf(Making &making, Paper &paper)
{
    Dice &dice = making.rows.dice;
    const QString serial = paper.specimen.serial;
    paper.specimen.look = look(dice);
    const QUuid scan =
        addScan(making, "certificate", serial + u"-GCN.pdf"_s, { { u"certificate"_s, paper.id } });
    making.result.scans.push_back({ scan, paper.specimen });
    valuesReadFrom(making, scan, paper);

    std::vector<IdentitySpecimen> cards;
    std::vector<std::pair<QString, QUuid>> people;
    const Holder &holder =
        paper.lots.size() == 1 && paper.lots[0]->holder ? *paper.lots[0]->holder : paper.holder;
    for (const Person &person : holder.people) {
        const std::size_t before = cards.size();
        if (!person.cardIssuedOn.isEmpty())
            cards.push_back(cardOf(person, dice));
        if (!person.cmnd.isEmpty())
            cards.push_back(oldPaperOf(person, dice));
        if (cards.size() > before)
            people.push_back({ u"party"_s, person.id });
    }
    if (!cards.empty())
        making.result.scans.push_back({ addScan(making, "identity", serial + u"-GT.pdf"_s, people), cards });
}

/** The bound volumes in which an archive keeps papers that were issued together. */
void volume(Making &making, int number, const std::vector<Paper *> &papers)
{
    ListSpecimen list;
    list.title = u"TẬP GIẤY CHỨNG NHẬN LƯU – QUYỂN %1"_s.arg(number, 2, 10, QChar(u'0'));
    list.subtitle = u"%1, xã Mẫu Hòa – %2 giấy"_s.arg(papers[0]->lots[0]->hamlet).arg(papers.size());
    list.columns = { u"STT"_s,     u"Số phát hành"_s, u"Số vào sổ"_s, u"Ngày cấp"_s, u"Người sử dụng đất"_s,
                     u"Tờ/thửa"_s, u"Diện tích"_s };
    std::vector<std::pair<QString, QUuid>> rows;
    for (const Paper *paper : papers) {
        const CertificateSpecimen &page = paper->specimen;
        QString place = page.lines[0].sheetNo + u'/' + page.lines[0].parcelNo;
        if (page.lines.size() > 1)
            place += u" (+%1)"_s.arg(page.lines.size() - 1);
        rows.push_back({ u"certificate"_s, paper->id });
        list.rows.push_back({ QString::number(rows.size()), page.serial, page.registerNo, page.issuedOn,
                              paper->holder.name, place, page.lines[0].area });
    }
    list.look = look(making.rows.dice);
    making.result.scans.push_back(
        { addScan(making, "certificate", u"Quyen-%1-GCN.pdf"_s.arg(number, 2, 10, QChar(u'0')), rows),
          list,
          {} });
}

/** The slip that walk 6 corrects its boundary from: X is north and Y east, as on paper. */
void surveySlip(Making &making)
{
    const Lot &lot = making.lot(u"9/52"_s);
    ListSpecimen list;
    list.title = u"PHIẾU ĐO ĐẠC CHỈNH LÝ THỬA ĐẤT SỐ 14/2026"_s;
    list.subtitle = u"Thửa %1, tờ %2, xã Mẫu Hòa – %3 m²"_s.arg(
        lot.parcelNo, QString::number(lot.sheetNo),
        paperNumber(gis::squareMetres(gis::twiceArea(gis::Polygon{ making.surveyed }))));
    list.columns = { u"Số hiệu điểm"_s, u"X (m)"_s, u"Y (m)"_s, u"Cạnh S (m)"_s };
    const auto number = [](double metres, int decimals) {
        return QString::number(metres, 'f', decimals).replace(u'.', u',');
    };
    for (std::size_t i = 0; i < making.surveyed.size(); ++i) {
        const gis::Point here = making.surveyed[i], next = making.surveyed[(i + 1) % making.surveyed.size()];
        const double side = std::hypot(gis::metres(next.x - here.x), gis::metres(next.y - here.y));
        list.rows.push_back({ QString::number(i + 1), number(gis::metres(here.y), 3),
                              number(gis::metres(here.x), 3), number(side, 2) });
    }
    list.look = look(making.rows.dice);
    making.result.scans.push_back(
        { addScan(making, "basis", u"Phieu-do-dac-14-2026.pdf"_s, { { u"parcel"_s, lot.id } }), list, {} });
}

} // namespace

void addScans(Making &making)
{
    surveySlip(making);
    constexpr std::size_t wanted = 42, perVolume = 30;
    std::vector<Paper *> single, rest;
    int books = 0;
    for (Paper &paper : making.papers.all()) {
        const Lot &lot = *paper.lots[0];
        const bool isHouse = lot.sheetNo == 9 && lot.cover == Cover::House;
        const bool isBook = paper.lots.size() > 2 && ++books <= 4;
        (isBook || (isHouse && single.size() < wanted) ? single : rest).push_back(&paper);
    }
    for (Paper *paper : single)
        scanOf(making, *paper);
    std::stable_sort(rest.begin(), rest.end(),
                     [](const Paper *a, const Paper *b) { return a->lots[0]->hamlet < b->lots[0]->hamlet; });
    int number = 0;
    for (std::size_t first = 0; first < rest.size();) {
        std::size_t last = first;
        while (last < rest.size() && last - first < perVolume
               && rest[last]->lots[0]->hamlet == rest[first]->lots[0]->hamlet)
            ++last;
        volume(making, ++number,
               { rest.begin() + std::ptrdiff_t(first), rest.begin() + std::ptrdiff_t(last) });
        first = last;
    }
}

} // namespace storage::demo
