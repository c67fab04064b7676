#pragma once

#include "storage/province/province.h"
#include "tests/storage/postgresserver.h"
#include "tests/storage/provincedata.h"

#include <QJsonObject>

#include <functional>

/** A server with provinces that have the small commune: what the tests of the province begin with. */
class ProvinceField
{
protected:
    void startServer() { m_server = std::make_unique<PostgresServer>(); }

    QString fresh(const QString &ending = QStringLiteral("diaba"));

    /** A province that has the small commune; its connection string. Made once, then copied. */
    QString loaded(const QString &crs = QStringLiteral("EPSG:5897"), int perRow = 4);

    /** A working file of the small commune, checked out. */
    QString checkedOut(const QString &database);

    /** The receipt for what \a branch sends. */
    QJsonObject applied(const QString &database, const provincedata::Branch &branch);

    /** Entry \a n of \a receipt, and its result. */
    static QJsonObject dossierOf(const QJsonObject &receipt, int n);
    static QString resultOf(const QJsonObject &receipt, int n);

    /** What \a act throws; empty if it does not. */
    static QString errorOf(const std::function<void()> &act);

    /** The hash of everything a dossier can change. */
    static QString stateOf(const QString &database);

    static qint64 version(const QString &database, const char *table, const QUuid &id);

    /** Where the squares of \a column and \a row begin. */
    static gis::Point corner(int column, int row)
    {
        return { provincedata::west + column * provincedata::side,
                 provincedata::south + row * provincedata::side };
    }

    /** The edit that moves a corner shared by the parcels of the file \a path. */
    static gis::Edit moved(const QString &path, gis::Point from, gis::Point to);

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;

private:
    QHash<QString, QString> m_models; ///< loaded provinces
    int m_next = 0;
};
