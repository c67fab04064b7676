#pragma once

#include "storage/province/connection.h"

namespace storage
{

/** The provincial database: rows of the declared tables in PostGIS, with versions that it counts. */
class Province
{
public:
    /**
     * Opens the province that \a connection, a connection string of libpq, names.
     *
     * \throws Error if nobody answers, it is no province, or this program is too old for it.
     */
    explicit Province(const QString &connection);

    PgConnection &connection() { return m_connection; }
    QUuid id() const { return m_id; }
    const QString &crs() const { return m_crs; } ///< EPSG:n; empty until one is given or a file loaded
    int srid() const { return m_srid; }

    /** Makes the tables of the rows, geometry in \a crs, in the open transaction. \throws Error */
    void makeTables(const QString &crs);

    /** \throws Error while the province has no CRS, so no rows. */
    void demandTables() const;

    /** While it lives, nobody else loads or applies. */
    class Turn
    {
    public:
        /** Waits up to a minute for others. \throws Error if they are still at work then. */
        explicit Turn(Province &province);
        ~Turn();
        Q_DISABLE_COPY_MOVE(Turn)

    private:
        PgConnection &m_connection;
    };

private:
    PgConnection m_connection;
    QUuid m_id;
    QString m_crs;
    int m_srid = 0;
};

/**
 * Makes the province's tables in the database \a connection names, geometry in
 * the projected CRS \a crs, “EPSG:n”, which PostGIS is taught where it does not
 * know it. Without one the first file loaded gives it.
 *
 * \throws Error if there is a province already, no PostGIS, or one that is too
 * old; then nothing was made.
 */
void provinceInit(const QString &connection, const QString &crs = {});

} // namespace storage
