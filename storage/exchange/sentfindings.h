#pragma once

#include "storage/changeset.h"
#include "storage/workingfile.h"

namespace storage
{

/**
 * What the rules say of the rows that the dossiers of \a set change, against the
 * state at checkout: found on the day of the last edit in it, so that the same
 * edits give the same lines on any day. Rows that an import brought are not
 * listed: of them everything is inherited.
 *
 * \throws Error, Cancelled
 */
std::vector<SentFinding> sentFindings(const WorkingFile &file, const ChangeSet &set,
                                      const gis::Progress &progress = {});

/** A line of findings.jsonl. */
QJsonObject sentFindingJson(const SentFinding &finding);

/** \throws Error if \a json is no such line. */
SentFinding sentFindingFromJson(const QJsonObject &json);

/** findings.jsonl of \a set: its lines in the order of their bytes, each once. */
QByteArray findingLines(const ChangeSet &set);

/** How many findings of \a set are of \a state. */
int countOf(const ChangeSet &set, FindingState state);

} // namespace storage
