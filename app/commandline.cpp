#include "app/commandline.h"

#include "gis/json.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

volatile std::sig_atomic_t interrupted = 0;

} // namespace

CommandLine::CommandLine(const QStringList &arguments, const QStringList &options, const QStringList &flags)
{
    const QStringList allOptions = options + QStringList{ QStringLiteral("lang") };
    const QStringList allFlags =
        flags + QStringList{ QStringLiteral("json"), QStringLiteral("whole"), QStringLiteral("help") };
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (onlyWords || !argument.startsWith(u"--")) {
            m_words += argument;
            continue;
        }
        if (argument == u"--") {
            onlyWords = true;
            continue;
        }
        const QString name = argument.mid(2).section(u'=', 0, 0);
        if (allFlags.contains(name) && !argument.contains(u'=')) {
            m_flags += name;
        } else if (allOptions.contains(name)) {
            const bool isApart = !argument.contains(u'=');
            if (isApart && (i + 1 == arguments.size() || arguments[i + 1].startsWith(u"--")))
                throw gis::Error(Text::tr("The option --%1 needs a value.").arg(name));
            m_options[name] += isApart ? arguments[++i] : argument.section(u'=', 1);
        } else {
            throw gis::Error(Text::tr("There is no option --%1 here.").arg(name));
        }
    }
}

QString CommandLine::word(int n, const QString &what) const
{
    if (n >= m_words.size())
        throw gis::Error(Text::tr("%1 is missing; “diaba help” shows how it is written.").arg(what));
    return m_words[n];
}

QString CommandLine::option(const QString &name, const QString &otherwise) const
{
    const QStringList values = m_options.value(name);
    return values.isEmpty() ? otherwise : values.last();
}

void CommandLine::print(const QString &line) const
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

void CommandLine::print(const QJsonObject &object) const
{
    std::puts(gis::canonicalJson(object).constData());
    std::fflush(stdout);
}

gis::Progress CommandLine::progress() const
{
    std::signal(SIGINT, [](int) { interrupted = 1; });
    const bool shown = isatty(STDERR_FILENO);
    return [shown, last = -1](double share) mutable {
        const int percent = int(share * 100);
        if (shown && percent != last)
            std::fprintf(stderr, percent < 100 ? "\r%3d %%" : "\r      \r", percent);
        last = percent;
        return interrupted == 0;
    };
}
