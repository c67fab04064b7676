#include "widgets/queue/findingfield.h"

#include <QHash>

QString fieldOfRule(const QString &code)
{
    using namespace Qt::StringLiterals;
    static const QHash<QString, QString> fields{
        { u"DUNG-07"_s, u"recorded_area"_s }, { u"DUNG-08"_s, u"paper_area"_s },
        { u"DUNG-10"_s, u"area"_s },          { u"DUNG-11"_s, u"code"_s },
        { u"DUNG-12"_s, u"serial"_s },        { u"DUNG-13"_s, u"paper_sheet_no"_s },
        { u"DUNG-14"_s, u"issued_on"_s },     { u"DU-01"_s, u"parcel_no"_s },
        { u"DU-03"_s, u"parcel_code"_s },     { u"DU-09"_s, u"paper_parcel_no"_s },
        { u"SACH-01"_s, u"parcel_no"_s },     { u"SACH-02"_s, u"parcel_code"_s },
        { u"SACH-03"_s, u"personal_no"_s },   { u"SACH-04"_s, u"personal_no"_s },
        { u"SACH-05"_s, u"name"_s },          { u"SACH-06"_s, u"personal_no"_s },
        { u"SACH-07"_s, u"serial"_s },        { u"SACH-08"_s, u"name"_s },
        { u"SACH-09"_s, u"verification"_s },  { u"SACH-10"_s, u"tax_code"_s },
        { u"SACH-11"_s, u"commune_code"_s },
    };
    return fields.value(code);
}
