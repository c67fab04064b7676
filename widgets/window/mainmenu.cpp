#include "widgets/window/mainmenu.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

MainMenu::MainMenu(QMainWindow &window, std::function<void(const Act &)> attempt)
    : QObject(&window), m_attempt(std::move(attempt)), m_tools(new QActionGroup(this))
{
    QMenuBar *menus = window.menuBar();
    file = menus->addMenu(tr("&File"));
    edit = menus->addMenu(tr("&Edit"));
    view = menus->addMenu(tr("&View"));
    map = menus->addMenu(tr("&Map"));
    parcel = menus->addMenu(tr("&Parcel"));
    check = menus->addMenu(tr("&Check"));
    check->menuAction()->setVisible(false);
    exchange = menus->addMenu(tr("E&xchange"));
    help = menus->addMenu(tr("&Help"));
    bar = window.addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({ 16, 16 });
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
}

QAction *MainMenu::add(QMenu *menu, const QString &text, const QKeySequence &keys, Act act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    if (!keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(QString(text).remove(u'…').remove(u'&'),
                                            keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, act] { m_attempt(act); });
    menu->addAction(action);
    menu->menuAction()->setVisible(true);
    return action;
}

QAction *MainMenu::addOnDocument(QMenu *menu, const QString &text, const QKeySequence &keys, Act act)
{
    return m_onDocument.emplace_back(add(menu, text, keys, std::move(act)));
}

QAction *MainMenu::addTool(const QString &text, const QKeySequence &keys, Act take)
{
    QAction *action = addTool(map, text, keys, std::move(take));
    bar->addAction(action);
    return action;
}

QAction *MainMenu::addTool(QMenu *menu, const QString &text, const QKeySequence &keys, Act take)
{
    QAction *action = addOnDocument(menu, text, keys, std::move(take));
    action->setCheckable(true);
    m_tools->addAction(action);
    return action;
}

QString MainMenu::toolName() const
{
    const QAction *tool = m_tools->checkedAction();
    if (!tool)
        return {};
    for (const QObject *menu : tool->associatedObjects())
        if (const auto *more = qobject_cast<const QMenu *>(menu); more && more != map)
            return u"%1 ▸ %2"_s.arg(more->title(), tool->text());
    return tool->text();
}

void MainMenu::addOwn(QMenu *menu, QAction *action)
{
    menu->addAction(action);
    menu->menuAction()->setVisible(true);
}

void MainMenu::setDocumentOpen(bool open)
{
    for (QAction *action : std::as_const(m_onDocument))
        action->setEnabled(open);
}
