#pragma once

#include "storage/changeset.h"

namespace storage
{

/** A member of a package as its manifest lists it. */
struct PackageMember {
    QString name;
    qint64 size = 0;
    QString sha256; ///< hexadecimal, lower case

    friend bool operator==(const PackageMember &, const PackageMember &) = default;
};

/** The id of a change set whose members besides the manifest are \a members. */
QUuid changeSetId(const std::vector<PackageMember> &members);

/** manifest.json of \a set, whose id is set. */
QJsonObject manifestJson(const ChangeSet &set, const std::vector<PackageMember> &members);

/** Everything of the set that the manifest \a json says. \throws Error for another format, a newer version, a
 * missing value. */
ChangeSet changeSetFromManifest(const QJsonObject &json, std::vector<PackageMember> &members);

/** A line of changes.jsonl. */
QJsonObject sentChangeJson(const SentChange &change);

/** canonicalJson(sentChangeJson(\a change)), written straight from the values. */
QByteArray sentChangeLine(const SentChange &change);

/** \throws Error if \a json is no such line. */
SentChange sentChangeFromJson(const QJsonObject &json);

/** A line of edits.jsonl: header, hash of the changes, hash of the line before, hash. */
QByteArray journalLine(const Entry &entry);

/** \throws Error if \a json is no such line or its hash is not of what it says. */
Entry journalLineFromJson(const QJsonObject &json);

} // namespace storage
