#pragma once

#include <optional>

class QWidget;

/** Asks whether a report is to name land users in full, which is personal data; not unless the user ticks it.
 * Nothing if he leaves. */
std::optional<bool> askForNames(QWidget *parent);
