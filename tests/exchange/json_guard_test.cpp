#include "exchange/json_guard.hpp"

#include <optional>

#include <doctest/doctest.h>

using namespace accanto::exchange;

namespace {

std::optional<Problem> problem_of(std::string_view text, const JsonLimits& limits = {}) {
    const auto head = guard_json(text, limits);
    return head ? std::nullopt : std::optional(head.error().problem);
}

struct Refused {
    std::string_view text;
    Problem problem;
};

}  // namespace

TEST_CASE("The guard lets strict JSON objects pass") {
    for (const std::string_view text :
         {R"({})", R"({"a":[1,-2,0,true,false,null,"x",{}]})", " {\"a\" :\n1}\t\r\n",
          R"({"a":"\u00e8\ud83d\udc4b\n\""})", R"({"a":9007199254740991,"b":-9007199254740991})",
          R"({"é":"👋"})"}) {
        CAPTURE(text);
        CHECK(problem_of(text) == std::nullopt);
    }
}

TEST_CASE("The guard names what is wrong") {
    const Refused refused[] = {
        {"", Problem::Empty},
        {" \n", Problem::Empty},
        {"[]", Problem::ForeignFile},
        {"7", Problem::ForeignFile},
        {"\"text\"", Problem::ForeignFile},
        {"{]", Problem::NotJson},
        {R"({"a":1,})", Problem::NotJson},
        {R"({'a':1})", Problem::NotJson},
        {R"({"a":01})", Problem::NotJson},
        {R"({"a":NaN})", Problem::NotJson},
        {R"({"a":1}//x)", Problem::NotJson},
        {R"({"a":1}{"a":1})", Problem::NotJson},
        {"{\"a\":\"\n\"}", Problem::NotJson},
        {R"({"a":"\x"})", Problem::NotJson},
        {R"({"a":1)", Problem::Truncated},
        {R"({"a":"b)", Problem::Truncated},
        {R"({"a":tr)", Problem::Truncated},
        {R"({"a":[1,2)", Problem::Truncated},
        {"{\"a\":\"caf\xC3", Problem::Truncated},
        {"{\"a\":\"\xF0\x9F\x91", Problem::Truncated},
        {R"({"a":1.5})", Problem::NumberOutOfRange},
        {R"({"a":1e2})", Problem::NumberOutOfRange},
        {R"({"a":1e999})", Problem::NumberOutOfRange},
        {R"({"a":0E-023})", Problem::NumberOutOfRange},
        {R"({"a":0.00000000000000000000000000000000})", Problem::NumberOutOfRange},
        {R"({"a":1e99999999999999999999})", Problem::NumberOutOfRange},
        {R"({"a":9007199254740992})", Problem::NumberOutOfRange},
        {R"({"a":-9007199254740992})", Problem::NumberOutOfRange},
        {R"({"a":99999999999999999999})", Problem::NumberOutOfRange},
        {R"({"a":1,"a":2})", Problem::DuplicateKey},
        {R"({"b":{"a":1,"\u0061":2}})", Problem::DuplicateKey},
        {"{\"a\":\"\xC0\xAF\"}", Problem::NotUtf8},
        {"{\"a\":\"caf\xE9\"}", Problem::NotUtf8},
        {"{\"a\":\"caf\xF0\"}", Problem::NotUtf8},
        {"{\"a\":\"caf\xE9 au lait, and it ends", Problem::NotUtf8},
        {"{\"a\":\"\xED\xA0\x80\"}", Problem::NotUtf8},
        {R"({"a":"\ud83d"})", Problem::NotUtf8},
        {R"({"a":"\u0000"})", Problem::NotUtf8},
        {std::string_view("{\"a\":1}\0", 8), Problem::NotUtf8},
        {"\xEF\xBB\xBF{}", Problem::NotJson},
    };
    for (const auto& [text, problem] : refused) {
        CAPTURE(text);
        CHECK(problem_of(text) == problem);
    }
}

TEST_CASE("The guard says where JSON goes wrong") {
    const auto head = guard_json(R"({"a":1,"b":?})");
    REQUIRE_FALSE(head.has_value());
    CHECK(head.error().offset == 11);
}

TEST_CASE("Each limit holds to the last one allowed") {
    const JsonLimits limits{.bytes_max = 40,
                            .string_bytes_max = 5,
                            .values_max = 6,
                            .keys_per_object_max = 2,
                            .key_bytes_max = 3,
                            .depth_max = 3};
    CHECK(problem_of(R"({"a":"12345"})", limits) == std::nullopt);
    CHECK(problem_of(R"({"a":"123456"})", limits) == Problem::TooLong);
    CHECK(problem_of(R"({"a":[1,2,3,4]})", limits) == std::nullopt);
    CHECK(problem_of(R"({"a":[1,2,3,4,5]})", limits) == Problem::TooMany);
    CHECK(problem_of(R"({"a":1,"b":2})", limits) == std::nullopt);
    CHECK(problem_of(R"({"a":1,"b":2,"c":3})", limits) == Problem::TooMany);
    CHECK(problem_of(R"({"abc":1})", limits) == std::nullopt);
    CHECK(problem_of(R"({"abcd":1})", limits) == Problem::TooLong);
    CHECK(problem_of(R"({"a":[[1]]})", limits) == std::nullopt);
    CHECK(problem_of(R"({"a":[[[]]]})", limits) == Problem::TooDeep);
    CHECK(problem_of("{\"a\":1" + std::string(33, ' ') + "}", limits) == std::nullopt);
    CHECK(problem_of("{\"a\":1" + std::string(34, ' ') + "}", limits) == Problem::TooLarge);
}

TEST_CASE("A hundred thousand open brackets are refused at the depth limit") {
    const auto text = "{\"a\":" + std::string(100'000, '[');
    const auto head = guard_json(text);
    REQUIRE_FALSE(head.has_value());
    CHECK(head.error().problem == Problem::TooDeep);
    CHECK(head.error().offset < 20);
    CHECK(problem_of(std::string(100'000, '[')) == Problem::ForeignFile);
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    CHECK(problem_of(objects) == Problem::TooDeep);
}

TEST_CASE("More than 32 MiB are refused by their size") {
    const std::string text(JsonLimits{}.bytes_max + 1, ' ');
    CHECK(problem_of(text) == Problem::TooLarge);
}

TEST_CASE("Two million values are the end") {
    std::string text = "{\"a\":[0";
    for (std::size_t i = 0; i < JsonLimits{}.values_max; ++i) text += ",0";
    CHECK(problem_of(text + "]}") == Problem::TooMany);
}

TEST_CASE("The guard tells format, version and keys of the top object alone") {
    const auto head = guard_json(
        R"({"x":{"format":"inner","version":9},"format":"outer","version":3,"y":["format"]})");
    REQUIRE(head.has_value());
    CHECK(head->format == "outer");
    CHECK(head->version == 3);
    CHECK(head->keys == std::vector<std::string>{"x", "format", "version", "y"});
    CHECK(head->has("y"));
    CHECK_FALSE(head->has("z"));
}

TEST_CASE("A byte-order mark is taken off once") {
    CHECK(without_byte_order_mark("\xEF\xBB\xBF{}") == "{}");
    CHECK(without_byte_order_mark("{}") == "{}");
    CHECK(without_byte_order_mark("") == "");
}
