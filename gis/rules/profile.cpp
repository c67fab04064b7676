#include "gis/rules/profile.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/rules/areatolerance.h"
#include "gis/rules/jsonlines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

/** Reads one profile; each refusal names the line of what it refuses. */
class Reader
{
public:
    Reader(const QByteArray &json, QString file) : m_file(std::move(file))
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            throw Error(Text::tr("The profile %1 breaks at line %2: %3.")
                            .arg(m_file)
                            .arg(lineAt(json, error.offset))
                            .arg(error.errorString()));
        if (!document.isObject())
            throw Error(Text::tr("The profile %1 is no object in braces.").arg(m_file));
        m_top = document.object();
        m_lines = JsonLines(json);
        if (const auto &twice = m_lines.repeated())
            throw Error(Text::tr("The profile %1 says “%2” twice, at line %3 the second time: leave one.")
                            .arg(m_file, twice->key)
                            .arg(twice->line));
    }

    Profile read()
    {
        demandKeys(m_top, {},
                   { u"name"_s, u"version"_s, u"source"_s, u"based_on"_s, u"group_3"_s, u"rules"_s,
                     u"mandatory"_s, u"numbers"_s, u"area_table"_s, u"restrictions_block"_s });
        if (m_top.contains(u"based_on"_s))
            m_profile = base(textOf(m_top, {}, u"based_on"_s));
        m_profile.rules.resize(gis::rules().size());
        for (const auto &[key, target] : { std::pair(u"name"_s, &m_profile.name),
                                           { u"version"_s, &m_profile.version },
                                           { u"source"_s, &m_profile.source },
                                           { u"group_3"_s, &m_profile.group3 },
                                           { u"area_table"_s, &m_profile.areaTable } })
            if (m_top.contains(key))
                *target = textOf(m_top, {}, key);
        if (m_profile.name.isEmpty())
            throw Error(Text::tr("The profile %1 has no name.").arg(m_file));
        if (!areaTables().contains(m_profile.areaTable))
            refuse({ u"area_table"_s },
                   Text::tr("the tables of area tolerances are %1, not “%2”.")
                       .arg(areaTables().join(u", "), m_profile.areaTable));
        readNumbers(object(u"numbers"_s));
        readRules(object(u"rules"_s));
        readMandatory(object(u"mandatory"_s));
        readBlocking();
        return m_profile;
    }

private:
    [[noreturn]] void refuse(const QStringList &path, const QString &why) const
    {
        throw Error(Text::tr("The profile %1, line %2: %3").arg(m_file).arg(m_lines.line(path)).arg(why));
    }

    void demandKeys(const QJsonObject &object, const QStringList &path, const QStringList &known) const
    {
        for (const QString &key : object.keys())
            if (!known.contains(key))
                refuse(path + QStringList{ key }, Text::tr("“%1” is not known here.").arg(key));
    }

    QJsonObject object(const QString &key) const
    {
        const QJsonValue value = m_top.value(key);
        if (!value.isUndefined() && !value.isObject())
            refuse({ key }, Text::tr("“%1” must be an object in braces.").arg(key));
        return value.toObject();
    }

    QString textOf(const QJsonObject &object, const QStringList &path, const QString &key) const
    {
        const QJsonValue value = object.value(key);
        if (!value.isString())
            refuse(path + QStringList{ key }, Text::tr("“%1” must be a text.").arg(key));
        return value.toString();
    }

    double numberOf(const QJsonObject &object, const QStringList &path, const QString &key) const
    {
        const QJsonValue value = object.value(key);
        if (!value.isDouble())
            refuse(path + QStringList{ key }, Text::tr("“%1” must be a number.").arg(key));
        if (value.toDouble() < 0)
            refuse(path + QStringList{ key }, Text::tr("“%1” must not be below zero.").arg(key));
        constexpr double largest = 1'000'000; // a kilometre in millimetres; beyond it nothing is tolerated
        if (value.toDouble() > largest)
            refuse(path + QStringList{ key },
                   Text::tr("“%1” must not be above %2.").arg(key, QLocale().toString(largest, 'f', 0)));
        return value.toDouble();
    }

    int wholeOf(const QJsonObject &object, const QStringList &path, const QString &key) const
    {
        const double number = numberOf(object, path, key);
        if (std::floor(number) != number)
            refuse(path + QStringList{ key }, Text::tr("“%1” must be a whole number.").arg(key));
        return int(number);
    }

    /** Only ours, so that no profile can be based on itself. */
    Profile base(const QString &name) const
    {
        if (!profileNames().contains(name) || m_file == name)
            refuse({ u"based_on"_s },
                   Text::tr("a profile is based on %1, not on “%2”.").arg(profileNames().join(u", "), name));
        return profile(name);
    }

    void readNumbers(const QJsonObject &numbers)
    {
        const std::map<QString, int *> whole{ { u"least_dpi"_s, &m_profile.leastDpi },
                                              { u"least_pages"_s, &m_profile.leastPages },
                                              { u"due_soon_days"_s, &m_profile.dueSoonDays },
                                              { u"receipt_days"_s, &m_profile.receiptDays },
                                              { u"file_days"_s, &m_profile.fileDays } };
        const std::map<QString, double *> real{ { u"largest_gap_mm"_s, &m_profile.largestGapWidth },
                                                { u"between_sheets_m2"_s,
                                                  &m_profile.edgeMatchingTolerance } };
        for (const QString &key : numbers.keys())
            if (const auto it = whole.find(key); it != whole.end())
                *it->second = wholeOf(numbers, { u"numbers"_s }, key);
            else if (const auto other = real.find(key); other != real.end())
                *other->second = numberOf(numbers, { u"numbers"_s }, key);
            else
                refuse({ u"numbers"_s, key }, Text::tr("“%1” is not known here.").arg(key));
    }

    Severity severityOf(const QJsonObject &rule, const QStringList &path, const QString &key) const
    {
        static const QStringList words{ u"off"_s, u"note"_s, u"warning"_s, u"error"_s };
        const qsizetype at = words.indexOf(textOf(rule, path, key));
        if (at < 0)
            refuse(path + QStringList{ key }, Text::tr("“%1” is off, note, warning or error.").arg(key));
        return Severity(at);
    }

    void readRules(const QJsonObject &all)
    {
        for (const QString &code : all.keys()) {
            const QStringList path{ u"rules"_s, code };
            const int index = indexOfRule(code);
            if (index < 0)
                refuse(path, Text::tr("there is no rule “%1”.").arg(code));
            if (!all[code].isObject())
                refuse(path, Text::tr("“%1” must be an object in braces.").arg(code));
            readRule(all[code].toObject(), path, m_profile.rules[std::size_t(index)]);
            m_isSet[index] = true;
        }
        if (!m_top.contains(u"based_on"_s))
            for (int i = 0; i < int(gis::rules().size()); ++i)
                if (!m_isSet.contains(i))
                    refuse({ u"rules"_s },
                           Text::tr("the rule %1 is missing.")
                               .arg(QLatin1StringView(gis::rules()[std::size_t(i)].code)));
    }

    void readRule(const QJsonObject &rule, const QStringList &path, RuleSetting &setting) const
    {
        static const QStringList stages{ u"draft"_s, u"submit"_s, u"approve"_s };
        demandKeys(rule, path, stages + QStringList{ u"tolerance"_s, u"group"_s });
        for (std::size_t stage = 0; stage < 3; ++stage)
            if (rule.contains(stages[qsizetype(stage)]))
                setting.severity[stage] = severityOf(rule, path, stages[qsizetype(stage)]);
        if (rule.contains(u"tolerance"_s))
            setting.tolerance = numberOf(rule, path, u"tolerance"_s);
        if (rule.contains(u"group"_s)) {
            const int group = wholeOf(rule, path, u"group"_s);
            if (group != 0 && group != 2 && group != 3)
                refuse(path + QStringList{ u"group"_s }, Text::tr("a rule forces group 2, 3 or 0 for none."));
            setting.group = static_cast<unsigned char>(group);
        }
    }

    void readBlocking()
    {
        const QString key = u"restrictions_block"_s;
        if (!m_top.contains(key))
            return;
        QStringList known;
        for (const Code &code : codeList(u"restriction_kind"))
            known += code.code;
        m_profile.blocking.clear();
        for (const QJsonValue &kind : m_top.value(key).toArray()) {
            if (!known.contains(kind.toString()))
                refuse({ key }, Text::tr("the kinds of restriction are %1.").arg(known.join(u", ")));
            m_profile.blocking += kind.toString();
        }
        if (!m_top.value(key).isArray())
            refuse({ key }, Text::tr("“%1” must be a list in brackets.").arg(key));
    }

    void readMandatory(const QJsonObject &all)
    {
        for (const QString &name : all.keys()) {
            const QStringList path{ u"mandatory"_s, name };
            const Table *table = findTable(name);
            if (!table
                || !QStringList{ u"parcel"_s, u"land_use"_s, u"certificate"_s, u"party"_s }.contains(name))
                refuse(
                    path,
                    Text::tr("only parcel, land_use, certificate and party have mandatory fields, not “%1”.")
                        .arg(name));
            if (!all[name].isArray())
                refuse(path, Text::tr("“%1” must be a list in brackets.").arg(name));
            QStringList fields;
            for (const QJsonValue &field : all[name].toArray()) {
                if (table->indexOf(field.toString()) < 0)
                    refuse(path, Text::tr("“%1” has no field “%2”.").arg(name, field.toString()));
                if (fields.contains(field.toString()))
                    refuse(path, Text::tr("“%1” names the field “%2” twice.").arg(name, field.toString()));
                fields += field.toString();
            }
            m_profile.mandatory[name] = fields;
        }
    }

    JsonLines m_lines;
    QString m_file;
    QJsonObject m_top;
    Profile m_profile;
    std::map<int, bool> m_isSet;
};

} // namespace

QStringList profileNames()
{
    return { u"KH515-2025"_s, u"KH2959-2026"_s };
}

Profile profile(const QString &nameOrFile)
{
    const QString name = nameOrFile.isEmpty() ? profileNames().front() : nameOrFile;
    const bool isOurs = profileNames().contains(name);
    QFile file(isOurs ? u":/facts/profiles/%1.json"_s.arg(name) : name);
    if (!isOurs && !file.exists())
        throw Error(
            Text::tr("There is no profile “%1”: name %2, or a file.").arg(name, profileNames().join(u", ")));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Text::tr("The profile %1 cannot be read: %2.").arg(name, file.errorString()));
    constexpr qint64 largest = 1'000'000;
    const QByteArray json = file.read(largest + 1); // a device has no size, and no end
    if (json.size() > largest)
        throw Error(Text::tr("The profile %1 is too large to be one.").arg(name));
    return profileFromJson(json, name);
}

Profile profileFromJson(const QByteArray &json, const QString &file)
{
    return Reader(json, file).read();
}

} // namespace gis
