#include "platform/characters.hpp"

// web/bridge/characters.js
extern "C" void accanto_characters_read_page(std::uint32_t first, std::uint8_t* traits,
                                             std::size_t count);

namespace accanto::platform::characters {

Page read_page(char32_t first) {
    Page page{};
    accanto_characters_read_page(first, page.data(), page.size());
    return page;
}

}  // namespace accanto::platform::characters
