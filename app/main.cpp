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

namespace
{

/** --lang vi|en, else Vietnamese where the system speaks it, else English. */
QString language(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    if (at >= 0 && at + 1 < arguments.size())
        return arguments[at + 1];
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

/** \a arguments without the language, wherever it stands; one that is not named stays to be refused. */
QStringList withoutLanguage(QStringList arguments)
{
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
        at >= 0 && at + 1 < arguments.size())
        arguments.remove(at, 2);
    return arguments;
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
    const QString spoken = language(arguments);
    arguments = withoutLanguage(arguments);
    const Command *command = findCommand(arguments);

    const bool window = wantsWindow(arguments);
    if (window && lacksDisplay()) {
        QCoreApplication words(argc, argv);
        speak(spoken);
        std::fprintf(
            stderr, "%s\n",
            qPrintable(QCoreApplication::translate(
                "CommandLine",
                "There is no display to open the window on; “diaba help” lists what works without.")));
        return NothingDone;
    }

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
