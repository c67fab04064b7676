#include "app/commands.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

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

void speak(const QString &language)
{
    if (language != u"vi")
        return;
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    for (const QString &name : { QStringLiteral(":/i18n/diaba_vi"), QStringLiteral(":/i18n/qtbase_vi") }) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(name))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const Command *command = findCommand(arguments);

    std::unique_ptr<QCoreApplication> application;
    if (command && command->drawing) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setOrganizationName(QStringLiteral("diaba"));
    QCoreApplication::setApplicationName(QStringLiteral("diaba"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1"));
    speak(language(arguments));
    if (auto *gui = qobject_cast<QApplication *>(application.get()))
        theme::apply(*gui);
    return runCommand(arguments);
}
