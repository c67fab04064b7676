#include "storage/demo/names.h"

#include <span>

namespace storage::demo
{

namespace
{

constexpr const char16_t *families[] = {
    u"Nguyễn", u"Trần",  u"Lê",    u"Phạm",   u"Hoàng", u"Huỳnh", u"Phan", u"Vũ",   u"Võ",
    u"Đặng",   u"Bùi",   u"Đỗ",    u"Hồ",     u"Ngô",   u"Dương", u"Lý",   u"Đào",  u"Đoàn",
    u"Vương",  u"Trịnh", u"Đinh",  u"Lâm",    u"Phùng", u"Mai",   u"Tô",   u"Hà",   u"Tạ",
    u"Chử",    u"Quách", u"Khuất", u"Nghiêm", u"Tăng",  u"Lưu",   u"Thái", u"Kiều", u"Cù",
};

constexpr const char16_t *men[] = {
    u"An",    u"Bách",   u"Bảo",   u"Bính",  u"Chiến", u"Chính", u"Chuẩn", u"Cường", u"Dũng",   u"Dưỡng",
    u"Đạt",   u"Điển",   u"Định",  u"Đức",   u"Giáp",  u"Hải",   u"Hậu",   u"Hiếu",  u"Hiệp",   u"Hòa",
    u"Hoàn",  u"Hùng",   u"Huấn",  u"Huỳnh", u"Hưởng", u"Khải",  u"Khánh", u"Khoát", u"Kiên",   u"Kỷ",
    u"Lãm",   u"Lợi",    u"Luyện", u"Lương", u"Mạnh",  u"Mẫn",   u"Nghị",  u"Nghĩa", u"Nhượng", u"Phẩm",
    u"Phúc",  u"Phượng", u"Quý",   u"Quyết", u"Quỳnh", u"Sự",    u"Tấn",   u"Thạo",  u"Thắng",  u"Thể",
    u"Thiệu", u"Thuật",  u"Thụy",  u"Tiến",  u"Toản",  u"Trọng", u"Trữ",   u"Tuấn",  u"Tưởng",  u"Vĩnh",
    u"Vượng", u"Xuyên",  u"Ý",     u"Yên",
};

constexpr const char16_t *women[] = {
    u"Ánh",   u"Bích", u"Chiên",  u"Chỉnh", u"Cúc",  u"Diễm", u"Diệp",  u"Duyên",  u"Đào",
    u"Gấm",   u"Hạnh", u"Hằng",   u"Hậu",   u"Hiền", u"Hoa",  u"Hòe",   u"Huệ",    u"Huyền",
    u"Hường", u"Khuê", u"Khuyên", u"Lãng",  u"Lệ",   u"Liễu", u"Loan",  u"Lựu",    u"Lượt",
    u"Mận",   u"Miền", u"Mùi",    u"Mỵ",    u"Nga",  u"Ngát", u"Nghĩa", u"Nguyệt", u"Nhạn",
    u"Nhẫn",  u"Nhụy", u"Nữ",     u"Oanh",  u"Phấn", u"Quế",  u"Quyên", u"Rĩnh",   u"Sửu",
    u"Tám",   u"Thảo", u"Thắm",   u"Thịnh", u"Thoa", u"Thu",  u"Thuận", u"Thúy",   u"Thủy",
    u"Tình",  u"Trâm", u"Tuyết",  u"Uyên",  u"Vẻ",   u"Xoan", u"Xuyến", u"Yến",
};

QString one(std::span<const char16_t *const> words, Dice &dice)
{
    return QString::fromUtf16(dice.one(words));
}

} // namespace

QString specimenName(bool isMale, Dice &dice)
{
    using namespace Qt::StringLiterals;
    const QString family = one(families, dice);
    const QString mark = dice.happens(0.6) ? u"Mẫu"_s : u"Thử"_s;
    const QString middle = dice.happens(0.3) ? (isMale ? u" Văn"_s : u" Thị"_s) : QString();
    const QString given = isMale ? one(men, dice) : one(women, dice);
    return family + middle + u' ' + mark + u' ' + given;
}

} // namespace storage::demo
