#pragma once

#include "gis/rules/check.h"
#include "storage/changeset.h"
#include "storage/workingfile.h"

namespace storage
{

/** What the rules look at, the rows and the map of a working file, with what they say of it on a day. */
struct CheckedRows {
    gis::Register rows;
    gis::Fabric fabric;
    QString ruleSet;
    gis::CheckRun run;
};

/** Reads them by a connection of its own, for any thread; \a day is 2026-11-22. \throws Error */
CheckedRows readCheckedRows(const QString &path, const QString &ruleSet, const QString &day);

/**
 * What the rules say of the rows that the dossiers of \a set change, against the
 * state without them: found on the day of the last edit in it, so that the same
 * edits give the same lines on any day. What is inherited is one line a rule
 * that names the parcels, or rows that count for none. Rows that an import
 * brought are not listed: of them everything is inherited.
 *
 * \throws Error, Cancelled
 */
std::vector<SentFinding> sentFindings(const WorkingFile &file, CheckedRows known, const ChangeSet &set,
                                      const gis::Progress &progress = {});

/** A line of findings.jsonl, without its end. */
QByteArray findingLine(const SentFinding &finding);

/** \throws Error if \a json is no such line. */
SentFinding sentFindingFromJson(const QJsonObject &json);

/** findings.jsonl of \a set: its lines in the order of their bytes, each once. */
QByteArray findingLines(const ChangeSet &set);

/** How many findings of \a set are of \a state. */
int countOf(const ChangeSet &set, FindingState state);

} // namespace storage
