#include "app/views/level_names.hpp"

#include <doctest/doctest.h>

#include "i18n/translate.hpp"

namespace accanto::app {
namespace {

TEST_CASE("a level is read in the words of every language in which it is written") {
    using exchange::TopicSide;
    using program::Level;
    for (const auto* tag : {"en", "it"}) {
        const auto language = i18n::Language::of(tag);
        for (const auto side : {TopicSide::Offered, TopicSide::Wanted}) {
            for (const auto level : {Level::Some, Level::Solid, Level::Deep}) {
                const auto text = "CV (" + std::string(language(level_name(level, side))) + ")";
                CAPTURE(text);
                CHECK(exchange::topic_with_level(text, side) == program::TopicLevel{"CV", level});
            }
        }
    }
}

}  // namespace
}  // namespace accanto::app
