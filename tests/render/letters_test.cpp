#include "render/letters.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace accanto::render::letters {
namespace {

using Texts = std::vector<std::string>;

Texts parts(std::string_view text, Words words = Words::Whole) {
    Texts result;
    while (!text.empty()) result.emplace_back(take(text, words).text);
    return result;
}

TEST_CASE("plain letters of many scripts stand alone") {
    CHECK(parts("aé") == Texts{"a", "é"});
    CHECK(parts("Жλ") == Texts{"Ж", "λ"});
    CHECK(parts("漢かハ한") == Texts{"漢", "か", "ハ", "한"});
    CHECK(parts("“a…") == Texts{"“", "a", "…"});
}

TEST_CASE("what people see as one emoji is one letter") {
    const Texts emoji{
        "👨‍👩‍👧‍👦",   "🇮🇹", "🇫🇷", "1️⃣", "👍🏽", "❤️", "❤︎", "👩🏽‍🚀",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿"};
    std::string all;
    for (const auto& each : emoji) all += each;
    CHECK(parts(all) == emoji);
    CHECK(parts("🇮🇹🇫") == Texts{"🇮🇹", "🇫"});
    CHECK(parts("a\u200D👍") == Texts{"a\u200D", "👍"});
}

TEST_CASE("a syllable of Hangul letters, of Thai, of Khmer is one letter") {
    CHECK(parts("\u1112\u1161\u11AB\u1100\u1173") == Texts{"\u1112\u1161\u11AB", "\u1100\u1173"});
    CHECK(parts("\uAC00\u11A8\uAC01\u11A8") == Texts{"\uAC00\u11A8", "\uAC01\u11A8"});
    CHECK(parts("ที่นี่น้ำ") == Texts{"ที่", "นี่", "น้ำ"});
    CHECK(parts("ខ្មែរ") == Texts{"ខ្មែ", "រ"});
}

TEST_CASE("a word whose letters change beside each other is one letter") {
    CHECK(parts("سلام عليكم، 12") == Texts{"سلام", " ", "عليكم", "،", " ", "1", "2"});
    CHECK(parts("שָׁלוֹם-עולם") == Texts{"שָׁלוֹם", "-", "עולם"});
    CHECK(parts("नमस्ते दुनिया।") == Texts{"नमस्ते", " ", "दुनिया", "।"});
    CHECK(parts("ߒߞߏa") == Texts{"ߒߞߏ", "a"});
    CHECK(parts("سनम") == Texts{"س", "नम"});
}

TEST_CASE("a word can be split, but not between what can't be parted") {
    CHECK(parts("سَلام", Words::Split) == Texts{"سَ", "ل", "ا", "م"});
    CHECK(parts("क्षत्रिय", Words::Split) == Texts{"क्ष", "त्रि", "य"});
    CHECK(parts("அக்கா", Words::Split) == Texts{"அ", "க்", "கா"});
}

TEST_CASE("thousands of letters without a space are words of a size that can be painted") {
    std::string heap;
    for (int i = 0; i < 5'000; ++i) heap += "ب";
    const auto words = parts(heap);
    CHECK(words.size() == 125);
    for (int i = 0; i < 5'000; ++i) heap += "\u064B";
    CHECK(parts(heap).size() == 125);
}

TEST_CASE("damaged bytes and private code points stand for nothing") {
    std::string_view broken = "\xFF\uE001";
    CHECK(take(broken).first == 0xFFFD);
    CHECK(take(broken).first == 0xFFFD);
    CHECK(broken.empty());
}

}  // namespace
}  // namespace accanto::render::letters
