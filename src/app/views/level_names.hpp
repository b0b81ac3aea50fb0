#pragma once

#include "exchange/signup_levels.hpp"
#include "i18n/texts.hpp"

namespace accanto::app {

/// How far, as people read it; `level` is said. `exchange::topic_with_level` understands it in each
/// language.
i18n::Text level_name(program::Level level, exchange::TopicSide side);

}  // namespace accanto::app
