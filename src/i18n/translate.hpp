#pragma once

// A language, and the names of all texts.
#include "i18n/language.hpp"
#include "i18n/texts.hpp"
