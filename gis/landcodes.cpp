#include "gis/landcodes.h"

#include "gis/facts.h"
#include "gis/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace gis
{

namespace
{

LandStatus statusOf(const QString &letter)
{
    if (letter == QLatin1String("g"))
        return LandStatus::Group;
    if (letter == QLatin1String("s"))
        return LandStatus::Superseded;
    return letter == QLatin1String("p") ? LandStatus::PlanOnly : LandStatus::InForce;
}

/** Whether each word of \a typed begins a word of \a name, in the same order. */
bool wordsBegin(const QStringList &name, const QStringList &typed)
{
    qsizetype at = 0;
    if (typed.isEmpty())
        return false;
    for (const QString &word : typed) {
        while (at < name.size() && !name[at].startsWith(word))
            ++at;
        if (at++ >= name.size())
            return false;
    }
    return true;
}

/** The smaller, the earlier it is offered; nothing if it does not match. */
std::optional<int> rank(const LandCode &code, const QString &typed)
{
    const int old = code.status == LandStatus::InForce ? 0 : code.status == LandStatus::Group ? 10 : 20;
    if (typed.isEmpty())
        return old == 0 ? std::optional(0) : std::nullopt;
    const QString key = folded(code.code);
    if (key == typed)
        return -1;
    if (key.startsWith(typed))
        return old;
    const QString name = folded(code.name);
    if (name.startsWith(typed))
        return old + 1;
    static const QRegularExpression gap(QStringLiteral("[^\\w]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (wordsBegin(name.split(gap), typed.split(gap, Qt::SkipEmptyParts)))
        return old + 2;
    return std::nullopt;
}

} // namespace

const std::vector<LandCode> &landCodes()
{
    static const std::vector<LandCode> all = [] {
        std::vector<LandCode> result;
        for (const auto &row : factRows("land_codes", 5))
            result.push_back(
                { row[0], row[4], statusOf(row[1]), row[2], row[3].split(u';', Qt::SkipEmptyParts) });
        std::stable_sort(result.begin(), result.end(),
                         [](const LandCode &a, const LandCode &b) { return a.status < b.status; });
        return result;
    }();
    return all;
}

std::optional<LandCode> findLandCode(QStringView code)
{
    const QString wanted = code.trimmed().toString().normalized(QString::NormalizationForm_C).toUpper();
    for (const LandCode &entry : landCodes())
        if (entry.code == wanted)
            return entry;
    return std::nullopt;
}

std::vector<LandCode> landCodesMatching(QStringView typed)
{
    const QString wanted = folded(typed).trimmed();
    std::vector<std::pair<int, const LandCode *>> found;
    for (const LandCode &code : landCodes())
        if (const auto r = rank(code, wanted))
            found.emplace_back(*r, &code);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<LandCode> result;
    for (const auto &[r, code] : found)
        result.push_back(*code);
    return result;
}

QStringList landCodesIn(QStringView text)
{
    static const QRegularExpression separator(QStringLiteral("[+,;/\\s]+"));
    QStringList result;
    for (const QString &part : text.toString().split(separator, Qt::SkipEmptyParts)) {
        const auto code = findLandCode(part);
        if (!code)
            return {};
        result.push_back(code->code);
    }
    return result;
}

} // namespace gis
