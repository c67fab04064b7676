#include "widgets/edits/traversedialog.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace testdata;

class TestTraversedialog : public QObject
{
    Q_OBJECT

    static constexpr gis::Point start{ 550'000'000, 2'290'000'000 };
    static gis::Box map() { return gis::grown(gis::extent(square(start.x, start.y, 100'000)), 1'000); }

    static void type(TraverseDialog &dialog, const std::vector<std::pair<const char *, const char *>> &legs)
    {
        auto *table = dialog.findChild<QTableWidget *>();
        for (int row = 0; row < int(legs.size()); ++row) {
            table->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(legs[std::size_t(row)].first)));
            table->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(legs[std::size_t(row)].second)));
        }
    }
    static QString words(const TraverseDialog &dialog)
    {
        QString all;
        for (const auto *label : dialog.findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
    static bool canBeTaken(const TraverseDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void lengthsAndAnglesMakeABoundary()
    {
        TraverseDialog dialog(start, map());
        QVERIFY(!canBeTaken(dialog));
        type(dialog, { { "20", "90" }, { "10,00", "90" }, { "20", "90" }, { "10", "90" } });
        QVERIFY(canBeTaken(dialog));
        QCOMPARE(dialog.corners().size(), std::size_t(4));
        QCOMPARE(gis::squareMetres(gis::twiceArea(surface(dialog.corners()))), 200.0);
        QVERIFY(words(dialog).contains(u"Closing error 0.000 m"_s));
    }

    void theClosingErrorIsShownAndDistributedOnRequestOnly()
    {
        TraverseDialog dialog(start, map());
        type(dialog, { { "20", "90" }, { "10", "90" }, { "19.9", "90" }, { "10", "90" } });
        QVERIFY2(words(dialog).contains(u"Closing error 0.100 m in 59.90 m (1:599)"_s),
                 qPrintable(words(dialog)));
        const gis::Ring as = dialog.corners();
        QCOMPARE(gis::distanceMetres(as[0], as[1]), 20.0);
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(dialog.corners() != as);
        QVERIFY(dialog.remark().contains(u"distributed"_s));
        dialog.findChild<QCheckBox *>()->setChecked(false);
        QCOMPARE(dialog.corners(), as);
    }

    void whatIsMissingIsSaidInTheDialog()
    {
        TraverseDialog dialog(start, map());
        type(dialog, { { "20", "90" }, { "xyz", "90" } });
        QVERIFY(!canBeTaken(dialog));
        QVERIFY(words(dialog).contains(u"Row 2 needs a length and an angle"_s));
        type(dialog, { { "20", "90" }, { "10", "90" }, { "20", "90" }, { "10", "90" } });
        dialog.findChildren<QLineEdit *>().front()->setText(u"north"_s);
        Q_EMIT dialog.findChildren<QLineEdit *>().front()->textEdited(u"north"_s);
        QVERIFY(!canBeTaken(dialog));
    }

    void anglesAreTypedInDegreesMinutesAndSeconds()
    {
        TraverseDialog dialog(start, map());
        type(dialog, { { "20", "60°00'00\"" }, { "20", "60" }, { "20", "60" } });
        QVERIFY2(canBeTaken(dialog), qPrintable(words(dialog)));
        QVERIFY(std::abs(gis::squareMetres(gis::twiceArea(surface(dialog.corners()))) - 173.2) < 0.1);
    }
};

DIABA_TEST(TestTraversedialog)
#include "tst_traversedialog.moc"
