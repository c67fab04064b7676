#include "widgets/window/checkmenu.h"

#include "gis/rules/profile.h"
#include "widgets/filedialog.h"
#include "widgets/queue/namesdialog.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/window/mainmenu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckMenu)
};

void addProfiles(MainMenu &menu, QueueDesk &desk, QWidget *parent)
{
    QMenu *profiles = menu.check->addMenu(Text::tr("Check By"));
    auto *group = new QActionGroup(profiles);
    const auto add = [&](const QString &text, const QString &name, MainMenu::Act act) {
        QAction *action = menu.addOnDocument(profiles, text, {}, std::move(act));
        action->setCheckable(true);
        action->setData(name);
        group->addAction(action);
    };
    for (const QString &name : gis::profileNames())
        add(name, name, [&desk, name] { desk.setProfile(name); });
    add(Text::tr("A Profile of the Province…"), {}, [&desk, parent] {
        if (const QString path =
                askFile(parent, Text::tr("Profile to Check By"), Text::tr("Profiles (*.json)"));
            !path.isEmpty())
            desk.setProfile(path);
    });
    QObject::connect(profiles, &QMenu::aboutToShow, profiles, [group, &desk] { // what was refused is not it
        const QString used =
            desk.check()->profile().isEmpty() ? gis::profileNames().front() : desk.check()->profile();
        for (QAction *action : group->actions())
            action->setChecked(action->data() == used
                               || (action == group->actions().back() && !gis::profileNames().contains(used)));
    });
}

} // namespace

void addCheckMenu(MainMenu &menu, QueueDesk &desk, QWidget *parent)
{
    menu.check->addSeparator();
    addProfiles(menu, desk, parent);
    for (const auto &[text, filter, suffix] :
         { std::tuple(Text::tr("Report of What Is Wrong…"), Text::tr("Spreadsheets (*.xlsx)"), u"xlsx"_s),
           std::tuple(Text::tr("What Is Wrong as a Map for QGIS…"), Text::tr("Maps for QGIS (*.gpkg)"),
                      u"gpkg"_s) })
        menu.addOnDocument(menu.check, text, {}, [&desk, parent, filter = filter, suffix = suffix] {
            const auto names = suffix == u"xlsx" ? askForNames(parent) : std::optional(false);
            const QString path = names ? askPlace(parent, Text::tr("Report of What Is Wrong"), filter,
                                                  desk.placeOfReport(suffix), suffix)
                                       : QString();
            if (!path.isEmpty())
                desk.report(path, *names);
        });
}
