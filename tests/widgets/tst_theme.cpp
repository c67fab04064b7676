#include "widgets/theme.h"

#include "tests/suite.h"

#include <cmath>

class TestTheme : public QObject
{
    Q_OBJECT

    /** Relative luminance and contrast as WCAG 2.1 defines them. */
    static double luminance(const QColor &c)
    {
        const auto linear = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    }

private Q_SLOTS:
    void textColoursStandOutFromTheirGround()
    {
        for (const QColor &c : { theme::accent, theme::wrong, theme::look, theme::good, theme::quiet })
            for (const QColor &ground : { QColor(Qt::white), QColor(theme::surface) })
                QVERIFY((luminance(ground) + 0.05) / (luminance(c) + 0.05) >= 4.5);
    }
};

DIABA_TEST(TestTheme)
#include "tst_theme.moc"
