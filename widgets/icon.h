#pragma once

#include <QIcon>

/** The picture resources/icons/\a name.svg. */
QIcon icon(const char *name);
