#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "storage/workingfile.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/drawnedit.h"
#include "widgets/map/tools/mergetool.h"
#include "widgets/map/tools/vertextool.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>

namespace
{

/** A canvas at 1:500 in the middle of the map, and what a hand does to it. */
struct Hand {
    explicit Hand(const gis::Fabric &fabric)
    {
        canvas.resize(1000, 700);
        canvas.show();
        canvas.setFabric(fabric);
        const std::size_t chunk = fabric.chunks().size() / 2;
        parcel = fabric.chunks()[chunk]->items[40].id;
        canvas.fitParcel(parcel);
        canvas.setScale(500);
        canvas.setSelected(parcel);
        while (!canvas.isComplete())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        box = fabric.chunk(*fabric.find(parcel)).boxOf(fabric.find(parcel)->item);
    }
    void send(QEvent::Type type, gis::Point p, Qt::MouseButton button, Qt::MouseButtons buttons,
              Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at = canvas.view().toScreen(p);
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(&canvas, &event);
    }
    void click(gis::Point p)
    {
        send(QEvent::MouseMove, p, Qt::NoButton, Qt::NoButton);
        send(QEvent::MouseButtonPress, p, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, p, Qt::LeftButton, Qt::NoButton);
    }
    /** Moves through the parcel in 300 steps, each painted at once; prints how long they took. */
    void measure(const char *what, Qt::MouseButtons buttons)
    {
        std::vector<double> frames;
        for (int i = 0; i < 300; ++i) {
            const gis::Point p{ box.west - 3'000 + (box.width() + 6'000) * i / 300,
                                box.south + box.height() * ((i * 7) % 300) / 300 };
            QElapsedTimer timer;
            timer.start();
            send(QEvent::MouseMove, p, Qt::NoButton, buttons, buttons ? Qt::ControlModifier : Qt::NoModifier);
            canvas.repaint();
            frames.push_back(double(timer.nsecsElapsed()) / 1e6);
            QApplication::processEvents();
        }
        std::sort(frames.begin(), frames.end());
        std::printf("%-34s median %6.2f ms, 95 %% %6.2f ms, longest %6.2f ms\n", what, frames[150],
                    frames[285], frames.back());
        std::fflush(stdout);
    }

    MapCanvas canvas;
    QUuid parcel;
    gis::Box box;
};

void drawWith(Hand &hand, const char *what, DrawTool::Form form,
              std::function<gis::Outcome(const Pointer &, const gis::Ring &)> act)
{
    hand.canvas.setTool(std::make_unique<DrawnEdit>(DrawnEdit::Plan{ form, {}, true, std::move(act) }));
    hand.click({ hand.box.west - 1'000, hand.box.centre().y });
    if (form == DrawTool::Form::Area)
        hand.click({ hand.box.west, hand.box.south - 9'000 });
    hand.measure(what, Qt::NoButton);
}

} // namespace

/** bench_tools FILE: how long the map needs for each step of the mouse with a tool in hand. */
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    theme::apply(application);
    if (QApplication::arguments().size() < 2) {
        std::fprintf(stderr, "bench_tools FILE\n");
        return 2;
    }
    try {
        const gis::Fabric fabric = storage::readFabric(QApplication::arguments()[1]);
        std::printf("%zu parcels\n", fabric.size());
        Hand hand(fabric);
        hand.measure("select", Qt::NoButton);
        drawWith(hand, "split by a line", DrawTool::Form::Line, [](const Pointer &at, const gis::Ring &line) {
            return gis::splitByLine(at.fabric, at.selected, line);
        });
        drawWith(hand, "redraw a boundary", DrawTool::Form::Line,
                 [](const Pointer &at, const gis::Ring &line) {
                     return gis::reshapeBoundary(at.fabric, at.selected, line);
                 });
        drawWith(hand, "new parcel", DrawTool::Form::Area, [](const Pointer &at, const gis::Ring &ring) {
            return gis::newParcel(at.fabric, {}, ring, gis::Over::KeepOut);
        });
        hand.canvas.setTool(std::make_unique<MergeTool>());
        hand.measure("merge", Qt::NoButton);
        hand.canvas.setTool(std::make_unique<VertexTool>());
        hand.measure("vertices, looking", Qt::NoButton);
        const gis::Point corner = fabric.chunk(*fabric.find(hand.parcel))
                                      .geometry(fabric.find(hand.parcel)->item)
                                      .parts.front()
                                      .front()
                                      .front();
        hand.send(QEvent::MouseMove, corner, Qt::NoButton, Qt::NoButton);
        hand.send(QEvent::MouseButtonPress, corner, Qt::LeftButton, Qt::LeftButton);
        hand.measure("vertices, a corner in hand", Qt::LeftButton);
    } catch (const gis::Error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    return 0;
}
