#pragma once

#include "gis/rules/checker.h"
#include "storage/workingfile.h"

namespace storage
{

/** One thing that stands in the way of submitting (trình) a dossier. */
struct Obstacle {
    enum class Kind : unsigned char {
        State, ///< it is submitted, or was sent
        Empty, ///< it changes nothing
        Basis, ///< a boundary was changed without a basis and its scan
        Finding, ///< the dossier made an error
    };

    Kind kind = Kind::State;
    QString sentence;
    std::optional<gis::Finding> finding = {}; ///< where it is one
};

/**
 * What stands in the way of submitting \a dossier, empty if nothing does: its basis, and the findings of the
 * weight Error that its own changes made and for which no exception was asked. What was there
 * before blocks nobody. \a now is what the rules say of the file, on \a fabric.
 *
 * \throws Error if there is no such dossier.
 */
std::vector<Obstacle> obstaclesTo(const WorkingFile &file, const QUuid &dossier, const gis::CheckRun &now,
                                  const gis::Fabric &fabric);

/** “The slip 0001 cannot be submitted yet: 2 things stand in the way (…; …).” */
QString refusal(const gis::Record &dossier, const std::vector<Obstacle> &obstacles);

/** Submits \a dossier: an ordinary edit, taken back by undo while it was not sent. \throws Error if it is
 * closed. */
gis::Edit submissionOf(const WorkingFile &file, const QUuid &dossier);

/** Whether \a dossier is submitted and not sent yet. */
bool canBeTakenBack(const gis::Record &dossier);

/**
 * Takes \a dossier, which is submitted, back to work (rút lại); with a \a reason it is returned (trả lại),
 * and the reason stays with it. \throws Error if it is not submitted, or was sent.
 */
gis::Edit takingBackOf(const WorkingFile &file, const QUuid &dossier, const QString &reason = {});

} // namespace storage
