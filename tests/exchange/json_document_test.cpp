#include "exchange/json_document.hpp"

#include <doctest/doctest.h>

namespace accanto::exchange {
namespace {

TEST_CASE("a file is opened when it is of the expected format and not newer") {
    const auto opened = open_file("\xEF\xBB\xBF{\"format\":\"f\",\"version\":2}", "f", 2);
    REQUIRE(opened);
    CHECK(opened->head.version == 2);
    CHECK(opened->text.starts_with('{'));
}

TEST_CASE("another format, a newer version and no version at all are told apart") {
    CHECK(open_file(R"({"format":"g","version":1})", "f", 1).error().problem ==
          Problem::ForeignFile);
    CHECK(open_file(R"({"format":"f","version":2})", "f", 1).error().problem ==
          Problem::NewerVersion);
    CHECK_FALSE(open_file(R"({"format":"f"})", "f", 1).has_value());
    CHECK_FALSE(open_file(R"({"format":"f","version":0})", "f", 1).has_value());
    CHECK_FALSE(open_file("", "f", 1).has_value());
}

}  // namespace
}  // namespace accanto::exchange
