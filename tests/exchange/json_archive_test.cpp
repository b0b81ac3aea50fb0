#include "exchange/json_archive.hpp"

#include <doctest/doctest.h>

using namespace accanto::exchange;

namespace {

/// A list of whole numbers, as cereal sees it.
struct Numbers {
    std::vector<std::int64_t> values;
    void save(JsonOutput& archive) const {
        archive(cereal::make_size_tag(static_cast<cereal::size_type>(values.size())));
        for (const auto value : values) archive(value);
    }
    void load(JsonInput& archive) {
        cereal::size_type count = 0;
        archive(cereal::make_size_tag(count));
        values.assign(static_cast<std::size_t>(count), 0);
        for (auto& value : values) archive(value);
    }
};

struct Place {
    std::string name;
    bool open = false;
    Numbers hours;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(cereal::make_nvp("name", name), cereal::make_nvp("open", open),
                cereal::make_nvp("hours", hours));
    }
};

std::string written(const Place& place) {
    JsonOutput archive;
    archive(cereal::make_nvp("place", place));
    return archive.take();
}

Place read(std::string_view text) {
    JsonInput archive(text);
    Place place;
    archive(cereal::make_nvp("place", place));
    return place;
}

}  // namespace

TEST_CASE("an object is written without spaces, and read again") {
    const auto text = written({"Caffè \"Al\nmolo\"", true, {{8, -1, 1LL << 53}}});
    CHECK(text ==
          R"({"place":{"name":"Caffè \"Al\nmolo\"","open":true,"hours":[8,-1,9007199254740992]}})");
    const auto place = read(text);
    CHECK(place.name == "Caffè \"Al\nmolo\"");
    CHECK(place.open);
    CHECK(place.hours.values == std::vector<std::int64_t>{8, -1, 1LL << 53});
}

TEST_CASE("an object can be asked whether it has a field") {
    const JsonInput archive(R"({"name":null,"hours":[]})");
    CHECK(archive.has("name"));
    CHECK(archive.has("hours"));
    CHECK_FALSE(archive.has("open"));
}

TEST_CASE("what is empty is an empty object and an empty list") {
    CHECK(JsonOutput().take() == "{}");
    CHECK(written({}) == R"({"place":{"name":"","open":false,"hours":[]}})");
    CHECK(read(written({})).hours.values.empty());
}

TEST_CASE("fields are found in any order, and others are passed over") {
    const auto place =
        read(R"({"x":null,"place":{"hours":[7],"y":{"name":"no"},"open":true,"name":"Molo"}})");
    CHECK(place.name == "Molo");
    CHECK(place.open);
    CHECK(place.hours.values == std::vector<std::int64_t>{7});
}

TEST_CASE("a field that is not there is missing") {
    CHECK_THROWS_AS(read("{}"), MissingField);
    CHECK_THROWS_AS(read(R"({"place":{"name":"Molo","open":true}})"), MissingField);
}

TEST_CASE("a value of another kind has the wrong shape") {
    for (const auto* text : {
             R"({"place":1})",
             R"({"place":[]})",
             R"({"place":["Molo",true,[]]})",
             R"({"place":{"name":1,"open":true,"hours":[]}})",
             R"({"place":{"name":"","open":"true","hours":[]}})",
             R"({"place":{"name":"","open":true,"hours":{}}})",
             R"({"place":{"name":"","open":true,"hours":"no"}})",
             R"({"place":{"name":"","open":true,"hours":[1.5]}})",
             R"({"place":{"name":"","open":true,"hours":["1"]}})",
             R"({"place":{"name":"","open":true,"hours":[18446744073709551615]}})",
             R"({"place":)",
         }) {
        CAPTURE(text);
        CHECK_THROWS_AS(read(text), WrongShape);
    }
}
