#include "widgets/form/formparts.h"

#include <QCoreApplication>

#include <algorithm>

using gis::Record;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormPage)
};

constexpr std::size_t firstApartments = 12;

/** The names of those who hold \a field = \a id, and by which certificate. */
QString ownersOf(const char *field, const QUuid &id, const FormSource &source)
{
    QStringList names;
    for (const Record *right : source.bundle.of("land_right", field, id)) {
        const Record *party = source.bundle.find(right->idOf("party_id"));
        const Record *certificate = source.bundle.find(right->idOf("certificate_id"));
        if (party)
            names += party->text("name");
        if (certificate)
            names += certificate->text("serial");
    }
    names.removeAll(QString());
    return names.join(QStringLiteral(" · "));
}

} // namespace

FormSection buildingsSection(const FormSource &source)
{
    FormSection section{ Text::tr("IV. Houses and Other Assets"), {}, {}, {} };
    int n = 0;
    for (const Record &building : source.bundle.of("building")) {
        FormBlock block{
            Text::tr("Asset %1").arg(++n), ownersOf("building_id", building.id, source), 0, {}, {}
        };
        addCells(block, building, source);
        block.buttons.push_back(removeButton(building));
        section.blocks.push_back(std::move(block));
    }
    section.buttons = { { RowAction::AddBuilding, {}, Text::tr("Add House or Asset"), {} } };
    return section;
}

FormSection apartmentsSection(const FormSource &source)
{
    const auto &all = source.bundle.of("apartment");
    FormSection section{ Text::tr("V. Apartments"), {}, {}, {} };
    if (!all.empty())
        section.summary = Text::tr("%n apartments", nullptr, int(all.size()));
    const std::size_t shown =
        source.extent.allApartments ? all.size() : std::min(all.size(), firstApartments);
    for (std::size_t i = 0; i < shown; ++i) {
        FormBlock block{ Text::tr("Apartment %1").arg(all[i].text("number")),
                         ownersOf("apartment_id", all[i].id, source),
                         0,
                         {},
                         {} };
        addCells(block, all[i], source);
        block.buttons.push_back(removeButton(all[i]));
        section.blocks.push_back(std::move(block));
    }
    if (shown < all.size())
        section.buttons.push_back(
            { RowAction::ShowAll, {}, Text::tr("Show All %n Apartments", nullptr, int(all.size())), {} });
    section.buttons.push_back({ RowAction::AddApartment, {}, Text::tr("Add Apartment"), {} });
    return section;
}
