#include "base/bytes.hpp"

#include <doctest/doctest.h>

#include "base/id.hpp"

namespace accanto::base {
namespace {

TEST_CASE("base64url round-trips every length and has no padding") {
    Bytes bytes;
    for (int length = 0; length < 70; ++length) {
        const auto text = to_base64url(bytes);
        CAPTURE(text);
        CHECK(text.find('=') == std::string::npos);
        CHECK(from_base64url(text) == bytes);
        bytes.push_back(static_cast<Byte>(length * 37 + 5));
    }
}

TEST_CASE("base64url has the letters of RFC 4648") {
    CHECK(to_base64url(bytes_of("foobar")) == "Zm9vYmFy");
    CHECK(to_base64url(Bytes{0xFB, 0xFF}) == "-_8");
}

TEST_CASE("text that is not canonical base64url is refused") {
    for (const auto* text : {"A", "Zg==", "Zm9v\n", "+_8", "Zh", "Zm9vYmFyA", "Zé"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64url(text).has_value());
    }
}

TEST_CASE("an id is read from exactly its own text") {
    using ShortId = Id<struct ShortTag, 4>;
    const auto id = ShortId::from_bytes(Bytes{1, 2, 3, 4, 5});
    CHECK(ShortId::from_text(id.text()) == id);
    CHECK_FALSE(ShortId::from_text("AQID").has_value());
    CHECK_FALSE(ShortId::from_text("AQIDBAU").has_value());
}

}  // namespace
}  // namespace accanto::base
