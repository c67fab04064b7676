#pragma once

#include "storage/demo/dice.h"

#include <QString>

namespace storage::demo
{

/** An invented name of the Kinh: family name, MẪU or THỬ as the mark of a specimen, given name. */
QString specimenName(bool isMale, Dice &dice);

} // namespace storage::demo
