#pragma once

#include "storage/demo/lots.h"
#include "storage/demo/specimens.h"

#include <deque>

namespace storage::demo
{

/** One certificate while the demo is made. */
struct Paper {
    QUuid id;
    CertificateEra era = CertificateEra::Decree88;
    Holder holder; ///< as issued
    std::vector<Lot *> lots;
    CertificateSpecimen specimen; ///< what the paper itself says
    bool isSpecial = false; ///< of a special case: no ordinary transfer or mortgage of it
};

/** Which era, and what the paper says otherwise than the database. */
struct Issue {
    CertificateEra era = CertificateEra::Decree88;
    int year = 0; ///< thrown if 0
    bool isShared = false; ///< sử dụng chung
    QUuid apartment; ///< null: the land
    double areaOnPaper = 0; ///< of its line where that differs from the lot's
};

/** Makes certificates with their lines and rights, and what was registered on them afterwards. */
class Papers
{
public:
    Papers(Rows &rows, People &people) : m_rows(rows), m_people(people) { }

    /** Gives \a holder a certificate for \a lots and notes it on them. */
    Paper &issue(const Issue &wish, const Holder &holder, const std::vector<Lot *> &lots);

    /** A right to \a lot without a certificate. */
    void right(const Holder &holder, const Lot &lot, const QString &since);

    /** The whole of \a paper passes to \a to on \a date, noted on page 4. */
    void transfer(Paper &paper, const Holder &to, const QString &date, const char *kind = "transfer");

    /** A mortgage registered on \a from; ended on \a until unless that is empty. */
    void mortgage(Paper &paper, const QString &from, const QString &until);

    /** A year in which papers of \a era were issued. */
    int year(CertificateEra era);

    std::deque<Paper> &all() { return m_papers; }

private:
    QString serial(CertificateEra era, int year);
    void writeLine(const Paper &paper, int line, const Lot &lot, const Issue &wish);
    void writeRight(const Holder &holder, const Lot &lot, const QUuid &certificate, const QUuid &apartment,
                    const QString &since);
    void noteChange(Paper &paper, const QString &kind, const QString &content, const QString &date);

    Rows &m_rows;
    People &m_people;
    std::deque<Paper> m_papers;
    QSet<QString> m_serials;
    int m_register = 100;
};

/** “17/05/2016” of “2016-05-17”; other precisions likewise. */
QString paperDate(const QString &isoDate);

/** Lines of section I of a certificate. */
std::vector<QString> holderLines(const Holder &holder, CertificateEra era, int year);

} // namespace storage::demo
