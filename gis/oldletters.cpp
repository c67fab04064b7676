#include "gis/oldletters.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

const QString &vietnamese()
{
    static const QString letters = u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
                                   "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"_s;
    return letters;
}

/** What TCVN3 has at the bytes A1 … FE. A blank = nothing. */
QChar tcvn3(QChar c)
{
    static const QString table =
        u"ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"_s;
    constexpr char16_t first = 0xa1;
    const int at = int(c.unicode()) - int(first);
    const QChar letter = at >= 0 && at < table.size() ? table[at] : QChar();
    return letter == u' ' ? QChar() : letter;
}

/** VNI: a letter alone, or with the mark that follows it. */
const QHash<QString, QString> &vni()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> result;
        const auto add = [&](const QString &old, const QString &today) {
            const QStringList from = old.split(u' '), to = today.split(u' ');
            for (qsizetype i = 0; i < from.size(); ++i) {
                result.insert(from[i], to[i]);
                result.insert(from[i].toUpper(), to[i].toUpper());
                result.insert(from[i].left(1).toUpper() + from[i].mid(1), to[i].toUpper());
            }
        };
        add(u"aø aù aû aõ aï aâ aà aá aå aã aä aê aè aé aú aü aë"_s, u"à á ả ã ạ â ầ ấ ẩ ẫ ậ ă ằ ắ ẳ ẵ ặ"_s);
        add(u"eø eù eû eõ eï eâ eà eá eå eã eä"_s, u"è é ẻ ẽ ẹ ê ề ế ể ễ ệ"_s);
        add(u"oø où oû oõ oï oâ oà oá oå oã oä"_s, u"ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ"_s);
        add(u"ô ôø ôù ôû ôõ ôï ö öø öù öû öõ öï"_s, u"ơ ờ ớ ở ỡ ợ ư ừ ứ ử ữ ự"_s);
        add(u"uø uù uû uõ uï yø yù yû yõ î æ ó ò ñ"_s, u"ù ú ủ ũ ụ ỳ ý ỷ ỹ ỵ ỉ ĩ ị đ"_s);
        return result;
    }();
    return table;
}

QString fromTcvn3(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        if (const QChar letter = tcvn3(c); !letter.isNull())
            c = letter;
    return result;
}

QString fromVni(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto two = vni().constFind(text.mid(i, 2));
        if (i + 1 < text.size() && two != vni().constEnd()) {
            result += *two;
            ++i;
            continue;
        }
        const auto one = vni().constFind(text.mid(i, 1));
        result += one != vni().constEnd() ? *one : text.mid(i, 1);
    }
    return result;
}

bool isVietnamese(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 || vietnamese().contains(c.toLower()); });
}

/** Two vowels that only VNI puts side by side: a letter and the mark on it. */
bool looksLikeVni(const QString &text)
{
    static const QRegularExpression pair(u"[aA][âàáãêèéÂÀÁÃÊÈÉ]|[eE][âàáãÂÀÁÃ]|[oO][âÂ]"_s);
    return text.contains(pair);
}

} // namespace

bool isLetterOfNames(QChar c)
{
    static const QString others = u" '’-.,()/&ñčƀŏŭĭŕǐ̆"_s;
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || others.contains(c.toLower())
        || vietnamese().contains(c.toLower());
}

std::optional<QString> fromOldLetters(const QString &text)
{
    const bool isStrange = !std::all_of(text.begin(), text.end(), isLetterOfNames);
    if (!isStrange && !looksLikeVni(text))
        return std::nullopt;
    QString eth = text;
    eth.replace(u'Ð', u'Đ').replace(u'ð', u'đ');
    if (eth != text && isVietnamese(eth))
        return eth;
    // VNI writes more letters than it means, TCVN3 as many: what is Vietnamese afterwards was it.
    if (const QString today = fromVni(text);
        today.size() < text.size() && isVietnamese(today) && !looksLikeVni(today))
        return today;
    if (const QString today = fromTcvn3(text); today != text && isVietnamese(today))
        return today;
    return std::nullopt;
}

} // namespace gis
