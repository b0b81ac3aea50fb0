#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "journal/event.hpp"
#include "support/seeded_random.hpp"

namespace accanto::journal {
namespace {

template <class AnyId>
AnyId id_filled_with(base::Byte byte) {
    AnyId id;
    id.bytes.fill(byte);
    return id;
}

Header full_header() {
    return {.program = id_filled_with<EventId>(1),
            .device = id_filled_with<DeviceId>(2),
            .sequence = 17,
            .previous = id_filled_with<EventId>(3),
            .parents = {id_filled_with<EventId>(4), id_filled_with<EventId>(5)},
            .lamport = 412,
            .claimed = {1'790'000'123'456},
            .type = "chat.msg",
            .conversation = "pair:abc_-9",
            .epoch = id_filled_with<EventId>(6),
            .body_length = 344,
            .body_hash = id_filled_with<identity::Hash>(7)};
}

Header genesis_header() {
    return {
        .device = id_filled_with<DeviceId>(2), .type = "program.create", .conversation = "prog"};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

bool is_malformed(const std::string& text) {
    const auto header = read_header(text);
    return !header && header.error() == Refusal::HeaderMalformed;
}

TEST_CASE("a header is written in one spelling") {
    CHECK(write_header(full_header()) ==
          R"({"v":1,"g":"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE",)"
          R"("d":"AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI","n":17,)"
          R"("p":"AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM",)"
          R"("k":["BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ",)"
          R"("BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"],"l":412,"t":1790000123456,)"
          R"("y":"chat.msg","c":"pair:abc_-9","e":"BgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgY",)"
          R"("z":344,"b":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc"})");
    CHECK(write_header(genesis_header()) ==
          R"({"v":1,"g":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",)"
          R"("d":"AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI","n":1,"p":"","k":[],"l":1,"t":0,)"
          R"("y":"program.create","c":"prog","e":"plain","z":0,)"
          R"("b":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})");
}

TEST_CASE("what was written is read back") {
    CHECK(read_header(write_header(full_header())) == full_header());
    CHECK(read_header(write_header(genesis_header())) == genesis_header());
}

TEST_CASE("parents are written in ascending order, whatever the order given") {
    auto header = full_header();
    std::ranges::reverse(header.parents);
    CHECK(write_header(header) == write_header(full_header()));
}

TEST_CASE("the limits of a header are read, and nothing beyond them") {
    auto header = full_header();
    header.type = std::string(type_letters_max, 't');
    header.conversation = std::string(conversation_letters_max, 'c');
    header.sequence = header.lamport = header.claimed.ms = header.body_length = number_max;
    header.parents.clear();
    for (base::Byte i = 1; i <= parents_max; ++i) {
        header.parents.push_back(id_filled_with<EventId>(i));
    }
    const auto largest = write_header(header);
    CHECK(read_header(largest) == header);
    CHECK(largest.size() <= header_bytes_max);

    CHECK(is_malformed(replaced(largest, "\"ttt", "\"tttt")));
    CHECK(is_malformed(replaced(largest, "\"ccc", "\"cccc")));
    for (const auto* field : {"\"n\":", "\"l\":", "\"t\":", "\"z\":"}) {
        const std::string name = field;
        CAPTURE(name);
        CHECK(
            is_malformed(replaced(largest, name + "9007199254740991", name + "9007199254740992")));
        CHECK(is_malformed(
            replaced(largest, name + "9007199254740991", name + "99999999999999999999")));
    }
    header.parents.push_back(id_filled_with<EventId>(9));
    CHECK(is_malformed(write_header(header)));
}

TEST_CASE("a header that is too long is refused before it is read") {
    const auto at_limit = read_header(std::string(header_bytes_max, ' '));
    const auto beyond = read_header(std::string(header_bytes_max + 1, ' '));
    CHECK(at_limit.error() == Refusal::HeaderMalformed);
    CHECK(beyond.error() == Refusal::HeaderTooLong);
}

TEST_CASE("every other spelling of the same values is refused") {
    const auto text = write_header(full_header());
    const std::pair<std::string_view, std::string_view> spellings[] = {
        {"{\"v\"", "{ \"v\""},
        {"\"v\":1", "\"v\": 1"},
        {"\"n\":17", "\"n\":017"},
        {"\"n\":17", "\"n\":+17"},
        {"\"n\":17", "\"n\":17.0"},
        {"\"n\":17", "\"n\":1.7e1"},
        {"\"n\":17", "\"n\":-17"},
        {"\"n\":17", "\"n\":\"17\""},
        {"\"n\":17", "\"n\":"},
        {"chat.msg", "ch\\u0061t.msg"},
        {"chat.msg", "chat\\u002emsg"},
        {"chat.msg", "chät.msg"},
        {"chat.msg", "chat/msg"},
        {"chat.msg", "chat msg"},
        {"chat.msg", ""},
        {"AQE\"", "AQE=\""},
        {"AQE\"", "AQF\""},
        {"AQE\"", "AQ\""},
        {"\"v\":1", "\"v\":2"},
        {"\"v\":1", "\"v\":01"},
        {"\"e\":\"B", "\"e\":\"plain"},
        {"\"}", "\"} "},
        {"\"}", "\",\"x\":1}"},
        {"\"}", "\""},
        {"\"k\":[\"", "\"k\":[,\""},
        {"\"],\"l\"", "\",],\"l\""},
        {"\"v\":1,", "\"v\":1,\"v\":1,"},
    };
    for (const auto& [canonical, other] : spellings) {
        CAPTURE(other);
        CHECK(is_malformed(replaced(text, canonical, other)));
    }
    auto swapped = replaced(text, "\"z\":344,", "");
    CHECK(is_malformed(replaced(swapped, "{\"v\"", "{\"z\":344,\"v\"")));
    CHECK(is_malformed(""));
    CHECK(is_malformed("{}"));
    CHECK(is_malformed(text + text));
    CHECK(is_malformed(text + std::string(1, '\0')));
}

TEST_CASE("parents that descend or repeat are refused") {
    const auto four = id_filled_with<EventId>(4).text();
    const auto five = id_filled_with<EventId>(5).text();
    const auto text = write_header(full_header());
    CHECK(is_malformed(
        replaced(replaced(text, four, five), five + "\",\"" + five, five + "\",\"" + four)));
    CHECK(is_malformed(replaced(text, five, four)));
}

TEST_CASE("fields that contradict each other are refused") {
    const auto refused = [](auto change) {
        auto header = full_header();
        change(header);
        return is_malformed(write_header(header));
    };
    CHECK(refused([](Header& header) { header.sequence = 0; }));
    CHECK(refused([](Header& header) { header.lamport = 0; }));
    CHECK(refused([](Header& header) { header.sequence = 1; }));
    CHECK(refused([](Header& header) { header.previous.reset(); }));
    CHECK(refused([](Header& header) { header.lamport = 1; }));
    CHECK(refused([](Header& header) { header.program = {}; }));
    CHECK(refused([](Header& header) {
        header.previous.reset();
        header.parents.clear();
        header.sequence = 1;
    }));
}

TEST_CASE("a genesis has no parents, is its device's first, and has the number one") {
    const auto refused = [](auto change) {
        auto header = genesis_header();
        change(header);
        return is_malformed(write_header(header));
    };
    CHECK(refused([](Header& header) { header.lamport = 2; }));
    CHECK(refused([](Header& header) { header.sequence = 2; }));
    CHECK(refused([](Header& header) { header.previous = id_filled_with<EventId>(1); }));
    CHECK(refused([](Header& header) { header.parents = {id_filled_with<EventId>(1)}; }));
    CHECK(refused([](Header& header) { header.program = id_filled_with<EventId>(1); }));
}

/// One random change to a text: a letter changed, taken out, put in, or a piece doubled.
std::string mutated(std::string text, test::SeededRandom& random) {
    constexpr std::string_view letters = "{}[]\",:0123456789AZaz_-.=\\ \n\x7F\0\xC3";
    const auto at = random.below(text.size());
    const char letter = letters[random.below(letters.size())];
    switch (random.below(5)) {
        case 0:
            text[at] = letter;
            break;
        case 1:
            text.erase(at, 1 + random.below(4));
            break;
        case 2:
            text.insert(at, 1, letter);
            break;
        case 3:
            text.insert(at, text.substr(at, 1 + random.below(60)));
            break;
        default:
            text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
            break;
    }
    return text;
}

TEST_CASE("a changed header is refused, or is another header spelled the one way") {
    constexpr std::uint64_t seed = 20'261;
    CAPTURE(seed);
    test::SeededRandom random(seed);
    const std::string originals[] = {write_header(full_header()), write_header(genesis_header())};
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto text = mutated(originals[random.below(2)], random);
        if (random.below(3) == 0) text = mutated(std::move(text), random);
        const auto header = read_header(text);
        if (!header) continue;
        ++accepted;
        CAPTURE(text);
        CHECK(write_header(*header) == text);
    }
    CHECK(accepted > 100);
}

TEST_CASE("rubbish is refused without harm") {
    test::SeededRandom random(20'262);
    for (int round = 0; round < 2'000; ++round) {
        base::Bytes rubbish(random.below(300));
        random.fill(rubbish);
        CHECK(is_malformed(base::text_of(rubbish)));
    }
}

}  // namespace
}  // namespace accanto::journal
