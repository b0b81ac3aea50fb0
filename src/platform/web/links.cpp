#include "platform/links.hpp"

#include <cstddef>

// web/bridge/links.js
extern "C" {
void accanto_links_open(const char* link, std::size_t size);
}

namespace accanto::platform::links {

void open(std::string_view link) {
    accanto_links_open(link.data(), link.size());
}

}  // namespace accanto::platform::links
