#include "storage/demo/settle.h"

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

QUuid addDossier(Making &making, const QUuid &batch, const QString &code, const QString &title,
                 const char *state, const QString &received, const QString &due)
{
    gis::Record &row = making.rows.add("dossier");
    row.set("code", code);
    row.set("batch_id", gis::idValue(batch));
    row.set("kind", u"data_correction"_s);
    row.set("title", title);
    row.set("basis", u"Phiếu đo đạc số 14/2026"_s);
    row.set("received_on", received);
    row.set("due_on", due);
    row.set("state", QString::fromLatin1(state));
    row.set("assigned_to", u"N.T.Mẫu"_s);
    return row.id;
}

} // namespace

void addWorkFaults(Making &making)
{
    gis::Record &batch = making.rows.add("batch");
    batch.set("code", u"D-2026-01"_s);
    batch.set("title", u"Đợt 1 – Thôn Mẫu 1"_s);
    batch.set("assigned_to", u"N.T.Mẫu"_s);
    const QUuid id = batch.id;
    const auto fault = [&](const char *rule, const QUuid &dossier, const QString &what) {
        making.fault(QString::fromLatin1(rule), u"dossier"_s, dossier, nullptr, what);
    };
    fault("SONG-01",
          addDossier(making, id, u"PCL-2026-0001"_s, u"Chỉnh ranh theo phiếu đo đạc"_s, "parked",
                     u"2026-07-06"_s, u"2026-07-20"_s),
          u"Phiếu quá hạn từ 20/07/2026."_s);
    fault("SONG-02",
          addDossier(making, id, u"PCL-2026-0002"_s, u"Bổ sung số định danh"_s, "exported", u"2026-07-01"_s,
                     u"2026-12-31"_s),
          u"Đã gửi tỉnh, chưa có phản hồi tiếp nhận."_s);
    fault("SONG-03",
          addDossier(making, id, u"PCL-2026-0003"_s, u"Sửa diện tích"_s, "conflict", u"2026-08-03"_s,
                     u"2026-12-31"_s),
          u"Xung đột với dữ liệu của tỉnh, chưa chọn."_s);
    const auto commune = making.rows.records.begin();
    making.fault(u"SONG-04"_s, u"commune"_s, commune->id, nullptr,
                 u"Tệp làm việc lập ngày 15/09/2026, quá số ngày của hồ sơ quy tắc."_s);
}

} // namespace storage::demo
