#include "app/version.hpp"

namespace accanto::app {

std::string_view version() {
    return ACCANTO_VERSION;
}

}  // namespace accanto::app
