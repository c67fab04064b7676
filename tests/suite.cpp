#include "tests/suite.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

namespace
{

std::vector<TestClass> &tests()
{
    static std::vector<TestClass> all;
    return all;
}

} // namespace

void registerTest(TestClass test)
{
    tests().push_back(std::move(test));
}

QString sharedData(const QString &name)
{
    const QString path = QStringLiteral(DIABA_SOURCE_DIR "/../shared/data/") + name;
    const QString given = qEnvironmentVariable("DIABA_SHARED_DATA");
    const QString chosen = given.isEmpty() ? path : given + u'/' + name;
    return QFileInfo::exists(chosen) ? chosen : QString();
}

/** tst_floor [Class [test functions and QtTest options]]: runs one class, or all. */
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("diaba-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("diaba-tests"));
    const QTemporaryDir settings; // others run at the same time
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QString wanted = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    QStringList arguments{ QString::fromLocal8Bit(argv[0]) };
    for (int i = 2; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    arguments += QStringLiteral("-nocrashhandler"); // it never ends where a test throws
    int failures = 0;
    bool ran = false;
    for (const TestClass &test : tests()) {
        if (!wanted.isEmpty() && wanted != QLatin1StringView(test.name))
            continue;
        ran = true;
        failures += QTest::qExec(test.make().get(), arguments);
    }
    return ran ? failures : 127;
}
