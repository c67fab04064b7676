#include "app/commands.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <optional>

namespace
{

/** Takes the language out of \a arguments, wherever it stands; one that is not named stays to be refused. */
std::optional<QString> takenLanguage(QStringList &arguments)
{
    std::optional<QString> language;
    for (qsizetype i = 0; i < arguments.size();) {
        const bool isApart = arguments[i] == u"--lang" && i + 1 < arguments.size();
        if (isApart)
            arguments.removeAt(i);
        if (isApart || arguments[i].startsWith(u"--lang="))
            language = arguments.takeAt(i).section(u'=', -1);
        else
            ++i;
    }
    return language;
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
}

/** Sentences in \a language; the English file holds only plural forms. */
void speak(const QString &language)
{
    const bool isVietnamese = language == u"vi";
    QLocale::setDefault(isVietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                     : QLocale(QLocale::English));
    auto *own = new QTranslator(QCoreApplication::instance());
    if (own->load(isVietnamese ? QStringLiteral(":/i18n/diaba_vi.qm") : QStringLiteral(":/i18n/diaba_en.qm")))
        QCoreApplication::installTranslator(own);
}

/** `diaba` or `diaba FILE`: anything that is no command and could be a file. */
bool wantsWindow(const QStringList &words)
{
    return words.isEmpty()
        || (words.size() == 1 && !words[0].startsWith(u"--") && !findCommand(words)
            && (words[0].contains(u'.') || words[0].contains(u'/') || QFileInfo::exists(words[0])));
}

/** Whether Qt would give up at once, with words of its own: there is no display, and none was asked for. */
bool lacksDisplay()
{
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/** Says \a sentence, one of the command line's, before there is anything else to say it. */
int refused(int argc, char *argv[], const QString &language, const char *sentence)
{
    QCoreApplication words(argc, argv);
    speak(language);
    std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("CommandLine", sentence)));
    return NothingDone;
}

int runWindow(const QStringList &arguments)
{
    MainWindow window;
    window.QWidget::show();
    if (const QString path = arguments.value(0); !path.isEmpty())
        window.open(path);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const std::optional<QString> asked = takenLanguage(arguments);
    const QString spoken = asked.value_or(systemLanguage());
    if (spoken != u"vi" && spoken != u"en")
        return refused(argc, argv, systemLanguage(),
                       QT_TRANSLATE_NOOP("CommandLine", "--lang is vi or en; no other language is known."));
    const Command *command = findCommand(arguments);

    const bool window = wantsWindow(arguments);
    if (window && lacksDisplay())
        return refused(argc, argv, spoken,
                       QT_TRANSLATE_NOOP("CommandLine",
                                         "There is no display to open the window on; “diaba help” lists "
                                         "what works without."));

    if (!window) // a command says itself what is wrong
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    std::unique_ptr<QCoreApplication> application;
    if (window) {
        application = std::make_unique<QApplication>(argc, argv);
    } else if (command && command->drawing) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setOrganizationName(QStringLiteral("diaba"));
    QCoreApplication::setApplicationName(QStringLiteral("diaba"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1"));
    speak(spoken);
    if (auto *gui = qobject_cast<QApplication *>(application.get()))
        theme::apply(*gui);
    return window ? runWindow(arguments) : runCommand(arguments);
}
