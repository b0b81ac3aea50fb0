#include "platform/characters.hpp"

// web/bridge/characters.js
extern "C" {
void accanto_characters_read_page(std::uint32_t first, std::uint8_t* traits, std::size_t count);
void accanto_characters_mark_words(const char* text, std::size_t size, char* starts);
}

namespace accanto::platform::characters {

Page read_page(char32_t first) {
    Page page{};
    accanto_characters_read_page(first, page.data(), page.size());
    return page;
}

void mark_words(std::string_view text, std::span<char> starts) {
    accanto_characters_mark_words(text.data(), text.size(), starts.data());
}

}  // namespace accanto::platform::characters
