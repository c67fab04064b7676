#include "tests/storage/provincefield.h"

#include "gis/json.h"
#include "gis/vertexedits.h"
#include "storage/document.h"
#include "storage/province/apply.h"
#include "storage/province/checkout.h"
#include "storage/province/load.h"
#include "storage/province/provinceschema.h"

#include <QJsonArray>

using namespace storage;
using namespace provincedata;
using namespace Qt::StringLiterals;

QString ProvinceField::fresh(const QString &ending)
{
    return m_folder.filePath(u"f%1.%2"_s.arg(++m_next).arg(ending));
}

QString ProvinceField::loaded(const QString &crs, int perRow)
{
    QString &model = m_models[crs + QString::number(perRow)];
    if (model.isEmpty()) {
        const QString database = m_server->newDatabase(), stock = fresh();
        provinceInit(database, crs);
        makeCommune(stock, crs, perRow);
        Province province(database);
        provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        model = database;
    }
    return m_server->copyOf(model);
}

QString ProvinceField::checkedOut(const QString &database)
{
    const QString path = fresh();
    Province province(database);
    provinceCheckout(province, communeCode(), path);
    return path;
}

QJsonObject ProvinceField::applied(const QString &database, const Branch &branch)
{
    Province province(database);
    return gis::jsonObject(provinceApply(province, branch.packed(m_folder.path())));
}

QJsonObject ProvinceField::dossierOf(const QJsonObject &receipt, int n)
{
    return receipt[u"dossiers"].toArray()[n].toObject();
}

QString ProvinceField::resultOf(const QJsonObject &receipt, int n)
{
    return dossierOf(receipt, n)[u"result"].toString();
}

QString ProvinceField::errorOf(const std::function<void()> &act)
{
    try {
        act();
    } catch (const gis::Error &error) {
        return error.message();
    }
    return {};
}

QString ProvinceField::stateOf(const QString &database)
{
    PgConnection connection(database);
    QString all;
    for (const gis::Table *table : provinceTables())
        all += connection.text(
            u"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY id), '')) FROM land.%1 t"_s.arg(
                QLatin1StringView(table->name)));
    return all;
}

qint64 ProvinceField::version(const QString &database, const char *table, const QUuid &id)
{
    return PgConnection(database).whole(
        u"SELECT version FROM land.%1 WHERE id = $1::uuid"_s.arg(QLatin1StringView(table)),
        { parameter(id) });
}

gis::Edit ProvinceField::moved(const QString &path, gis::Point from, gis::Point to)
{
    return gis::moveVertex(Document(path, WorkingFile::Access::Read).fabric(), from, to);
}
