#include "ui/line_breaks.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"
#include "ui/text.hpp"

using namespace accanto;

namespace {

const ui::TextStyle style{.font_px = 20, .line_px = 24};
constexpr float letter_width = 11;  // 0.55 em

/// The lines of a text that has room for so many letters a line.
std::vector<std::string> lines(std::string_view text, int letters) {
    std::vector<std::string> result;
    test::UiHarness harness;
    harness.show([&](ui::Frame&) {
        result.clear();
        for (const auto& line :
             ui::wrapped(style, text, static_cast<float>(letters) * letter_width + 1))
            result.emplace_back(line.text);
    });
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("ideographs, kana and syllables of Hangul break anywhere") {
    CHECK(lines("相談と助言", 2) == Lines{"相談", "と助", "言"});
    CHECK(lines("멘토링은", 3) == Lines{"멘토링", "은"});
    CHECK(lines("Accanto相談", 8) == Lines{"Accanto相", "談"});
}

TEST_CASE("no line begins with closing punctuation and none ends with an opening bracket") {
    CHECK(lines("相談、助言", 2) == Lines{"相", "談、", "助言"});
    CHECK(lines("相談「助言」", 3) == Lines{"相談", "「助", "言」"});
    CHECK(lines("はい。(そう)", 3) == Lines{"はい。", "(そ", "う)"});
    CHECK(lines("アップデート", 4) == Lines{"アップ", "デート"});
}

TEST_CASE("a line may end after hyphens and slashes, but not within numbers") {
    CHECK(lines("mentor-mentee", 9) == Lines{"mentor-", "mentee"});
    CHECK(lines("mentor/mentee", 9) == Lines{"mentor/", "mentee"});
    CHECK(lines("um 10-12/2026", 9) == Lines{"um", "10-12/202", "6"});
    CHECK(lines("ab – cd -efgh", 10) == Lines{"ab – cd", "-efgh"});
    CHECK(lines("2020–2026", 5) == Lines{"2020–", "2026"});
}

TEST_CASE("a line may end at a zero width space and at a soft hyphen that fits") {
    CHECK(lines("mentor\u200Bmentee", 8) == Lines{"mentor\u200B", "mentee"});
    CHECK(lines("Mentor\u00ADprogramm", 10) == Lines{"Mentor\u00AD", "programm"});
    CHECK(lines("Mentor\u00ADprogramm", 20) == Lines{"Mentor\u00ADprogramm"});
    CHECK(lines("a Mentor\u00ADprogramm", 8) == Lines{"a", "Mentor\u00AD", "programm"});
}

TEST_CASE("no line ends at a space that doesn't break") {
    CHECK(lines("ab 10\u00A0km", 6) == Lines{"ab", "10\u00A0km"});
    CHECK(lines("相\u2060談助", 2) == Lines{"相\u2060談", "助"});
}

TEST_CASE("Latin words break at spaces alone") {
    CHECK(lines("don’t (look) at", 8) == Lines{"don’t", "(look)", "at"});
    CHECK(lines("a.b,c:d", 4) == Lines{"a.b,", "c:d"});
}

TEST_CASE("a line of a script without spaces ends where a dictionary knows a word") {
    CHECK(lines("สวัสดีเพื่อน", 6) == Lines{"สวัสดี", "เพื่อน"});
    CHECK(lines("สวัสดี", 3) == Lines{"สวัส", "ดี"});
    CHECK(lines("ab สวัสดีเพื่อนcd", 9) == Lines{"ab สวัสดี", "เพื่อนcd"});
    std::string many;
    for (int i = 0; i < 1'000; ++i) many += "เพื่";
    CHECK(lines(many, 7).size() > 100);
}
