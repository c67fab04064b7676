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
        if (const QKeySequence keys = action->shortcut(); !keys.isEmpty())
            rows.append(
                { keys.toString(QKeySequence::NativeText), action->text().remove(u'&').remove(u'…') });
    return rows;
}

Rows rowsOfMap()
{
    return { { Text::tr("Arrows"), Text::tr("Move the map; dragging does so too") },
             { u"+  −"_s, Text::tr("Nearer, farther; the wheel does so at the cursor") },
             { u"Home"_s, Text::tr("Whole Map") },
             { u"Enter"_s, Text::tr("Keeps what is proposed") },
             { u"Esc"_s, Text::tr("Forgets it") } };
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
    html += section(Text::tr("On the Map"), rowsOfMap()) + section(Text::tr("In the Form"), rowsOfForm())
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
    dialog->resize(420, 460);
    dialog->show();
}
