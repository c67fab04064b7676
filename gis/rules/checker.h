#pragma once

#include "gis/rules/check.h"
#include "gis/rules/touched.h"

namespace gis
{

/** Makes a run, whole or from an earlier one. */
class Checker
{
public:
    Checker(CheckRun &run, const Fabric &fabric, bool isWhole);

    void checkAll(const Progress &progress);

    /** Looks again at \a touched rows and at the sets that \a edit can have touched; the rows were as in \a
     * before. */
    void checkAgain(const TouchedRows &touched, const RuleInput &before, const Edit &edit);

    /** Looks again at how parcels lie where \a edit changed them; the rows were \a earlier, the parcels lay
     * as \a before. */
    void checkTopologyAgain(const Register &earlier, const Fabric &before, const Edit &edit);

    /** The parcels for which other findings count than before. */
    const std::set<Row> &changed() const { return m_changed; }

private:
    bool isWanted(int rule) const;
    std::vector<std::pair<int, const RowRule *>> rulesOf(int table) const;
    void checkRows(int table, Row first, Row last, Report &report) const;
    void checkRow(const std::vector<std::pair<int, const RowRule *>> &rules,
                  const std::vector<RowCheck> &checks, const RegisterTable &table, Row row,
                  Report &report) const;
    void checkSet(const SetRule &rule, Report &report) const;
    void checkSetAgain(const SetRule &rule, const RuleInput &before, const Edit &edit, HitNumbers &gone,
                       Report &more) const;
    bool isTopologyWanted() const;
    void checkTopology(Report &report, const Progress &progress);
    void decide(const TouchedRows &touched);
    void replace(const HitNumbers &gone, Report &&more);
    void note(const std::vector<Row> &parcels) { m_changed.insert(parcels.begin(), parcels.end()); }
    bool isSaidAgain(const HitNumbers &gone, const Report &more) const;
    bool isOnSheet(Row parcel) const;
    void keepSheet();
    Hits::Decide exceptions() const;
    Exception exceptionOf(const Hit &hit, const HitExtra *extra) const;

    CheckRun &m_run;
    RuleInput m_in;
    const Fabric &m_fabric;
    bool m_isWhole;
    std::set<Row> m_changed;
};

} // namespace gis
