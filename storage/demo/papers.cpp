#include "storage/demo/papers.h"

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

QString twoDigits(int n)
{
    return u"%1"_s.arg(n, 2, 10, QChar(u'0'));
}

/** Old maps are those before the survey of 2012: papers issued before it give its numbers. */
bool isOfOldMap(const Paper &paper, const Lot &lot)
{
    return (paper.era == CertificateEra::Law1993 || paper.era == CertificateEra::Law2003)
        && !lot.oldParcelNo.isEmpty();
}

/** Sources: domain/01 §1.6. */
QString formOf(CertificateEra era, const QString &date)
{
    switch (era) {
    case CertificateEra::Law1993:
        return u"2"_s;
    case CertificateEra::Law2003:
        return u"1"_s;
    case CertificateEra::Decree88:
        return date < u"2014-07-01"_s ? u"6"_s : u"11"_s;
    case CertificateEra::Qr2025:
        break;
    }
    return u"98"_s;
}

QString issuer(CertificateEra era, int year)
{
    if (era == CertificateEra::Qr2025 || year >= 2023)
        return u"Chi nhánh Văn phòng đăng ký đất đai Mẫu Khê"_s;
    return year >= 2016 ? u"Sở Tài nguyên và Môi trường tỉnh Hưng Yên"_s : u"UBND huyện Mẫu Khê"_s;
}

QString registerNumber(CertificateEra era, int year, int n)
{
    if (era == CertificateEra::Law1993)
        return u"%1 QSDĐ/MT"_s.arg(n, 5, 10, QChar(u'0'));
    if (era == CertificateEra::Law2003)
        return u"H %1"_s.arg(n, 5, 10, QChar(u'0'));
    const QString letters = era == CertificateEra::Qr2025 || year >= 2023 ? u"CN"_s
        : year >= 2016                                                    ? u"CS"_s
                                                                          : u"CH"_s;
    return letters + u"%1"_s.arg(n, 5, 10, QChar(u'0'));
}

QString oldAddress(const Lot &lot)
{
    return lot.hamlet + u", xã Mẫu Thượng, huyện Mẫu Khê, tỉnh Hưng Yên"_s;
}

/** What papers of the nineties write for \a code. */
QString oldSymbol(const QString &code)
{
    return code == u"ONT" ? u"T"_s : code == u"LUC" ? u"2L"_s : code == u"CLN" ? u"Vườn"_s : code;
}

SpecimenLine specimenLine(const Lot &lot, const gis::Record &line, bool isShared)
{
    SpecimenLine result;
    result.sheetNo = line.text("paper_sheet_no");
    result.parcelNo = line.text("paper_parcel_no");
    result.area = paperNumber(line.real("paper_area", lot.area)) + u" m²"_s;
    QStringList purposes, terms;
    for (const Use &use : lot.uses) {
        purposes += purposeInWords(use.code) + u": "_s + paperNumber(use.area) + u" m²"_s;
        terms += purposeInWords(use.code) + u": "_s + termOf(use.code).words.toLower();
    }
    result.purposes = purposes.join(u"; "_s);
    result.term = terms.join(u"; "_s);
    result.form = isShared ? u"Sử dụng chung"_s : u"Sử dụng riêng"_s;
    result.origin = lot.uses[0].code == u"ONT" ? u"Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"_s
                                               : u"Nhà nước giao đất không thu tiền sử dụng đất"_s;
    result.address = line.text("paper_address");
    return result;
}

std::vector<double> sketchOf(const Lot &lot)
{
    std::vector<double> result;
    const gis::Box box = gis::extent(lot.polygon[0]);
    for (gis::Point p : lot.polygon[0]) {
        result.push_back(gis::metres(p.x - box.west));
        result.push_back(gis::metres(p.y - box.south));
    }
    return result;
}

} // namespace

QString paperDate(const QString &isoDate)
{
    QStringList parts = isoDate.split(u'-');
    std::reverse(parts.begin(), parts.end());
    return parts.join(u'/');
}

std::vector<QString> holderLines(const Holder &holder, CertificateEra era, int year)
{
    std::vector<QString> lines{ holder.name };
    const bool hasOnlyPeople = holder.kind != u"organisation" && holder.kind != u"community";
    for (const Person &person : holder.people) {
        QStringList facts;
        if (holder.people.size() > 1)
            facts += (person.isMale ? u"Ông "_s : u"Bà "_s) + person.name;
        if (era != CertificateEra::Qr2025)
            facts += u"Năm sinh: "_s + QString::number(person.born);
        if (era != CertificateEra::Law1993 && year < 2016 && !person.cmnd.isEmpty())
            facts += u"CMND số: "_s + person.cmnd;
        else if (year >= 2016 && !person.personalNo.isEmpty())
            facts += u"CCCD số: "_s + person.personalNo;
        if (hasOnlyPeople)
            lines.push_back(facts.join(u", "_s));
    }
    if (era != CertificateEra::Qr2025)
        lines.push_back(u"Địa chỉ thường trú: "_s + holder.address);
    return lines;
}

int Papers::year(CertificateEra era)
{
    switch (era) {
    case CertificateEra::Law1993:
        return m_rows.dice.happens(0.6) ? 1998 : m_rows.dice.between(1995, 2003);
    case CertificateEra::Law2003:
        return m_rows.dice.between(2005, 2009);
    case CertificateEra::Decree88:
        return m_rows.dice.between(2013, 2024);
    case CertificateEra::Qr2025:
        break;
    }
    return m_rows.dice.between(2025, 2026);
}

/** Source: the patterns of domain/02 §2.2. */
QString Papers::serial(CertificateEra era, int year)
{
    static const QString letters = u"ABCDĐEGHIKLMNOPQRSTUVX"_s;
    Dice &dice = m_rows.dice;
    for (;;) {
        QString prefix;
        if (era == CertificateEra::Law1993)
            prefix = dice.one(u"KLMNOP"_s);
        else if (era == CertificateEra::Law2003)
            prefix = u"A"_s + dice.one(u"BĐEGHKLMN"_s);
        else if (era == CertificateEra::Decree88)
            prefix = QString(year < 2016 ? u'B' : year < 2022 ? u'C' : u'D') + dice.one(letters);
        else
            prefix = u"A"_s + dice.one(u"ABC"_s);
        const int digits = era == CertificateEra::Qr2025 ? 8 : 6;
        const QString result = prefix + u' ' + m_people.unusedNumber(digits);
        if (!m_serials.contains(result)) {
            m_serials.insert(result);
            return result;
        }
    }
}

void Papers::writeLine(const Paper &paper, int line, const Lot &lot, const Issue &wish)
{
    const bool isOld = isOfOldMap(paper, lot);
    QStringList purposes;
    for (const Use &use : lot.uses)
        purposes += paper.era == CertificateEra::Law1993 ? oldSymbol(use.code) : purposeInWords(use.code);
    gis::Record &row = m_rows.add("certificate_parcel");
    row.set("certificate_id", gis::idValue(paper.id));
    row.set("line", qint64(line));
    row.set("paper_sheet_no", isOld ? lot.oldSheetNo : QString::number(lot.sheetNo));
    row.set("paper_parcel_no", isOld ? lot.oldParcelNo : lot.parcelNo);
    if (wish.apartment.isNull())
        row.set("paper_area", wish.areaOnPaper > 0 ? wish.areaOnPaper : lot.certifiedArea());
    row.set("paper_purpose", purposes.join(paper.era == CertificateEra::Law1993 ? u"+"_s : u"; "_s));
    row.set("paper_address", oldAddress(lot));
    row.set("parcel_id", gis::idValue(lot.id));
}

void Papers::writeRight(const Holder &holder, const Lot &lot, const QUuid &certificate,
                        const QUuid &apartment, const QString &since)
{
    gis::Record &row = m_rows.add("land_right");
    row.set("party_id", gis::idValue(holder.id));
    if (apartment.isNull())
        row.set("parcel_id", gis::idValue(lot.id));
    else
        row.set("apartment_id", gis::idValue(apartment));
    row.set("certificate_id", gis::idValue(certificate));
    row.set("kind", !apartment.isNull() ? u"own"_s : lot.isManaged ? u"manage"_s : u"use"_s);
    if (!since.isEmpty())
        row.set("valid_from", since);
}

void Papers::right(const Holder &holder, const Lot &lot, const QString &since)
{
    writeRight(holder, lot, {}, {}, since);
}

Paper &Papers::issue(const Issue &wish, const Holder &holder, const std::vector<Lot *> &lots)
{
    Dice &dice = m_rows.dice;
    const int issued = wish.year > 0 ? wish.year : year(wish.era);
    const int month = issued == 2026 ? dice.between(1, 6)
        : issued == 2025             ? dice.between(2, 12)
        : issued == 2009             ? dice.between(1, 11)
                                     : dice.between(1, 12);
    const QString date = u"%1-%2-%3"_s.arg(issued).arg(twoDigits(month), twoDigits(dice.between(1, 28)));

    m_papers.push_back({});
    Paper &paper = m_papers.back();
    paper.era = wish.era;
    paper.holder = holder;
    CertificateSpecimen &specimen = paper.specimen;
    specimen.era = wish.era;
    specimen.serial = serial(wish.era, issued);
    specimen.kind = formOf(wish.era, date);
    specimen.registerNo = registerNumber(wish.era, issued, m_register += dice.between(1, 9));
    specimen.issuedOn = paperDate(date);
    specimen.issuedBy = issuer(wish.era, issued);
    specimen.place = u"Mẫu Khê"_s;
    specimen.holders = holderLines(holder, wish.era, issued);
    if (wish.era == CertificateEra::Decree88)
        specimen.barcode = QString::fromLatin1(communeCode) + twoDigits(issued % 100)
            + u"%1"_s.arg(dice.between(1, 99'999), 6, 10, QChar(u'0'));
    if (wish.era == CertificateEra::Qr2025)
        specimen.qrText =
            u"MAU|%1|%2|%3"_s.arg(specimen.serial, QString::fromLatin1(communeCode), specimen.issuedOn);
    specimen.sketch = sketchOf(*lots[0]);

    gis::Record &row = m_rows.add("certificate");
    paper.id = row.id;
    row.set("serial", specimen.serial);
    row.set("register_no", specimen.registerNo);
    row.set("issued_on", date);
    row.set("issued_by", specimen.issuedBy);
    row.set("kind", specimen.kind);
    if (!specimen.barcode.isEmpty())
        row.set("barcode", specimen.barcode);
    if (!specimen.qrText.isEmpty())
        row.set("qr_text", specimen.qrText);
    row.set("state", u"in_force"_s);

    int line = 0;
    for (Lot *lot : lots) {
        writeLine(paper, ++line, *lot, wish);
        specimen.lines.push_back(specimenLine(*lot, m_rows.records.back(), wish.isShared));
        writeRight(holder, *lot, paper.id, wish.apartment, date);
        lot->certificates.push_back(paper.id);
        paper.lots.push_back(lot);
    }
    return paper;
}

void Papers::noteChange(Paper &paper, const QString &kind, const QString &content, const QString &date)
{
    gis::Record &row = m_rows.add("registered_change");
    row.set("parcel_id", gis::idValue(paper.lots[0]->id));
    row.set("certificate_id", gis::idValue(paper.id));
    row.set("kind", kind);
    row.set("document", u"Hồ sơ số %1"_s.arg(m_rows.dice.between(1000, 99'999)));
    row.set("registered_on", date);
    row.set("page", qint64(4));
    row.set("content", content);
    paper.specimen.changes.push_back(
        { content, u"Ngày %1, Chi nhánh Văn phòng đăng ký đất đai Mẫu Khê"_s.arg(paperDate(date)) });
}

void Papers::transfer(Paper &paper, const Holder &to, const QString &date, const char *kind)
{
    const QString verb = qstrcmp(kind, "gift") == 0 ? u"Tặng cho "_s
        : qstrcmp(kind, "inheritance") == 0         ? u"Để thừa kế cho "_s
                                                    : u"Chuyển nhượng cho "_s;
    for (const QUuid &id : m_rows.that("land_right", "certificate_id", paper.id)) {
        gis::Record &row = m_rows.row(id);
        row.set("valid_to", date);
        row.set("end_reason", verb.trimmed());
    }
    for (const Lot *lot : paper.lots)
        writeRight(to, *lot, paper.id, {}, date);
    QString name = to.name;
    name[0] = name[0].toLower();
    noteChange(paper, QString::fromLatin1(kind), verb + name, date);
}

void Papers::mortgage(Paper &paper, const QString &from, const QString &until)
{
    gis::Record &row = m_rows.add("restriction");
    row.set("parcel_id", gis::idValue(paper.lots[0]->id));
    row.set("certificate_id", gis::idValue(paper.id));
    row.set("kind", u"mortgage"_s);
    row.set("valid_from", from);
    if (!until.isEmpty())
        row.set("valid_to", until);
    row.set("document", u"Hợp đồng thế chấp số %1/HĐTC"_s.arg(m_rows.dice.between(100, 999)));
    noteChange(paper, u"mortgage"_s, u"Thế chấp tại Quỹ tín dụng nhân dân Mẫu Hòa"_s, from);
    if (!until.isEmpty())
        noteChange(paper, u"mortgage_end"_s, u"Xóa nội dung đăng ký thế chấp ngày %1"_s.arg(paperDate(from)),
                   until);
}

} // namespace storage::demo
