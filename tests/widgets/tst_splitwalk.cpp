#include "widgets/edits/slipspanel.h"
#include "widgets/form/parcelform.h"
#include "widgets/theme.h"
#include "widgets/window/statusline.h"

#include "gis/humanvalues.h"
#include "storage/exchange/tablehash.h"
#include "tests/storage/basisdata.h"
#include "tests/storage/smalldemo.h"
#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace office;

namespace
{

/** 9/140, 161.9 m², ONT 100 and CLN 61.9, a couple's, its mortgage of 2019 erased in 2024; beside a road; the
 * highest number of the sheet is 186. */
Rows lotToSplit()
{
    gis::Record lot = parcelOf(140, u"9"_s, surface(block(60'000, 5'000, 10'000, 16'190)));
    lot.set("recorded_area", 161.9);
    lot.set("address", u"Thôn Mẫu 1, xã Mẫu Hòa"_s);
    lot.set("parcel_code", u"w7eqtqf9ueh9"_s);
    gis::Record road = parcelOf(186, u"9"_s, surface(block(60'000, 0, 10'000, 5'000)));
    road.set("managed_by_state", true);
    road.set("map_land_type", u"DGT"_s);
    Rows rows{ lot, road };
    for (const auto &[n, name] :
         { std::pair<quint32, QString>(110, u"Phạm Văn Mẫu"_s), { 111, u"Lê Thị Mẫu"_s } }) {
        rows.push_back(rowOf("party", n, { { "kind", u"person"_s }, { "name", name } }));
        rows.push_back(rowOf("land_right", n + 20,
                             { { "party_id", gis::idValue(uuid(n)) },
                               { "parcel_id", gis::idValue(uuid(140)) },
                               { "certificate_id", gis::idValue(uuid(120)) },
                               { "kind", u"use"_s } }));
    }
    rows.push_back(rowOf("certificate", 120, { { "serial", u"CH 123456"_s }, { "state", u"in_force"_s } }));
    rows.push_back(rowOf("certificate_parcel", 121,
                         { { "certificate_id", gis::idValue(uuid(120)) },
                           { "parcel_id", gis::idValue(uuid(140)) },
                           { "paper_area", 161.9 } }));
    int seq = 0;
    for (const auto &[code, area] : { std::pair(u"ONT"_s, 100.0), { u"CLN"_s, 61.9 } })
        rows.push_back(rowOf("land_use", 125 + quint32(++seq),
                             { { "parcel_id", gis::idValue(uuid(140)) },
                               { "seq", qint64(seq) },
                               { "code", code },
                               { "area", area } }));
    rows.push_back(rowOf("restriction", 128,
                         { { "parcel_id", gis::idValue(uuid(140)) },
                           { "kind", u"mortgage"_s },
                           { "valid_from", u"2019-04-11"_s },
                           { "valid_to", u"2024-05-20"_s } }));
    return rows;
}

QPushButton *button(const QWidget *in, const QString &text)
{
    for (auto *each : in->findChildren<QPushButton *>())
        if (each->text() == text)
            return each;
    return nullptr;
}

/** Chooses the file at \a path by "Add Scan…" of \a slip, as the clerk does. */
void addScan(Office &office, QDialog &slip, const QString &path)
{
    office.withDialog([path](QDialog &files) {
        files.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        files.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open)->click();
    });
    QTest::mouseClick(button(&slip, u"Add Scan…"_s), Qt::LeftButton);
}

/** A picture of a contract in the folder of \a office. */
QString contract(const Office &office)
{
    const QString path = office.folder.filePath(u"hop dong 412.png"_s);
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (!image.save(path))
        qFatal("no picture");
    return path;
}

/** The dossier of the walk: what a bar-code reader types ends with Enter. */
void openDossier(Office &office, const QString &due, const QString &scan = {})
{
    office.withDialog([&office, due, scan](QDialog &dialog) {
        for (auto *line : dialog.findChildren<QLineEdit *>()) {
            if (line->hasSelectedText() && line->text().startsWith(u"000")) {
                QTest::keyClicks(line, u"000.00.12.H26-261124-0007"_s);
                QTest::keyClick(line, Qt::Key_Return);
                QVERIFY(dialog.isVisible());
            }
            if (line->placeholderText().contains(u"Tách thửa"))
                line->setText(u"Tách thửa, tặng cho"_s);
            if (line->placeholderText().contains(u"14/2026"))
                line->setText(u"Hợp đồng số 412/2026"_s);
            if (line->text().isEmpty() && line->placeholderText().isEmpty() && !due.isEmpty())
                line->setText(due);
        }
        for (auto *box : dialog.findChildren<QComboBox *>())
            if (const int at = box->findData(u"legal_change"_s); at >= 0)
                box->setCurrentIndex(at);
        if (!scan.isEmpty())
            addScan(office, dialog, scan);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    office.start(u"Correction Slip and Basis…"_s);
}

/** The slip named in the walk, among those of the file. */
gis::Record walkSlip(const Office &office)
{
    for (const gis::Record &slip : office.rows("dossier"))
        if (slip.text("code") == u"000.00.12.H26-261124-0007")
            return slip;
    return { &gis::table("dossier"), {}, 0, {} };
}

/** Types \a text in the search box, as the clerk does who has the number on paper. */
QUuid find(Office &office, const QString &text)
{
    office.start(u"Find…"_s);
    auto *list = office.window.findChild<ParcelList *>();
    auto *box = list->findChild<QLineEdit *>();
    const auto *lines = list->findChild<QListView *>()->model();
    if (!QTest::qWaitFor([&] { return lines->rowCount() > 0; }, 20'000))
        qFatal("no parcel is listed");
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
    return list->current();
}

/** The middle of a side of \a parcel that runs along a road. */
gis::Point roadSide(const Office &office, const QUuid &parcel)
{
    const auto ringsOf = [&](const gis::Record &row) {
        return gis::toGeometry(row["geometry"])->parts.front();
    };
    std::vector<gis::Ring> roads;
    for (const gis::Record &row : office.rows("parcel"))
        if (row.text("map_land_type") == u"DGT" && row.text("status") == u"current")
            for (const gis::Ring &ring : ringsOf(row))
                roads.push_back(ring);
    const gis::Ring lot =
        ringsOf(office.window.document()->file().record(gis::table("parcel"), parcel).value()).front();
    for (std::size_t i = 0; i < lot.size(); ++i) {
        const gis::Point a = lot[i], b = lot[(i + 1) % lot.size()];
        for (const gis::Ring &road : roads)
            if (std::find(road.begin(), road.end(), a) != road.end()
                && std::find(road.begin(), road.end(), b) != road.end())
                return { (a.x + b.x) / 2, (a.y + b.y) / 2 };
    }
    qFatal("the parcel has no road");
}

gis::Record partNo(const Office &office, const QString &number)
{
    const auto found = office.window.document()->file().records(
        gis::table("parcel"), { { "sheet_no", u"9"_s }, { "parcel_no", number } });
    return found.empty() ? gis::Record{ &gis::table("parcel"), {}, 0, {} } : found.front();
}

/** Names of the land users of \a parcel, those whose right has ended in brackets with its end. */
QStringList holders(const Office &office, const QUuid &parcel)
{
    QStringList names;
    const auto &file = office.window.document()->file();
    for (const gis::Record &right :
         file.records(gis::table("land_right"), { { "parcel_id", gis::text(parcel) } })) {
        const QString name = file.record(gis::table("party"), right.idOf("party_id"))->text("name");
        names += right.text("valid_to").isEmpty() ? name : u"%1 (%2)"_s.arg(name, right.text("valid_to"));
    }
    names.sort();
    return names;
}

/** Splits \a parcel by 80 m² along the side at \a place, its second part to the son; not kept yet. */
void split(Office &office, const QUuid &parcel, gis::Point place)
{
    office.window.findChild<ParcelList *>()->setCurrent(parcel);
    office.map->fitParcel(parcel);
    office.start(u"Area along an Edge"_s);
    office.clickAt(office.map->view().toScreen(place).toPoint());
    office.type(u"80,0"_s);
    QVERIFY2(office.isProposed(), qPrintable(office.refusal));
    QPushButton *other = nullptr;
    for (auto *each : office.page->findChildren<QPushButton *>())
        if (each->text() == u"Other…")
            other = each; // of the second parcel
    QVERIFY(other);
    office.withDialog([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setText(u"Phạm Mẫu Con"_s);
        dialog.accept();
    });
    other->click();
    for (auto *line : office.page->findChildren<QLineEdit *>()) {
        if (line->text() == gis::shownDate(QDate::currentDate().toString(Qt::ISODate)))
            line->setText(u"24112026"_s); // as people type it
        else if (line->placeholderText().contains(u"412/2026"))
            line->setText(u"Hợp đồng số 412/2026"_s);
    }
}

void split(Office &office)
{
    split(office, uuid(140), { origin.x + 65'000, origin.y + 5'000 });
}

} // namespace

/** Walk 7: a parcel is split and a part given away, in one procedure. */
class TestSplitwalk : public QObject
{
    Q_OBJECT

    static bool waitUntilKnown(const SlipsPanel &panel, const QString &words)
    {
        return QTest::qWaitFor(
            [&] { return panel.findChild<QTextBrowser *>()->toPlainText().contains(words); }, 20'000);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aParcelIsSplitGivenAwayAndSubmitted()
    {
        Office office(lotToSplit());
        storage::Document &document = *office.window.document();
        const QJsonObject before = storage::tableHashes(document.file().database());
        openDossier(office, {});
        const gis::Record slip = office.rows("dossier").front();
        QCOMPARE(slip.text("code"), u"000.00.12.H26-261124-0007"_s);
        QCOMPARE(slip.text("kind"), u"legal_change"_s);
        QCOMPARE(slip.text("title"), u"Tách thửa, tặng cho"_s);

        split(office);
        const QString page = office.pageText();
        for (const QString &word :
             { u"ended on 20/05/2024"_s, u"187"_s, u"188"_s, u"80.0"_s, u"81.9"_s, u"Phạm Mẫu Con"_s })
            QVERIFY2(page.contains(word), qPrintable(word + u" in\n"_s + page));
        QVERIFY(page.contains(u"Parcel 187: purposes 80.0, shape 80.0 m²"_s));
        office.press(Qt::Key_Return);
        QVERIFY2(!office.map->proposal(), qPrintable(office.said()));

        const gis::Record parent = document.file().record(gis::table("parcel"), uuid(140)).value();
        QCOMPARE(parent.text("status"), u"retired"_s);
        QCOMPARE(parent.text("parcel_code"), u"w7eqtqf9ueh9"_s); // kept, never used again
        QCOMPARE(document.file().record(gis::table("certificate"), uuid(120))->text("state"), u"recalled"_s);
        const gis::Record kept = partNo(office, u"187"_s), given = partNo(office, u"188"_s);
        QCOMPARE(kept.text("parcel_code").size(), 12);
        QCOMPARE(given.text("parcel_code").size(), 12);
        QVERIFY(kept.text("parcel_code") != given.text("parcel_code"));
        QCOMPARE(holders(office, kept.id), QStringList({ u"Lê Thị Mẫu"_s, u"Phạm Văn Mẫu"_s }));
        QCOMPARE(holders(office, given.id), QStringList{ u"Phạm Mẫu Con"_s });
        QCOMPARE(holders(office, uuid(140)), // as it stood yesterday, ended on the contract's day
                 QStringList({ u"Lê Thị Mẫu (2026-11-24)"_s, u"Phạm Văn Mẫu (2026-11-24)"_s }));
        for (const quint32 party : { 110u, 111u })
            QVERIFY(document.file().record(gis::table("party"), uuid(party))->text("name")
                    != u"Phạm Mẫu Con");

        auto *panel = office.window.findChild<SlipsPanel *>();
        office.start(u"Correction Slips and Submitting"_s);
        QVERIFY2(waitUntilKnown(*panel, u"has no scan yet"_s),
                 qPrintable(panel->findChild<QTextBrowser *>()->toPlainText()));
        QVERIFY(!button(panel, u"Submit"_s)->isEnabled());
        giveBasis(document, slip.id);
        QVERIFY2(waitUntilKnown(*panel, u"Nothing stands in the way"_s),
                 qPrintable(panel->findChild<QTextBrowser *>()->toPlainText()));
        QTest::mouseClick(button(panel, u"Submit"_s), Qt::LeftButton);
        QCOMPARE(office.rows("dossier").front().text("state"), u"submitted"_s);
        QVERIFY(panel->findChild<QTreeWidget *>()->topLevelItem(0)->text(1).contains(u"Submitted"_s));
        QVERIFY(button(panel, u"Take Back"_s)->isEnabled());
        QTest::mouseClick(button(panel, u"Take Back"_s), Qt::LeftButton);
        QCOMPARE(office.rows("dossier").front().text("state"), u"open"_s);

        while (!document.undoTitle().isEmpty() && document.undoTitle() != u"Load")
            document.undo();
        QCOMPARE(storage::tableHashes(document.file().database()), before);
    }

    void theDemosParcelIsSplitFromTheListToSubmitting()
    {
        Office office([](const QString &folder) {
            return storage::writeDemo(folder + u"/demo", 1, smallPainter()).file;
        });
        storage::Document &document = *office.window.document();
        const QJsonObject before = storage::tableHashes(document.file().database());
        const QUuid lot = find(office, u"9/140"_s);
        QCOMPARE(document.file().record(gis::table("parcel"), lot).value().text("parcel_no"), u"140"_s);
        openDossier(office, u"06122026"_s, contract(office));
        const gis::Record slip = walkSlip(office);
        QCOMPARE(storage::scansOf(document.file(), u"dossier"_s, slip.id).size(), std::size_t(1));

        split(office, lot, roadSide(office, lot));
        const QString page = office.pageText();
        for (const QString &word : { u"Mortgage ended on 20/05/2024"_s, u"403"_s, u"404"_s, u"80.0"_s,
                                     u"81.9"_s, u"Phạm Mẫu Con"_s, u"with its scan"_s })
            QVERIFY2(page.contains(word, Qt::CaseInsensitive), qPrintable(word + u" in\n"_s + page));
        office.press(Qt::Key_Return);
        QVERIFY2(!office.map->proposal(), qPrintable(office.said()));
        QCOMPARE(holders(office, partNo(office, u"404"_s).id), QStringList{ u"Phạm Mẫu Con"_s });
        const auto *list = office.window.findChild<ParcelList *>(); // "9/140" still stands in its search
        QCOMPARE(list->current(), partNo(office, u"403"_s).id);
        QVERIFY(list->findChild<QListView *>()->selectionModel()->selectedIndexes().empty());

        auto *panel = office.window.findChild<SlipsPanel *>();
        office.start(u"Correction Slips and Submitting"_s);
        QCOMPARE(panel->slip(), slip.id);
        QVERIFY2(waitUntilKnown(*panel, u"Nothing stands in the way"_s),
                 qPrintable(panel->findChild<QTextBrowser *>()->toPlainText()));
        QTest::mouseClick(button(panel, u"Submit"_s), Qt::LeftButton);
        QCOMPARE(walkSlip(office).text("state"), u"submitted"_s);
        QTest::mouseClick(button(panel, u"Take Back"_s), Qt::LeftButton);
        const QString loaded = document.file().entries().front().title;
        while (!document.undoTitle().isEmpty() && document.undoTitle() != loaded)
            document.undo();
        for (const auto &[table, hash] : before.toVariantMap().asKeyValueRange())
            QVERIFY2(storage::tableHashes(document.file().database())[table].toVariant() == hash,
                     qPrintable(table));
    }

    void aScanThatCannotBeReadLeavesWhatWasTyped()
    {
        Office office(lotToSplit());
        const QString torn = office.folder.filePath(u"torn.pdf"_s);
        QFile file(torn);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no PDF") > 0);
        file.close();
        const QString picture = contract(office);
        office.withDialog([&](QDialog &dialog) {
            auto *scans = dialog.findChild<QListWidget *>();
            QPointer<QLineEdit> basis;
            for (auto *line : dialog.findChildren<QLineEdit *>())
                if (line->placeholderText().contains(u"14/2026"))
                    basis = line;
            basis->setText(u"Hợp đồng số 412/2026"_s);
            addScan(office, dialog, torn);
            QVERIFY2(office.said().contains(u"torn.pdf is no PDF"_s), qPrintable(office.said()));
            QCOMPARE(scans->count(), 0);
            addScan(office, dialog, picture);
            addScan(office, dialog, picture); // the same paper twice
            QCOMPARE(scans->count(), 1);
            QCOMPARE(basis->text(), u"Hợp đồng số 412/2026"_s);
            dialog.reject();
        });
        office.start(u"Correction Slip and Basis…"_s);
        QVERIFY(office.rows("dossier").empty());
        QCOMPARE(storage::scanFaults(office.window.document()->file()), std::vector<storage::ScanFault>());
    }

    void whoReceivesAPartCanBeTakenBack()
    {
        Office office(lotToSplit());
        openDossier(office, {});
        split(office);
        QPushButton *back = nullptr;
        for (auto *each : office.page->findChildren<QPushButton *>())
            if (each->text() == u"Take Back" && each->isVisible())
                back = each;
        QVERIFY(back);
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!back->isVisible());
        office.press(Qt::Key_Return);
        QVERIFY2(!office.map->proposal(), qPrintable(office.said()));
        QCOMPARE(holders(office, partNo(office, u"188"_s).id),
                 QStringList({ u"Lê Thị Mẫu"_s, u"Phạm Văn Mẫu"_s }));
        for (const gis::Record &party : office.rows("party"))
            QVERIFY(party.text("name") != u"Phạm Mẫu Con");
    }

    void theOldStateIsReadableAfterwards()
    {
        Office office(lotToSplit());
        openDossier(office, {});
        split(office);
        office.press(Qt::Key_Return);
        office.choose(140);
        auto *form = office.window.findChild<ParcelForm *>();
        form->setParcel(uuid(140));
        QString text;
        for (const auto *label : form->findChildren<QLabel *>())
            text += label->text() + u'\n';
        for (const auto *line : form->findChildren<QLineEdit *>())
            text += line->text() + u'\n';
        for (const QString &word : { u"Phạm Văn Mẫu"_s, u"CH 123456"_s, u"161"_s })
            QVERIFY2(text.contains(word), qPrintable(word + u" in\n"_s + text));
    }

    void theStatusBarSaysWhatIsDueAndWhatIsOverdue_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("overdue") << -1 << u"1 slip(s) overdue"_s << theme::wrong;
        QTest::newRow("today") << 0 << u"due soon"_s << theme::look;
        QTest::newRow("in two days") << 2 << u"due soon"_s << theme::look;
        QTest::newRow("in three days") << 3 << QString() << theme::look;
    }

    void theStatusBarSaysWhatIsDueAndWhatIsOverdue()
    {
        QFETCH(int, days);
        QFETCH(QString, said);
        QFETCH(QColor, colour);
        Office office(lotToSplit());
        openDossier(office, gis::shownDate(QDate::currentDate().addDays(days).toString(Qt::ISODate)));
        QString all;
        bool isColoured = said.isEmpty();
        for (const auto *label : office.window.findChild<StatusLine *>()->findChildren<QLabel *>()) {
            all += label->text() + u'\n';
            if (!said.isEmpty() && label->text().contains(said))
                isColoured = label->palette().color(QPalette::WindowText) == colour
                    || label->styleSheet().contains(colour.name());
        }
        QVERIFY2(said.isEmpty() ? !all.contains(u"due") : all.contains(said), qPrintable(all));
        QVERIFY(isColoured);
    }

    void theWheelScrollsThePageAndTurnsNoChoice()
    {
        Office office(lotToSplit());
        split(office);
        int looked = 0;
        for (auto *box : office.page->findChildren<QComboBox *>()) {
            if (!box->isVisible() || box->count() < 2)
                continue;
            const int before = box->currentIndex();
            for (const int turn : { -120, 120, 120 }) {
                QWheelEvent wheel({ 3, 3 }, box->mapToGlobal(QPointF(3, 3)), {}, { 0, turn }, Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QApplication::sendEvent(box, &wheel);
            }
            QCOMPARE(box->currentIndex(), before);
            ++looked;
        }
        QVERIFY(looked > 0); // such as what becomes of the old certificate
    }

    void theWindowsKeysAreItsAlsoWhileOneTypes()
    {
        Office office(lotToSplit());
        office.choose(1);
        auto *form = office.window.findChild<ParcelForm *>();
        form->focusFirstField();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setCursorPosition(0);
        const QString text = field->text();
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier); // would delete what follows
        QVERIFY(office.corners->isVisible());
        QCOMPARE(field->text(), text);
        QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier); // would go to the end
        QVERIFY(office.window.findChild<SlipsPanel *>()->isVisible());
    }

    void whatStandsInTheWayLeadsToItsPlace()
    {
        Office office(lotToSplit());
        storage::Document &document = *office.window.document();
        const gis::Record before = document.file().record(gis::table("parcel"), uuid(140)).value();
        gis::Record after = before;
        after.set("geometry", gis::geometryValue(surface(block(60'000, 2'000, 10'000, 19'190))));
        const QUuid slip = document.apply({ u"Draw"_s, { gis::updateOf(before, after).value() } }).dossier;
        giveBasis(document, slip);
        office.choose(1);
        auto *panel = office.window.findChild<SlipsPanel *>();
        office.start(u"Correction Slips and Submitting"_s);
        QVERIFY(waitUntilKnown(*panel, u"stand in the way"_s));
        QSignalSpy wanted(panel, &SlipsPanel::findingWanted);
        Q_EMIT panel->findChild<QTextBrowser *>()->anchorClicked(QUrl(u"finding:0"_s));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(office.window.findChild<ParcelList *>()->current() != uuid(1));
    }
};

DIABA_TEST(TestSplitwalk)
#include "tst_splitwalk.moc"
