#include "exchange/json_fields.hpp"

#include <doctest/doctest.h>

#include "exchange/json_document.hpp"

namespace accanto::exchange {

/// One field of each kind.
struct Specimen {
    std::string name;
    bool open = false;
    std::int64_t count = 0;
    std::optional<base::Day> day;
    std::vector<std::string> words;
    base::Id<struct SpecimenTag, 4> id;
    bool operator==(const Specimen&) const = default;
};

template <class Io>
void fields(Io& io, Ref<Io, Specimen> specimen) {
    io.text("name", specimen.name, 5);
    io.flag("open", specimen.open);
    io.number("count", specimen.count, 0, 9);
    io.day("day", specimen.day);
    io.texts("words", specimen.words, 2, 3);
    io.id("id", specimen.id);
}

namespace {

Read<Specimen> read(std::string_view text) {
    return read_document<Specimen>(text);
}

Specimen specimen() {
    Specimen value{"Zoë", true, 7, base::Day{20'000}, {"a", "bc"}, {}};
    value.id.bytes = {1, 2, 3, 4};
    return value;
}

std::string changed(std::string_view part, std::string_view instead) {
    auto text = write_document(specimen());
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), instead);
}

TEST_CASE("what is written is read back, in any order and with unknown fields between") {
    CHECK(read(write_document(specimen())) == specimen());
    CHECK(read(changed("{", R"({"later":[1,2],)")) == specimen());
}

TEST_CASE("a field that is wrong is named with what is wrong") {
    const auto of = [](const std::string& text) { return read(text).error(); };
    CHECK(of(changed("\"Zoë\"", "\"Zoë-Maria\"")).problem == Problem::TooLong);
    CHECK(of(changed("\"Zoë\"", "5")).problem == Problem::WrongShape);
    CHECK(of(changed("\"count\":7", "\"count\":10")).problem == Problem::NumberOutOfRange);
    CHECK(of(changed("\"count\":7", "\"count\":\"7\"")).problem == Problem::WrongShape);
    CHECK(of(changed("\"open\":true", "\"open\":1")).problem == Problem::WrongShape);
    CHECK(of(changed("[\"a\",\"bc\"]", "[\"a\",\"b\",\"c\"]")).problem == Problem::TooMany);
    CHECK(of(changed("\"AQIDBA\"", "\"AQID\"")).problem == Problem::BadKey);
    CHECK(of(changed("\"name\"", "\"nome\"")).problem == Problem::MissingField);
    CHECK(of(changed("\"name\"", "\"nome\"")).field == "name");
}

}  // namespace
}  // namespace accanto::exchange
