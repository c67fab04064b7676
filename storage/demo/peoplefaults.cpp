#include "storage/demo/settle.h"

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

/** A house lot whose current holder is one person (or begins with one, of a couple). */
Lot &lotOf(Making &making, const char *kind)
{
    return making.spare([&](const Lot &l) {
        return l.cover == Cover::House && !l.isShared && l.holder && l.holder->kind == QLatin1StringView(kind)
            && l.certificates.size() == 1;
    });
}

void spoil(Making &making, Lot &lot, const QUuid &party, const char *field, const gis::Value &value,
           const char *rule, const QString &what)
{
    making.rows.row(party).set(field, value);
    making.fault(QString::fromLatin1(rule), u"party"_s, party, &lot, what);
}

void numbers(Making &making)
{
    const auto next = [&]() -> Lot & { return lotOf(making, "couple"); };
    {
        Lot &lot = next();
        const Person &person = lot.holder->people[0];
        spoil(making, lot, person.id, "personal_no", person.personalNo.mid(1), "SACH-03",
              u"Số định danh mất số 0 đầu."_s);
    }
    {
        Lot &lot = next();
        QString number = lot.holder->people[0].personalNo;
        number.replace(0, 3, u"099"_s);
        spoil(making, lot, lot.holder->people[0].id, "personal_no", number, "SACH-03",
              u"Ba số đầu không phải mã tỉnh nào."_s);
    }
    {
        Lot &lot = next();
        QString number = lot.holder->people[1].personalNo;
        number[3] = number[3] == u'1' ? u'0' : u'2';
        spoil(making, lot, lot.holder->people[1].id, "personal_no", number, "SACH-03",
              u"Số định danh là của nam, giới tính ghi nữ."_s);
    }
    {
        Lot &one = next(), &other = next();
        spoil(making, other, other.holder->people[0].id, "personal_no", one.holder->people[0].personalNo,
              "SACH-04", u"Trùng số định danh với chủ thửa %1."_s.arg(one.label()));
        making.result.faults.back().also = { u"SACH-03"_s, u"SACH-05"_s };
    }
}

/** SACH-05: the same woman, entered twice with the same CMND. */
void samePersonTwice(Making &making)
{
    Lot &one = making.spare([&](const Lot &l) {
        return l.cover == Cover::House && l.holder && l.holder->kind == u"person"
            && l.certificates.size() == 1 && !l.holder->people[0].cmnd.isEmpty();
    });
    Lot &other = making.spare([&](const Lot &l) {
        return l.cover == Cover::House && l.holder && l.holder->kind == u"person"
            && l.certificates.size() == 1;
    });
    const Person &person = one.holder->people[0], &twin = other.holder->people[0];
    gis::Record &copy = making.rows.row(twin.id);
    copy.set("name", person.name.toUpper());
    copy.set("birth_date", QString::number(person.born));
    copy.set("sex", person.isMale ? u"male"_s : u"female"_s);
    copy.set("personal_no", making.people.unusedPersonalNo(person.born, person.isMale));
    for (const QUuid &id : making.rows.that("identity_paper", "party_id", twin.id))
        making.rows.remove(id);
    gis::Record &paper = making.rows.add("identity_paper");
    paper.set("party_id", gis::idValue(twin.id));
    paper.set("kind", u"CMND"_s);
    paper.set("number", person.cmnd);
    making.fault(u"SACH-05"_s, u"party"_s, twin.id, &other,
                 u"Cùng một người với chủ thửa %1: cùng số CMND."_s.arg(one.label()));
}

void onlyOldPapers(Making &making)
{
    for (int i = 0; i < 2; ++i) {
        Lot &lot = lotOf(making, "person");
        const Person &person = lot.holder->people[0];
        for (const QUuid &id : making.rows.that("identity_paper", "party_id", person.id))
            making.rows.remove(id);
        gis::Record &paper = making.rows.add("identity_paper");
        paper.set("party_id", gis::idValue(person.id));
        paper.set("kind", u"CMND"_s);
        paper.set("number", u"14"_s + making.people.unusedNumber(7));
        gis::Record &row = making.rows.row(person.id);
        row.set("personal_no", gis::Value());
        row.set("verification", u"undetermined"_s);
        row.set("no_match_reason", u"cmnd_only"_s);
        making.fault(u"SACH-06"_s, u"party"_s, person.id, &lot, u"Chỉ có CMND 9 số."_s);
        making.result.faults.back().also = { u"DU-05"_s, u"SACH-09"_s };
    }
}

void names(Making &making)
{
    Lot &old = lotOf(making, "person");
    spoil(making, old, old.holder->people[0].id, "name", u"NguyÔn MÉu ThÞ Hång"_s, "SACH-08",
          u"Tên còn mã TCVN3."_s);
    Lot &vni = lotOf(making, "person");
    spoil(making, vni, vni.holder->people[0].id, "name", u"Traàn Maãu Höôøng"_s, "SACH-08",
          u"Tên còn mã VNI."_s);
}

void matching(Making &making)
{
    struct State {
        const char *verification, *reason;
        const char16_t *what;
    };
    constexpr State states[] = {
        { "not_sent", nullptr, u"Chưa gửi đối khớp." },
        { "sent", nullptr, u"Đã gửi, chờ kết quả." },
        { "not_matched", "wrong_name", u"Không khớp: sai tên." },
        { "not_matched", "wrong_birth", u"Không khớp: sai ngày sinh." },
    };
    for (const State &state : states) {
        Lot &lot = lotOf(making, "couple");
        gis::Record &row = making.rows.row(lot.holder->people[0].id);
        row.set("verification", QString::fromLatin1(state.verification));
        row.set("verified_on", gis::Value());
        if (state.reason)
            row.set("no_match_reason", QString::fromLatin1(state.reason));
        making.fault(u"SACH-09"_s, u"party"_s, row.id, &lot, QString::fromUtf16(state.what));
    }
}

/** DUNG-14: somebody whose certificate is older than himself. */
void bornTooLate(Making &making)
{
    Lot &lot = making.spare([&](const Lot &l) {
        return l.cover == Cover::House && l.holder && l.holder->kind == u"person"
            && l.holder->people[0].cmnd.isEmpty() // a paper of an older date would be a second fault
            && l.certificates.size() == 1 && making.paper(l.certificates[0]).era == CertificateEra::Law2003;
    });
    Person &person = lot.holder->people[0];
    gis::Record &row = making.rows.row(person.id);
    row.set("birth_date", u"2012"_s);
    row.set("personal_no", making.people.unusedPersonalNo(2012, person.isMale));
    making.fault(u"DUNG-14"_s, u"party"_s, person.id, &lot, u"Chủ sinh sau ngày cấp GCN."_s);
}

void organisations(Making &making)
{
    const char *codes[] = { "0912345678", nullptr };
    const char16_t *what[] = { u"Mã số thuế sai chữ số kiểm tra.",
                               u"Tổ chức thiếu cả mã số thuế và quyết định." };
    for (int i = 0; i < 2; ++i) {
        Lot &lot = making.spare(
            [](const Lot &l) { return l.cover == Cover::House && l.certificates.empty() && !l.isManaged; });
        for (const QUuid &id : making.rows.that("land_right", "parcel_id", lot.id))
            making.rows.remove(id);
        lot.holder = making.people.organisation(u"Hợp tác xã Mẫu Thử %1"_s.arg(i + 1), true, lot.hamlet);
        making.papers.right(*lot.holder, lot, {});
        spoil(making, lot, lot.holder->id, "tax_code",
              codes[i] ? gis::Value(QString::fromLatin1(codes[i])) : gis::Value(), "SACH-10",
              QString::fromUtf16(what[i]));
        if (i == 1)
            making.scenario(u"3h"_s, lot, u"Tổ chức không có mã số thuế."_s);
    }
}

} // namespace

void addPeopleFaults(Making &making)
{
    bornTooLate(making);
    samePersonTwice(making);
    numbers(making);
    onlyOldPapers(making);
    names(making);
    matching(making);
    organisations(making);
}

} // namespace storage::demo
