#include "widgets/bulkeditdialog.h"

#include "tests/suite.h"
#include "tests/widgets/formdata.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableWidget>

using namespace formdata;
using testdata::uuid;

class TestBulkeditdialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFieldOfManyParcelsIsOneEditWithAPreview()
    {
        File file;
        BulkEditDialog dialog(*file.document, { uuid(1), uuid(2), uuid(3), uuid(4), uuid(5) });
        dialog.chooseField(QStringLiteral("parcel"), QStringLiteral("map_land_type"));
        QTRY_VERIFY(dialog.isReady());
        dialog.chooseOnlyWhere(text("LUC"));
        dialog.typeValue(QStringLiteral("LUK"));
        QCOMPARE(dialog.edit().changes.size(), 2u);
        auto *table = dialog.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), u"10/1");
        QCOMPARE(table->item(0, 1)->text(), u"LUC");
        QCOMPARE(table->item(0, 2)->text(), u"LUK");
        file.document->apply(dialog.edit());
        QCOMPARE(file.at("parcel", 4).text("map_land_type"), u"LUK");
        QCOMPARE(file.at("parcel", 1).text("map_land_type"), u"ONT");
        file.document->undo();
        QCOMPARE(file.at("parcel", 4).text("map_land_type"), u"LUC");
    }

    void purposesOfTheParcelsAreChangedByTheirParcel()
    {
        File file;
        BulkEditDialog dialog(*file.document, { uuid(1), uuid(2) });
        dialog.chooseField(QStringLiteral("land_use"), QStringLiteral("code"));
        QTRY_VERIFY(dialog.isReady());
        dialog.typeValue(QStringLiteral("odt"));
        QCOMPARE(dialog.edit().changes.size(), 1u);
        QCOMPARE(gis::toText(dialog.edit().changes.front().after->begin()->second), u"ODT");
    }

    void theKeyboardAloneIsEnough()
    {
        File file;
        BulkEditDialog dialog(*file.document, { uuid(1), uuid(2) });
        dialog.show();
        dialog.chooseField(QStringLiteral("parcel"), QStringLiteral("hamlet"));
        QTRY_VERIFY(dialog.isReady());
        auto *field = dialog.findChild<QComboBox *>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Tab);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        auto *value = qobject_cast<QLineEdit *>(dialog.focusWidget());
        QVERIFY(value);
        QTest::keyClicks(value, QStringLiteral("Ben"));
        QTest::keyClick(value, Qt::Key_Tab);
        QCOMPARE(dialog.edit().changes.size(), 2u);
        QVERIFY(dialog.focusWidget() == dialog.findChild<QCheckBox *>());
    }

    void whatCannotBeStoredIsNotOffered()
    {
        File file;
        BulkEditDialog dialog(*file.document, { uuid(1) });
        dialog.chooseField(QStringLiteral("parcel"), QStringLiteral("recorded_area"));
        QTRY_VERIFY(dialog.isReady());
        dialog.typeValue(QStringLiteral("lots"));
        QVERIFY(dialog.edit().changes.empty());
    }

    void aValueIsOnlyTakenAwayWhereThatIsAskedFor()
    {
        File file;
        BulkEditDialog dialog(*file.document, { uuid(1), uuid(2) });
        dialog.chooseField(QStringLiteral("parcel"), QStringLiteral("recorded_area"));
        QTRY_VERIFY(dialog.isReady());
        QVERIFY(dialog.edit().changes.empty());
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(dialog.edit().changes.size(), 2u);
        QVERIFY(gis::isNull(dialog.edit().changes.front().after->begin()->second));
    }

    void noPersonalOrDerivedFieldIsOffered()
    {
        for (const storage::BulkField &field : storage::bulkFields())
            QVERIFY(!(field.table->fields[std::size_t(field.field)].flags & (gis::Personal | gis::Derived)));
    }
};

DIABA_TEST(TestBulkeditdialog)
#include "tst_bulkeditdialog.moc"
