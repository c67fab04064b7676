#pragma once

#include "gis/progress.h"
#include "gis/rules/finding.h"
#include "storage/journal.h"

#include <span>

namespace storage
{

/** The net change of one row, as it goes to the province. */
struct SentChange {
    QUuid dossier;
    qint64 base = 0; ///< the row's province version that the change was made on; 0 = unknown there
    gis::Change change;

    friend bool operator==(const SentChange &, const SentChange &) = default;
};

/** One dossier (phiếu chỉnh lý) of a change set; an import is one under the id of its journal entry. */
struct SentDossier {
    QUuid id;
    QString code;
    QString kind;
    QString title;
    QString basis; ///< căn cứ
    QString receivedOn;
    QString dueOn;
    std::vector<QUuid> follows; ///< dossiers that must be accepted first, whether they are in the set or not

    friend bool operator==(const SentDossier &, const SentDossier &) = default;
};

/** What became of a finding since the rows were checked out; asked and excepted: somebody lets it be. */
enum class FindingState : unsigned char { Added, Fixed, Inherited, Asked, Excepted };

/** A finding about rows of a change set; no sentence, so that it is the same in every language. */
struct SentFinding {
    QString rule; ///< “DUNG-02”
    FindingState state = FindingState::Added;
    gis::Severity severity = gis::Severity::Off; ///< for submitting
    std::vector<gis::RowRef> rows; ///< the subject first
    std::vector<QUuid> parcels; ///< of those that the set is about
    std::optional<gis::Point> place;
    double amount = 0; ///< in the rule's unit, to a thousandth
    double width = 0; ///< millimetres, to a thousandth
    QString reason, decidedBy, decidedOn, confirmedBy; ///< of an exception

    friend bool operator==(const SentFinding &, const SentFinding &) = default;
};

/** A stored PDF, left where it lies: \a size bytes at \a offset of the file \a path. */
struct SentScan {
    QString sha256; ///< hexadecimal, lower case: its name
    QString path;
    qint64 offset = 0;
    qint64 size = 0;
};

/** What the working file was checked out from. */
struct Base {
    QUuid file; ///< the working file
    QUuid checkout; ///< journal entry of the last checkout or pull; null if the file did not come from the
                    ///< province
    QString source; ///< what that entry says about where it came from; empty if it does not
};

struct Author {
    QString name;
    QString office; ///< empty if not known
    QString key; ///< public key, hexadecimal; empty while sets are not signed
};

/** The net changes of some dossiers with what proves them: Gói chỉnh lý. */
struct ChangeSet {
    QUuid id; ///< of its contents; null until it was packed or read
    QString commune; ///< 5 digits; may be empty
    QString crs; ///< EPSG:n
    QString created; ///< UTC, time of the last edit in it; empty if there is none
    QString application;
    QString ruleSet; ///< the profile the findings were made with
    Author author;
    Base base;
    std::vector<SentDossier> dossiers; ///< in dependency order
    std::vector<SentChange> changes; ///< ordered by dossier (as above), table (as declared) and id
    std::vector<Entry>
        edits; ///< an unbroken piece of the journal, from the first edit in the set to the last
    std::vector<SentFinding> findings; ///< about the rows of its dossiers
    std::vector<SentScan> scans; ///< ordered by name
    QJsonObject baseTables; ///< only of an empty set: table → hash at the base; empty if not known
    QJsonObject tables; ///< only of an empty set: table → hash now
};

/** The changes of \a dossier: one piece, because changes are in the order of the dossiers. */
std::span<const SentChange> changesOf(const ChangeSet &set, const QUuid &dossier);

/** The set that takes \a set back: dossiers and changes in reverse order, each turned round. Without journal
 * and scans. */
ChangeSet inverted(const ChangeSet &set);

/** The edit that does everything \a set does, row by row in the order of its dossiers. */
gis::Edit editOf(const ChangeSet &set, const QString &title);

/** The content of \a scan. \throws Error if it cannot be read or is no longer what its name says. */
QByteArray contentOf(const SentScan &scan);

/**
 * Writes \a set as a package (design: .chinhly): under a temporary name, flushed
 * to the disk, read back, then renamed to \a path. The same set gives the same bytes.
 * Returns its id.
 *
 * \throws Error if it cannot be written; then \a path is as it was.
 */
QUuid writePackage(const ChangeSet &set, const QString &path, const gis::Progress &progress = {});

/**
 * The change set in the package \a path, believed in nothing: each byte must be
 * the one that packing the set again would write.
 *
 * \throws Error in one sentence at the first flaw.
 */
ChangeSet readPackage(const QString &path, const gis::Progress &progress = {});

} // namespace storage
