#include "widgets/changewords.h"

#include "storage/workingfile.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;

class TestChangewords : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /** The one line of a parcel whose shape goes from \a before to \a after. */
    QString told(const gis::Geometry &before, const gis::Geometry &after)
    {
        const QString path = m_folder.filePath(gis::text(gis::newId()));
        const auto file = storage::WorkingFile::create(path, { {}, u"EPSG:9209"_s });
        gis::Record old{ &gis::table("parcel"), uuid(1), 0, {} }, now = old;
        old.set("geometry", gis::geometryValue(before));
        now.set("geometry", gis::geometryValue(after));
        const auto lines = changeWords(file, { *gis::updateOf(old, now) });
        return lines.size() == 1 ? lines[0].after : QString();
    }

private Q_SLOTS:
    void aShapeThatMovedSaysHowFar()
    {
        const QString words = told(surface(square(0, 0, 10'000)), surface(square(300, 400, 10'000)));
        QVERIFY2(words.contains(u"100"_s) && words.contains(u"0.500 m"_s), qPrintable(words));
    }

    void aShapeWithOtherCornersSaysHowMany()
    {
        gis::Ring five = square(0, 0, 10'000);
        five.insert(five.begin() + 1, gis::Point{ 5'000, 0 });
        const QString words = told(surface(square(0, 0, 10'000)), surface(five));
        QVERIFY2(words.contains(u"5 corners"_s) && words.contains(u"before 4"_s), qPrintable(words));
    }

    void ofVeryManyLinesTheFirstAreShown()
    {
        const std::vector<ChangedField> lines(500, { u"Parcel 9/52"_s, u"Area"_s, u"1"_s, u"<2>"_s });
        const QString html = changeTable(lines);
        QCOMPARE(html.count(u"&lt;2&gt;"_s), 400);
        QCOMPARE(html.count(u"Parcel 9/52"_s), 1);
        QVERIFY(html.contains(u"100"_s));
    }
};

DIABA_TEST(TestChangewords)
#include "tst_changewords.moc"
