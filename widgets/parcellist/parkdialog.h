#pragma once

#include <QString>

#include <optional>

class QWidget;

struct Parking {
    QString reason;
    QString remindOn; ///< stored form of a date; empty for none
};

/** Asks why a parcel waits and when to be reminded; nothing if the user leaves. F4 takes what
 * \a previous has. */
std::optional<Parking> askForParking(const Parking &previous, QWidget *parent);
