#include "ui/layout.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

/// Cards, each with the key of its own id scope, of 1, 2, 3 … lines.
void cards_of_growing_height(Frame& frame, const std::vector<std::string>& keys) {
    for (std::size_t lines = 1; lines <= keys.size(); ++lines) {
        const auto& key = keys[lines - 1];
        const IdScope id(frame, key);
        const Card card(frame, {.title = key, .key = key});
        for (std::size_t line = 0; line < lines; ++line)
            words(frame, TextRole::Body, "A line", {.key = std::to_string(line)});
    }
}

TEST_CASE("scopes of one parent are measured apart when their key is that of their id scope") {
    test::UiHarness harness;
    const std::vector<std::string> keys{"first", "second", "third"};
    harness.show([&](Frame& frame) { cards_of_growing_height(frame, keys); });
    const auto height = [&](std::string_view name) {
        return harness.rect_of(harness.find(Role::Region, name)).height;
    };
    CHECK(height("first") < height("second"));
    CHECK(height("second") < height("third"));
}

TEST_CASE("two lists of one name, each in an id scope, are measured apart") {
    test::UiHarness harness;
    harness.show([](Frame& frame) {
        for (const int lines : {1, 4}) {
            const IdScope id(frame, std::to_string(lines));
            const Card card(frame, {.title = "List", .key = "list"});
            for (int line = 0; line < lines; ++line)
                words(frame, TextRole::Body, "A line", {.key = std::to_string(line)});
        }
    });
    CHECK(harness.names(Role::Region).size() == 2);
}

}  // namespace
}  // namespace accanto::ui
