#pragma once

#include "gis/progress.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

/** What stands behind `diaba COMMAND`: its words, options and flags, and where it answers. */
class CommandLine
{
public:
    /**
     * Sorts \a arguments into words, options with a value (named in \a options)
     * and flags (named in \a flags). A value that begins with -- must come by “=”. --json, --whole, --lang X
     * and --help are known to all.
     *
     * \throws gis::Error for an option it does not know or one without its value.
     */
    CommandLine(const QStringList &arguments, const QStringList &options, const QStringList &flags);

    const QStringList &words() const { return m_words; }

    /** Word \a n; \throws gis::Error naming \a what if it is not there. */
    QString word(int n, const QString &what) const;

    bool has(const QString &name) const { return m_flags.contains(name) || m_options.contains(name); }
    QString option(const QString &name, const QString &otherwise = {}) const;
    QStringList optionList(const QString &name) const { return m_options.value(name); }

    bool isJson() const { return has(QStringLiteral("json")); }
    bool isWhole() const { return has(QStringLiteral("whole")); }

    /** Writes one line to stdout, at once. */
    void print(const QString &line) const;
    void print(const QJsonObject &object) const;

    /** Shows progress on stderr where that is a terminal; Ctrl+C answers false. */
    gis::Progress progress() const;

private:
    QStringList m_words;
    QHash<QString, QStringList> m_options;
    QStringList m_flags;
};

/** Exit codes of design/commands.md. */
inline constexpr int AllDone = 0;
inline constexpr int LookAtIt = 1;
inline constexpr int NothingDone = 2;
