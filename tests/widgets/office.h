#pragma once

#include "widgets/mainwindow.h"

#include "widgets/edits/cornertable.h"
#include "widgets/edits/proposalpage.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"

#include "tests/testdata.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

/** A clerk before the window over a made file. */
namespace office
{

using namespace Qt::StringLiterals;
using namespace testdata;

inline constexpr gis::Point origin{ 550'000'000, 2'290'000'000 };

inline gis::Record parcelOf(quint32 n, const QString &sheet, gis::Geometry shape)
{
    return rowOf("parcel", n,
                 { { "sheet_no", sheet },
                   { "parcel_no", QString::number(n) },
                   { "status", u"current"_s },
                   { "geometry", gis::geometryValue(std::move(shape)) } });
}

/** A rectangle, in millimetres from the south-west corner of 9/1. */
inline gis::Ring block(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height)
{
    return rectangle(origin.x + x, origin.y + y, width, height);
}

using Rows = std::vector<gis::Record>;

/** Four parcels of 20 × 20 m, 9/1 to 9/4; 9/1 is a couple's, ONT 300 and CLN 100, with certificate BX 123457.
 */
inline void fill(storage::WorkingFile &file, const Rows &more)
{
    storage::BulkLoad load(file);
    load.add(rowOf("map_sheet", 50, { { "sheet_no", u"9"_s }, { "scale", qint64(500) } }));
    for (quint32 i = 0; i < 4; ++i)
        load.add(parcelOf(i + 1, u"9"_s, surface(block((i % 2) * 20'000, (i / 2) * 20'000, 20'000, 20'000))));
    load.add(rowOf("party", 10, { { "kind", u"person"_s }, { "name", u"Nguyễn Văn Mẫu"_s } }));
    load.add(rowOf("party", 11, { { "kind", u"person"_s }, { "name", u"Trần Thị Mẫu"_s } }));
    load.add(rowOf("land_use", 20,
                   { { "parcel_id", gis::idValue(uuid(1)) },
                     { "seq", qint64(1) },
                     { "code", u"ONT"_s },
                     { "area", 300.0 } }));
    load.add(rowOf("land_use", 21,
                   { { "parcel_id", gis::idValue(uuid(1)) },
                     { "seq", qint64(2) },
                     { "code", u"CLN"_s },
                     { "area", 100.0 } }));
    load.add(rowOf("certificate", 30, { { "serial", u"BX 123457"_s }, { "state", u"in_force"_s } }));
    load.add(rowOf("certificate_parcel", 31,
                   { { "certificate_id", gis::idValue(uuid(30)) },
                     { "parcel_id", gis::idValue(uuid(1)) },
                     { "paper_area", 400.0 } }));
    load.add(rowOf("land_right", 40,
                   { { "party_id", gis::idValue(uuid(10)) },
                     { "parcel_id", gis::idValue(uuid(1)) },
                     { "certificate_id", gis::idValue(uuid(30)) },
                     { "kind", u"use"_s } }));
    load.add(rowOf("land_right", 41,
                   { { "party_id", gis::idValue(uuid(11)) },
                     { "parcel_id", gis::idValue(uuid(1)) },
                     { "certificate_id", gis::idValue(uuid(30)) },
                     { "kind", u"use"_s } }));
    load.add(rowOf("restriction", 45,
                   { { "parcel_id", gis::idValue(uuid(1)) },
                     { "kind", u"mortgage"_s },
                     { "valid_from", u"2019-03-01"_s } }));
    for (const gis::Record &row : more)
        load.add(row);
    load.commit(u"Load"_s, u"test"_s, {});
}

/** The window over the four parcels, as a clerk sits before it. */
struct Office {
    explicit Office(const Rows &more = {})
    {
        const QString path = folder.filePath(u"a.diaba"_s);
        {
            auto file = storage::WorkingFile::create(path, { {}, u"EPSG:9209"_s });
            fill(file, more);
        }
        open(path);
        choose(1);
    }
    /** Over a file that \a made in a folder. */
    explicit Office(const std::function<QString(const QString &)> &made) { open(made(folder.path())); }

    void open(const QString &path)
    {
        QSignalSpy opened(&window, &MainWindow::opened);
        window.setWindowState(Qt::WindowNoState); // the screen of the tests is smaller
        window.resize(1366, 740);
        static_cast<QWidget &>(window).show();
        window.open(path);
        if (!opened.wait(20'000))
            qFatal("the file did not open");
        map = window.findChild<MapCanvas *>();
        QObject::connect(map, &MapCanvas::message, map, [this](const QString &text) { refusal = text; });
        page = window.findChild<ProposalPage *>();
        corners = window.findChild<CornerTable *>();
        map->fitAll();
    }
    void choose(quint32 parcel) { window.findChild<ParcelList *>()->setCurrent(uuid(parcel)); }
    void start(const QString &action)
    {
        for (QAction *a : window.findChildren<QAction *>())
            if (a->text() == action)
                return a->trigger();
        qFatal("no action %s", qPrintable(action));
    }
    /** \a x and \a y in millimetres from the south-west corner. */
    QPoint at(std::int64_t x, std::int64_t y) const
    {
        return map->view().toScreen({ origin.x + x, origin.y + y }).toPoint();
    }
    void click(std::int64_t x, std::int64_t y, Qt::KeyboardModifiers modifiers = {})
    {
        clickAt(at(x, y), modifiers);
    }
    void clickAt(QPoint place, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseMove(map, place);
        QTest::mouseClick(map, Qt::LeftButton, modifiers, place);
    }
    void press(Qt::Key key) { QTest::keyClick(map, key); }
    void type(const QString &text)
    {
        auto *line = map->findChild<QLineEdit *>();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    /** What the window says after a refusal. */
    QString said() const
    {
        QString text;
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible())
                text += label->text() + u'\n';
        return text;
    }
    /** Does \a act with the dialog that comes up next. */
    void withDialog(const std::function<void(QDialog &)> &act)
    {
        QTimer::singleShot(0, map, [act] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                act(*dialog);
            else
                qFatal("no dialog came up");
        });
    }
    const gis::Fabric &fabric() const { return window.document()->fabric(); }
    double area(quint32 parcel) const
    {
        const auto place = fabric().find(uuid(parcel));
        return place ? gis::squareMetres(gis::twiceArea(*fabric().parcel(*place).geometry)) : 0;
    }
    bool isProposed() const { return map->proposal().has_value() && page->isVisible(); }
    QString pageText() const
    {
        QString text;
        for (const QLabel *label : page->findChildren<QLabel *>())
            text += label->text() + u'\n';
        for (const QTableWidget *table : page->findChildren<QTableWidget *>())
            for (int row = 0; row < table->rowCount(); ++row)
                for (int column = 0; column < table->columnCount(); ++column)
                    if (table->item(row, column))
                        text += table->item(row, column)->text() + u'\n';
        return text;
    }
    std::vector<gis::Record> rows(const char *table) const
    {
        return window.document()->file().records(gis::table(table));
    }

    QTemporaryDir folder;
    QString refusal; ///< what the map says, in a sentence; empty while it has nothing to say
    MainWindow window;
    MapCanvas *map = nullptr;
    ProposalPage *page = nullptr;
    CornerTable *corners = nullptr;
};

} // namespace office
