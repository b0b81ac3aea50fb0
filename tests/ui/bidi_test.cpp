#include "ui/bidi.hpp"

#include <string>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

using namespace accanto;

namespace {

constexpr auto rtl = ui::Direction::RightToLeft, ltr = ui::Direction::LeftToRight;

/// The words and letters of a line from left to right.
std::string in_order(std::string_view text, ui::Direction direction) {
    std::vector<render::letters::Letter> line;
    while (!text.empty()) line.push_back(render::letters::take(text));
    ui::put_in_order(line, direction);
    std::string result;
    for (const auto& letter : line) {
        char utf8[5];
        const auto size = static_cast<std::size_t>(ImTextCharToUtf8(utf8, letter.first));
        result += letter.is_single ? std::string(utf8, size) : std::string(letter.text);
    }
    return result;
}

std::string in_order(std::string_view text) {
    return in_order(text, ui::direction_of(text));
}

}  // namespace

TEST_CASE("the first letter that has a direction says the paragraph's") {
    CHECK(ui::direction_of("Ciao سلام") == ltr);
    CHECK(ui::direction_of("12. (سلام) Ciao") == rtl);
    CHECK(ui::direction_of("\nسلام") == ltr);
    CHECK(ui::direction_of("... 12") == ltr);
    CHECK(ui::direction_of("") == ltr);
    CHECK(ui::direction_of("👍 שלום") == rtl);
}

TEST_CASE("words from right to left stand from right to left") {
    CHECK(in_order("שלום עולם") == "עולם שלום");
    CHECK(in_order("שלום, עולם!") == "!עולם ,שלום");
}

TEST_CASE("in a text from left to right they keep their place as a group") {
    CHECK(in_order("Ciao שלום עולם, Elif") == "Ciao עולם שלום, Elif");
    CHECK(in_order("Ciao שלום.") == "Ciao שלום.");
}

TEST_CASE("numbers and words from left to right keep their order inside") {
    CHECK(in_order("שלום Elif Kaya 12:30, 50% עולם") == "עולם Elif Kaya 12:30, 50% שלום");
    CHECK(in_order("שלום 12:30, 50% עולם") == "עולם 50% ,12:30 שלום");
    CHECK(in_order("שלום 1,250.5 עולם") == "עולם 1,250.5 שלום");
    CHECK(in_order("سلام ١٢ عليكم") == "عليكم ١٢ سلام");
    CHECK(in_order("Ciao שלום 12 עולם") == "Ciao עולם 12 שלום");
}

TEST_CASE("brackets look the right way") {
    CHECK(in_order("שלום (עולם)") == "(עולם) שלום");
    CHECK(in_order("שלום (Elif) «12»") == "«12» (Elif) שלום");
    CHECK(in_order("שלום (Elif) Kaya") == "Kaya (Elif) שלום");
    CHECK(in_order("Ciao שלום (עולם), 12)") == "Ciao 12 ,(עולם) שלום)");
    CHECK(in_order("שלום [(") == ")] שלום");
    CHECK(in_order("Ciao (שלום)") == "Ciao (שלום)");
}

TEST_CASE("a line without a direction takes that of its paragraph") {
    CHECK(in_order("Elif.", rtl) == ".Elif");
    CHECK(in_order("...", rtl) == "...");
    CHECK(in_order("", rtl).empty());
}
