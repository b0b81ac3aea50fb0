#include "app/views/level_names.hpp"

namespace accanto::app {

i18n::Text level_name(program::Level level, exchange::TopicSide side) {
    using i18n::Text;
    const bool offered = side == exchange::TopicSide::Offered;
    switch (level) {
        case program::Level::Solid:
            return offered ? Text::level_give_solid : Text::level_have_solid;
        case program::Level::Deep:
            return offered ? Text::level_give_deep : Text::level_have_deep;
        case program::Level::Unsaid:
        case program::Level::Some:
            break;
    }
    return offered ? Text::level_give_some : Text::level_have_some;
}

}  // namespace accanto::app
