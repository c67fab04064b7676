#pragma once

#include <QTest>

#include <functional>
#include <memory>

/** The test classes of one executable; each file registers its own. */
struct TestClass {
    const char *name;
    std::function<std::unique_ptr<QObject>()> make;
};

void registerTest(TestClass test);

#define DIABA_TEST(Class)                                                                                    \
    static const bool registered##Class =                                                                    \
        (registerTest({ #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); } }),   \
         true);

/** The path of \a name in the folder of shared test data; empty if it is not on this machine. */
QString sharedData(const QString &name);

/** Skips the running test, by name, where shared test data is absent. */
#define NEED_DATA(variable, name)                                                                            \
    const QString variable = sharedData(QStringLiteral(name));                                               \
    if (variable.isEmpty())                                                                                  \
    QSKIP("shared data " name " is not on this machine")
