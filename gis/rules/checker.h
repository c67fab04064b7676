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

    /** Looks again at \a touched rows and at the sets that \a edit can have touched. */
    void checkAgain(const TouchedRows &touched, const Edit &edit);

    /** Looks again at how parcels lie where \a edit changed them; they lay as \a before. */
    void checkTopologyAgain(const Fabric &before, const Edit &edit);

    /** Sorts, applies the exceptions, works out groups. To be called last. */
    void finish();

private:
    bool isWanted(int rule) const;
    std::vector<std::pair<int, const RowRule *>> rulesOf(int table) const;
    void checkRows(int table, Row first, Row last, Report &report) const;
    void checkRow(const std::vector<std::pair<int, const RowRule *>> &rules,
                  const std::vector<RowCheck> &checks, const RegisterTable &table, Row row,
                  Report &report) const;
    void checkSet(const SetRule &rule);
    bool isTopologyWanted() const;
    void checkTopology(const Progress &progress);
    void takeTopology();
    void take(const Report &report);
    void keepOnly(const std::function<bool(const Hit &)> &isKept);
    bool isOnSheet(Row parcel) const;
    void keepSheet();
    void applyExceptions();
    void findParcels();
    void findGroups();
    void countMatches();

    CheckRun &m_run;
    RuleInput m_in;
    const Fabric &m_fabric;
};

} // namespace gis
