#include "gis/textfold.h"

#include <QHash>
#include <QSet>

namespace gis
{

using namespace Qt::StringLiterals;

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c.isSpace()) {
            if (!result.isEmpty() && result.back() != u' ')
                result += u' ';
        } else {
            result += c == u'Đ' || c == u'đ' ? QChar(u'd') : c.toLower();
        }
    }
    return result.trimmed();
}

QString foldedSerial(QStringView serial)
{
    QString result;
    for (const QChar c : serial.toString().normalized(QString::NormalizationForm_C))
        if (c.isLetterOrNumber())
            result += c.toUpper();
    return result;
}

QString comparable(QStringView text)
{
    // The tone mark moves between the two vowels of oa, oe, uy at the end of a syllable.
    static const QHash<QString, QString> moved = [] {
        QHash<QString, QString> pairs;
        const auto add = [&](const QString &late, const QString &early) {
            const QStringList a = late.split(u' '), b = early.split(u' ');
            for (qsizetype i = 0; i < a.size(); ++i)
                pairs.insert(a[i], b[i]);
        };
        add(QStringLiteral("oà oá oả oã oạ"), QStringLiteral("òa óa ỏa õa ọa"));
        add(QStringLiteral("oè oé oẻ oẽ oẹ"), QStringLiteral("òe óe ỏe õe ọe"));
        add(QStringLiteral("uỳ uý uỷ uỹ uỵ"), QStringLiteral("ùy úy ủy ũy ụy"));
        return pairs;
    }();
    QString result = text.toString().normalized(QString::NormalizationForm_C).toLower().simplified();
    for (qsizetype i = 0; i + 1 < result.size(); ++i) {
        const bool ends = i + 2 == result.size() || !result[i + 2].isLetter();
        const bool qu = i > 0 && result[i - 1] == u'q';
        const auto it = ends && !qu ? moved.constFind(result.mid(i, 2)) : moved.constEnd();
        if (it != moved.constEnd())
            result.replace(i, 2, *it);
    }
    return result;
}

QString maskedNumber(const QString &number)
{
    if (number.size() <= 3)
        return QString(number.size(), u'•');
    return QString(number.size() - 3, u'•') + number.right(3);
}

QString maskedName(const QString &name)
{
    static const QSet<QString> plain{ u"hộ"_s, u"ông"_s, u"bà"_s, u"và"_s, u"vợ"_s, u"chồng"_s, u"là"_s };
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList shown;
    bool isFamilyName = words.size() > 1;
    for (const QString &word : words) {
        const bool isPlain = plain.contains(word.normalized(QString::NormalizationForm_C).toLower());
        shown += isPlain || isFamilyName ? word : word.left(1) + u'.';
        isFamilyName = isPlain;
    }
    return shown.join(u' ');
}

} // namespace gis
