#include "widgets/window/keylist.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QMenu>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(KeyList)
};

using Rows = QList<std::pair<QString, QString>>; ///< keys, what they do

Rows rowsOf(const QMenu *menu)
{
    Rows rows;
    for (const QAction *action : menu->actions())
        if (action->menu())
            rows += rowsOf(action->menu());
        else if (const QKeySequence keys = action->shortcut(); !keys.isEmpty())
            rows.append(
                { keys.toString(QKeySequence::NativeText), action->text().remove(u'&').remove(u'…') });
    return rows;
}

Rows rowsOfMap()
{
    return { { Text::tr("Arrows"), Text::tr("Move the map; dragging does so too") },
             { u"+  −"_s, Text::tr("Nearer, farther; the wheel does so at the cursor") },
             { u"Home"_s, Text::tr("Whole Map") },
             { Text::tr("Space"), Text::tr("Held: dragging moves the map, whatever tool is in hand") },
             { u"Enter"_s, Text::tr("Keeps what is proposed") },
             { u"Esc"_s,
               Text::tr(
                   "Forgets it, or puts a refusal away; then what is drawn; then goes back to selecting") },
             { Text::tr("Double click"), Text::tr("Opens the parcel in the form") } };
}

Rows rowsOfDrawing()
{
    return { { Text::tr("Click"), Text::tr("Sets a corner; on the first one of an area: closes it") },
             { Text::tr("Enter, double click"), Text::tr("Ends the drawing") },
             { u"Backspace  Ctrl+Z"_s, Text::tr("Takes the last corner back") },
             { u"L"_s, Text::tr("Types the length of the next edge") },
             { u"G"_s, Text::tr("Types its bearing, from north") },
             { u"K"_s, Text::tr("Types its angle from the last edge") },
             { u"X"_s, Text::tr("Types X (north) and Y (east) of the next corner") },
             { u"S  V"_s, Text::tr("Parallel, perpendicular to the boundary under the mouse; again: free") },
             { u"Ctrl"_s, Text::tr("Held: no snapping") },
             { u"Esc"_s, Text::tr("Frees what is held, then forgets the drawing") } };
}

Rows rowsOfCorners()
{
    return { { Text::tr("Drag a corner"), Text::tr("Moves it in all parcels that have it") },
             { Text::tr("Click or drag a boundary"), Text::tr("Puts a corner in") },
             { Text::tr("Shift+drag a boundary"), Text::tr("Moves it parallel to itself") },
             { Text::tr("Shift+click a boundary"), Text::tr("Types how far it moves") },
             { Text::tr("Shift+drag elsewhere"), Text::tr("Chooses the corners in a rectangle") },
             { Text::tr("Click, Shift+click a corner"), Text::tr("Chooses it, chooses one more") },
             { u"C"_s, Text::tr("Chooses all from the chosen corner to the one under the mouse") },
             { u"X"_s, Text::tr("Types where the chosen corner belongs") },
             { u"Delete"_s, Text::tr("Removes the corner under the mouse, else the chosen ones") },
             { u"Ctrl"_s, Text::tr("Held: no snapping") } };
}

Rows rowsOfOthers()
{
    return { { Text::tr("Enter (merging)"), Text::tr("Shows what comes of the chosen parcels") },
             { Text::tr("X (control points)"), Text::tr("Types where the point belongs") },
             { Text::tr("Ctrl+V (corner table)"), Text::tr("Pastes corners from a spreadsheet") } };
}

Rows rowsOfForm()
{
    return { { u"Enter"_s, Text::tr("Enters the value, goes to the next field") },
             { u"F4"_s, Text::tr("The same as before") },
             { u"Shift+F4"_s, Text::tr("Keeps the value for the next ones") },
             { u"↓"_s, Text::tr("What can be chosen") },
             { u"Esc"_s, Text::tr("Takes back what was typed") } };
}

Rows rowsOfScan()
{
    return { { u"Page Up  Page Down"_s, Text::tr("Previous page, next page") },
             { u"L  R"_s, Text::tr("Turn left, turn right") },
             { u"W  P  1"_s, Text::tr("Fit the width, fit the page, as large as the paper") },
             { u"+  −"_s, Text::tr("Larger, smaller") },
             { u"M"_s, Text::tr("Draw around the value of the field in hand") } };
}

QString section(const QString &title, const Rows &rows)
{
    if (rows.isEmpty())
        return {};
    QString html = u"<tr><td colspan='2'><br><b>%1</b></td></tr>"_s.arg(title.toHtmlEscaped());
    for (const auto &[keys, does] : rows)
        html += u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(keys.toHtmlEscaped(),
                                                                            does.toHtmlEscaped());
    return html;
}

} // namespace

QString keyTable(const QList<QMenu *> &menus)
{
    QString html = u"<table cellspacing='0' cellpadding='2'>"_s;
    for (const QMenu *menu : menus)
        html += section(menu->title().remove(u'&'), rowsOf(menu));
    html += section(Text::tr("On the Map"), rowsOfMap())
        + section(Text::tr("While Drawing: Boundary, Split, New Parcel, Block, Measure"), rowsOfDrawing())
        + section(Text::tr("Edit Vertices"), rowsOfCorners())
        + section(Text::tr("Other Tools"), rowsOfOthers()) + section(Text::tr("In the Form"), rowsOfForm())
        + section(Text::tr("On the Scan"), rowsOfScan());
    return html + u"</table>"_s;
}

void showKeys(const QList<QMenu *> &menus, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Keys"));
    auto *keys = new QTextBrowser;
    keys->setOpenLinks(false);
    keys->setHtml(keyTable(menus));
    (new QVBoxLayout(dialog))->addWidget(keys);
    dialog->resize(QSize(520, 560).boundedTo(parent->window()->size() * 9 / 10));
    dialog->show();
}
