#include "widgets/form/parcelform.h"

#include "gis/error.h"
#include "tests/suite.h"
#include "tests/widgets/formdata.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace formdata;
using namespace Qt::StringLiterals;
using testdata::uuid;

class TestParcelform : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;
    std::unique_ptr<ParcelForm> m_form;

    FieldCell *cell(const char *table, quint32 id, const char *field) const
    {
        return m_form->page().cell(uuid(id), gis::table(table).indexOf(field));
    }

    ValueEdit *edit(const char *table, quint32 id, const char *field) const
    {
        FieldCell *found = cell(table, id, field);
        return found ? found->edit() : nullptr;
    }

    static void type(ValueEdit *edit, const QString &text, Qt::Key end = Qt::Key_Return)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, end);
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_form->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        m_file = std::make_unique<File>();
        m_form = std::make_unique<ParcelForm>(m_file->document.get());
        connect(m_form.get(), &ParcelForm::edited, this, [this](const gis::Edit &edit) {
            try {
                m_file->document->apply(edit);
            } catch (const gis::Error &error) {
                m_form->refuse(error.message());
            }
        });
        m_form->resize(560, 700);
        m_form->setParcel(uuid(1));
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        m_form->activateWindow();
    }

    void cleanup()
    {
        m_form.reset();
        m_file.reset();
        QLocale::setDefault(QLocale::c());
    }

    void theFormShowsEveryTableThatHangsOnTheParcel()
    {
        QCOMPARE(edit("parcel", 1, "sheet_no")->text(), u"9");
        QCOMPARE(edit("land_use", 10, "area")->text(), u"120,0");
        QCOMPARE(edit("party", 21, "name")->text(), u"PHẠM VĂN MẪU");
        QCOMPARE(edit("party", 21, "personal_no")->text(), u"033 062 000 000");
        QCOMPARE(edit("identity_paper", 25, "number")->text(), u"145 000 000");
        QCOMPARE(edit("certificate", 30, "issued_on")->text(), u"15/10/2013");
        QCOMPARE(edit("certificate_parcel", 32, "paper_parcel_no")->text(), u"12");
        QVERIFY(edit("restriction", 50, "valid_from"));
    }

    void aTypedValueBecomesOneEdit()
    {
        QSignalSpy spy(m_form.get(), &ParcelForm::edited);
        type(edit("certificate", 30, "issued_on"), QStringLiteral("17052014"));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(m_file->at("certificate", 30).text("issued_on"), u"2014-05-17");
        QCOMPARE(edit("certificate", 30, "issued_on")->text(), u"17/05/2014");
    }

    void aValueThatIsNotChangedMakesNoEdit()
    {
        QSignalSpy spy(m_form.get(), &ParcelForm::edited);
        type(edit("certificate", 30, "issued_on"), QStringLiteral("15102013"));
        QCOMPARE(spy.size(), 0);
    }

    void whatCannotBeStoredStaysOnTheScreenWithTheReason()
    {
        QSignalSpy spy(m_form.get(), &ParcelForm::edited);
        type(edit("certificate", 30, "issued_on"), QStringLiteral("31022013"));
        QCOMPARE(spy.size(), 0);
        QCOMPARE(edit("certificate", 30, "issued_on")->text(), u"31022013");
        QVERIFY(!cell("certificate", 30, "issued_on")->words().isEmpty());
    }

    void whatCouldNotBeStoredWaitsForTheReturnToTheParcel()
    {
        type(edit("certificate", 30, "issued_on"), QStringLiteral("31022013"));
        m_form->setParcel(uuid(2));
        m_form->setParcel(uuid(1));
        QCOMPARE(edit("certificate", 30, "issued_on")->text(), u"31022013");
        QVERIFY(!cell("certificate", 30, "issued_on")->words().isEmpty());
    }

    void aFailureToKeepLeavesTheTextAndSaysWhy()
    {
        disconnect(m_form.get(), &ParcelForm::edited, this, nullptr);
        connect(m_form.get(), &ParcelForm::edited, this,
                [this] { m_form->refuse(QStringLiteral("The disk is full.")); });
        type(edit("certificate", 30, "register_no"), QStringLiteral("CH 9"));
        QCOMPARE(edit("certificate", 30, "register_no")->text(), u"CH 9");
        QCOMPARE(cell("certificate", 30, "register_no")->words(), u"The disk is full.");
    }

    void aChordThatNobodyHasTypesNoLetter()
    {
        ValueEdit *name = edit("party", 21, "name");
        name->setFocus();
        name->selectAll();
        QKeyEvent chord(QEvent::KeyPress, Qt::Key_D, Qt::AltModifier, u"d"_s);
        QApplication::sendEvent(name, &chord);
        QCOMPARE(name->text(), u"PHẠM VĂN MẪU");
        QVERIFY(!name->isPending());
    }

    void enterGoesToTheNextField()
    {
        type(edit("certificate", 30, "serial"), QStringLiteral("bx123457"));
        QVERIFY(edit("certificate", 30, "issued_on")->hasFocus());
        QCOMPARE(m_file->at("certificate", 30).text("serial"), u"BX 123457");
    }

    void enterGoesOnAlsoWhereTheFormWasBuiltAnew()
    {
        QVERIFY(!edit("party", 21, "death_year")); // empty and seldom: not shown yet
        m_form->findChild<QCheckBox *>()->setChecked(true);
        type(edit("party", 21, "sex"), QStringLiteral("male"));
        QVERIFY(m_form->page().focusedCell());
        QCOMPARE(m_form->page().focusedCell()->row(), uuid(21));
        type(edit("party", 20, "kind"), QStringLiteral("household"));
        QVERIFY(m_form->page().focusedCell());
        QCOMPARE(m_form->page().focusedCell()->row(), uuid(20));
    }

    void leavingAFieldCommitsIt()
    {
        ValueEdit *hamlet = edit("parcel", 1, "hamlet");
        hamlet->setFocus();
        QTest::keyClicks(hamlet, QStringLiteral("Thon Mau"));
        QTest::keyClick(hamlet, Qt::Key_Tab);
        QCOMPARE(m_file->at("parcel", 1).text("hamlet"), u"Thon Mau");
    }

    void escapeTakesTypedTextBack()
    {
        ValueEdit *serial = edit("certificate", 30, "serial");
        serial->setFocus();
        QTest::keyClicks(serial, QStringLiteral("zz"));
        QTest::keyClick(serial, Qt::Key_Escape);
        QCOMPARE(serial->text(), u"BX 123456");
    }

    void thePointOfTheNumberPadIsTheDecimalComma()
    {
        ValueEdit *area = edit("land_use", 10, "area");
        area->setFocus();
        area->selectAll();
        QTest::keyClicks(area, QStringLiteral("46"));
        QTest::keyClick(area, Qt::Key_Period, Qt::KeypadModifier);
        QTest::keyClicks(area, QStringLiteral("5"));
        QCOMPARE(area->text(), u"46,5");
        QTest::keyClick(area, Qt::Key_Return);
        QCOMPARE(m_file->at("land_use", 10).real("area"), 46.5);
    }

    void aCodeIsPickedByPartOfItsWords()
    {
        ValueEdit *state = edit("certificate", 30, "state");
        type(state, QStringLiteral("recal"));
        QCOMPARE(m_file->at("certificate", 30).text("state"), u"recalled");
    }

    void f4CopiesWhatWasEnteredBefore()
    {
        type(edit("parcel", 1, "hamlet"), QStringLiteral("Thon Mau 2"));
        m_form->setParcel(uuid(2));
        ValueEdit *hamlet = edit("parcel", 2, "hamlet");
        hamlet->setFocus();
        QTest::keyClick(hamlet, Qt::Key_F4);
        QCOMPARE(m_file->at("parcel", 2).text("hamlet"), u"Thon Mau 2");
    }

    void f4RemembersAcrossARestart()
    {
        type(edit("parcel", 1, "hamlet"), QStringLiteral("Thon Mau 2"));
        m_form->setDocument(nullptr);
        m_form->setDocument(m_file->document.get());
        m_form->setParcel(uuid(2));
        ValueEdit *hamlet = edit("parcel", 2, "hamlet");
        hamlet->setFocus();
        QTest::keyClick(hamlet, Qt::Key_F4);
        QCOMPARE(m_file->at("parcel", 2).text("hamlet"), u"Thon Mau 2");
    }

    void aPinnedValueFillsEmptyFieldsAndNewRows()
    {
        ValueEdit *form = edit("land_use", 10, "term");
        type(form, QStringLiteral("Lau dai"));
        form->setFocus();
        QTest::keyClick(form, Qt::Key_F4, Qt::ShiftModifier);
        m_form->setParcel(uuid(3));
        QTest::mouseClick(button(QStringLiteral("Add Purpose")), Qt::LeftButton);
        const auto uses =
            m_file->document->file().records(gis::table("land_use"), { { "parcel_id", gis::text(uuid(3)) } });
        QCOMPARE(uses.size(), 1u);
        QCOMPARE(uses.front().text("term"), u"Lau dai");
    }

    void aNewRowTakesTheFocusAndUndoTakesItBack()
    {
        QTest::mouseClick(button(QStringLiteral("Add Purpose")), Qt::LeftButton);
        const auto uses =
            m_file->document->file().records(gis::table("land_use"), { { "parcel_id", gis::text(uuid(1)) } });
        QCOMPARE(uses.size(), 2u);
        FieldCell *focused = m_form->page().focusedCell();
        QVERIFY(focused);
        QCOMPARE(focused->row(), uses.back().id);
        QCOMPARE(uses.back().real("seq"), 2.0);
        m_file->document->undo();
        QVERIFY(!m_form->page().focusedCell() || m_form->page().focusedCell()->row() != uses.back().id);
        QVERIFY(m_file->document->file()
                    .records(gis::table("land_use"), { { "parcel_id", gis::text(uuid(1)) } })
                    .size()
                == 1);
    }

    void removingACertificateKeepsTheRightAndUndoBringsItBack()
    {
        const gis::Record right = m_file->at("land_right", 40);
        QPushButton *remove = nullptr;
        for (QPushButton *button : m_form->findChildren<QPushButton *>())
            if (button->text() == u"Remove" && button->toolTip().contains(u"certificate"))
                remove = button;
        QVERIFY(remove);
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY(m_file->at("certificate", 30).id.isNull());
        QVERIFY(m_file->at("certificate_parcel", 32).id.isNull());
        QVERIFY(m_file->at("land_right", 40).idOf("certificate_id").isNull());
        m_file->document->undo();
        QVERIFY(m_file->at("land_right", 40) == right);
        QVERIFY(edit("certificate", 30, "serial"));
    }

    void aCertificateLineIsLocatedBySheetAndParcel()
    {
        type(edit("certificate_parcel", 32, "parcel_id"), QStringLiteral("9 61"));
        QCOMPARE(m_file->at("certificate_parcel", 32).idOf("parcel_id"), uuid(5));
        QCOMPARE(edit("certificate_parcel", 32, "parcel_id")->text(), u"9/61");
        type(edit("certificate_parcel", 32, "parcel_id"), QStringLiteral("9/99"));
        QVERIFY(cell("certificate_parcel", 32, "parcel_id")->words().contains(u"9/99"));
    }

    void aTypedValueIsNoLongerFromTheQrCode()
    {
        QCOMPARE(m_file->at("field_source", 53).text("source"), u"qr");
        type(edit("certificate", 30, "serial"), QStringLiteral("BX 123458"));
        QCOMPARE(m_file->at("field_source", 53).text("source"), u"typed");
    }

    void aNoteStandsAboveTheForm()
    {
        const auto bundle = storage::bundleOf(m_file->document->file(), uuid(2));
        const FormPage page = formPage(*bundle, {});
        QCOMPARE(page.banners.size(), 1u);
        QVERIFY(page.banners[0].contains(u"Hỏi lại trưởng thôn"));
    }

    void ctrlZInAFieldTakesBackTyping()
    {
        ValueEdit *serial = edit("certificate", 30, "serial");
        serial->setFocus();
        serial->deselect();
        QTest::keyClicks(serial, QStringLiteral("zz"));
        QTest::keyClick(serial, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!serial->text().contains(u"zz"));
        QCOMPARE(m_file->at("certificate", 30).text("serial"), u"BX 123456");
    }

    void anotherPersonsEditShowsAtOnceAndTypingStays()
    {
        ValueEdit *registerNo = edit("certificate", 30, "register_no");
        registerNo->setFocus();
        QTest::keyClicks(registerNo, QStringLiteral("1"));
        gis::Record changed = m_file->at("certificate", 30);
        changed.set("serial", QStringLiteral("BX 999999"));
        m_file->document->apply(
            { QStringLiteral("x"), { *gis::updateOf(m_file->at("certificate", 30), changed) } });
        QCOMPARE(edit("certificate", 30, "serial")->text(), u"BX 999999");
        QVERIFY(registerNo->isPending());
    }

    void noTextIsClippedAtAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : { 253, 300, 380, 560, 900 })
            QTest::addRow("%d px", width) << width;
    }

    void noTextIsClippedAtAnyWidth()
    {
        QFETCH(int, width);
        m_form->resize(width, 700);
        QTest::qWait(80);
        for (FieldCell *cell : m_form->page().cells())
            QVERIFY2(cell->geometry().bottom() < cell->parentWidget()->height(), cell->edit()->field().name);
        auto *scroll = m_form->findChild<QScrollArea *>();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), "wider than its view");
        for (QLabel *label : m_form->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        }
        for (QPushButton *button : m_form->findChildren<QPushButton *>())
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        for (FieldCell *cell : m_form->page().cells())
            QVERIFY2(cell->edit()->width() >= 60 && cell->edit()->geometry().right() <= cell->width(),
                     cell->edit()->field().name);
    }
};

DIABA_TEST(TestParcelform)
#include "tst_parcelform.moc"
