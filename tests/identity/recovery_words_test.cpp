#include "identity/recovery_words.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "identity/hex.hpp"
#include "identity/recovery_word_list.hpp"
#include "support/seeded_random.hpp"

namespace accanto::identity {
namespace {

using enum WordsUnreadable::Problem;

struct Vector {
    std::string_view entropy, words;
};

// The published vectors of BIP39 that have 128 bits.
constexpr Vector bip_39[] = {
    {"00000000000000000000000000000000",
     "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon "
     "about"},
    {"7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
     "legal winner thank year wave sausage worth useful legal winner thank yellow"},
    {"80808080808080808080808080808080",
     "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"},
    {"ffffffffffffffffffffffffffffffff", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"},
    {"9e885d952ad362caeb4efe34a8e91bd2",
     "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic"},
    {"c0ba5a8e914111210f2bd131f3d5e08d",
     "scheme spot photo card baby mountain device kick cradle pact join borrow"},
    {"23db8160a31d3e0dca3688ed941adbf3",
     "cat swing flag economy stadium alone churn speed unique patch report train"},
    {"f30f8c1da665478f49b001d94c5fc452",
     "vessel ladder alter error federal sibling chat ability sun glass valve picture"},
};

std::string joined(const RecoveryWords& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

RecoveryEntropy entropy_of(std::string_view hex) {
    return RecoveryEntropy(test::bytes_of_hex(hex));
}

WordsUnreadable refusal_of(std::string_view text) {
    const auto read = read_recovery_words(text);
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

TEST_CASE("128 bits are the twelve words of BIP39, and these the bits") {
    for (const auto& vector : bip_39) {
        CAPTURE(vector.words);
        CHECK(joined(recovery_words(entropy_of(vector.entropy))) == vector.words);
        const auto read = read_recovery_words(vector.words);
        REQUIRE(read.has_value());
        CHECK(*read == entropy_of(vector.entropy));
    }
}

TEST_CASE("whatever chance gives comes back from its words") {
    test::SeededRandom random(31);
    for (int i = 0; i < 100; ++i) {
        const auto entropy = make_recovery_entropy(random);
        const auto read = read_recovery_words(joined(recovery_words(entropy)));
        REQUIRE(read.has_value());
        CHECK(*read == entropy);
    }
}

TEST_CASE("words are read as people write them down") {
    const auto entropy = entropy_of(bip_39[4].entropy);
    for (const std::string_view text :
         {"  OZONE Drill grab\nfiber\r\ncurtain\tgrace pudding thank cruise elder eight picnic \n",
          "1. ozone 2. drill 3. grab 4. fiber 5. curtain 6. grace\n7. pudding 8. thank 9. cruise "
          "10. elder 11. eight 12. picnic",
          "ozon dril grab fibe curt grac pudd than crui elde eigh picn",
          "ozone, drill, grab, fiber, curtain, grac, puddin, thank, cruise, elder, eight, picnic.",
          "ozone\u00a0drill\u00a0grab fiber curtain grace pudding thank cruise elder eight "
          "picnic"}) {
        CAPTURE(text);
        const auto read = read_recovery_words(text);
        REQUIRE(read.has_value());
        CHECK(*read == entropy);
    }
}

TEST_CASE("a short word is not the beginning of another") {
    const auto words = joined(recovery_words(entropy_of(bip_39[4].entropy)));
    CHECK(refusal_of("ozo" + words.substr(5)) == WordsUnreadable{UnknownWord, 1});
    CHECK(is_recovery_word("act", "act"));
    CHECK_FALSE(is_recovery_word("act", "action"));
    CHECK(is_recovery_word("acti", "action"));
}

TEST_CASE("it is said which word is unknown, how many were given, and that one was mistaken") {
    const std::string_view good = bip_39[5].words;
    const auto cut = good.substr(0, good.rfind(' '));
    CHECK(refusal_of("") == WordsUnreadable{WordCount, 0});
    CHECK(refusal_of(cut) == WordsUnreadable{WordCount, 11});
    CHECK(refusal_of(std::string(good) + " zoo") == WordsUnreadable{WordCount, 13});
    CHECK(refusal_of("scheme spot foto card baby mountain device kick cradle pact join borrow") ==
          WordsUnreadable{UnknownWord, 3});
    CHECK(
        refusal_of("scheme spot photo card baby mountain device kick cradle pact join borrower") ==
        WordsUnreadable{UnknownWord, 12});
    CHECK(refusal_of("spot scheme photo card baby mountain device kick cradle pact join borrow") ==
          WordsUnreadable{Checksum, 0});
    CHECK(refusal_of("scheme spot photo abandonabandon") == WordsUnreadable{UnknownWord, 4});
}

TEST_CASE("any text at all is read or refused") {
    test::SeededRandom random(32);
    for (int i = 0; i < 300; ++i) {
        base::Bytes noise(static_cast<std::size_t>(i) * 3);
        random.fill(noise);
        CHECK_FALSE(read_recovery_words(base::text_of(noise)).has_value());
    }
    std::string endless;
    while (endless.size() < 100'000) endless += "zoo ";
    CHECK(refusal_of(endless).problem == WordCount);
    CHECK(refusal_of(std::string(1'000'000, 'z')) == WordsUnreadable{UnknownWord, 1});
}

TEST_CASE("a word is asked back as forgivingly as all are read") {
    CHECK(is_recovery_word(" Picnic\n", "picnic"));
    CHECK(is_recovery_word("picn", "picnic"));
    CHECK_FALSE(is_recovery_word("picture", "picnic"));
    CHECK_FALSE(is_recovery_word("", "picnic"));
    CHECK_FALSE(is_recovery_word("picnic picnic", "picnic"));
    CHECK_FALSE(is_recovery_word("nonsense", "nonsense"));
}

TEST_CASE("three different places are asked, and each comes up") {
    test::SeededRandom random(33);
    std::set<std::size_t> asked;
    for (int i = 0; i < 200; ++i) {
        const auto places = recovery_places_to_ask(random);
        CHECK(places[0] < places[1]);
        CHECK(places[1] < places[2]);
        CHECK(places[2] < recovery_word_count);
        asked.insert(places.begin(), places.end());
    }
    CHECK(asked.size() == recovery_word_count);
}

TEST_CASE("the list has 2,048 words in order that their first four letters tell apart") {
    const auto list = recovery_word_list();
    CHECK(std::ranges::is_sorted(list));
    std::set<std::uint64_t> beginnings;
    for (const auto word : list) beginnings.insert(word >> 32);
    CHECK(beginnings.size() == 2'048);
}

}  // namespace
}  // namespace accanto::identity
