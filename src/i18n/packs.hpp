#pragma once

#include <span>
#include <string>
#include <string_view>

#include "i18n/language.hpp"

/// The languages there are, and what is loaded of them. A pack holds a language's texts and its
/// templates; cmake/generate_texts.py says how. It stays for as long as the program runs.
namespace accanto::i18n {

struct Known {
    std::string_view tag, own_name;
};

/// English first; generated.
std::span<const Known> known_languages();

/// Takes in the pack of a language; false when it is none of this program's. Once for a language.
bool install(std::string_view tag, std::string pack);
bool is_installed(std::string_view tag);

/// The templates of a language, each a file as docs/formats/template-v1.md has it; those of
/// another language when it isn't there.
std::span<const std::string_view> templates(std::string_view tag);

/// One text of a language as its pack has it. In another language while it isn't there; empty
/// without any.
std::string_view entry(std::size_t language, Text text);

}  // namespace accanto::i18n
