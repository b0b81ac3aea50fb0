#include "platform/links.hpp"

#include "platform/host/fakes.hpp"

namespace accanto::platform::links {

void open(std::string_view link) {
    host::world().links_opened.emplace_back(link);
}

}  // namespace accanto::platform::links
