#include "program/contact_way.hpp"

#include <doctest/doctest.h>

using namespace accanto::program;

namespace {

std::string link(WayKind kind, std::string value) {
    return link_of({kind, std::move(value)}).value_or("none");
}

}  // namespace

TEST_CASE("Well-formed ways lead where they say") {
    CHECK(link(WayKind::Email, " marta@example.org ") == "mailto:marta@example.org");
    CHECK(link(WayKind::Email, "m.c+circle@mail.example.org") ==
          "mailto:m.c+circle@mail.example.org");
    CHECK(link(WayKind::Phone, "+39 (040) 123-456") == "tel:+39040123456");
    CHECK(link(WayKind::Phone, "040 123456") == "tel:040123456");
    CHECK(link(WayKind::WhatsApp, "+39 333 123 4567") == "https://wa.me/393331234567");
    CHECK(link(WayKind::WhatsApp, "0039 333 123 4567") == "https://wa.me/393331234567");
    CHECK(link(WayKind::WhatsApp, "https://wa.me/393331234567") == "https://wa.me/393331234567");
    CHECK(link(WayKind::Messenger, "marta.colombo") == "https://m.me/marta.colombo");
    CHECK(link(WayKind::Messenger, "HTTPS://M.me/marta.colombo/") == "https://m.me/marta.colombo");
    CHECK(link(WayKind::Telegram, "@marta_c") == "https://t.me/marta_c");
    CHECK(link(WayKind::Telegram, "t.me/marta_c") == "https://t.me/marta_c");
    CHECK(link(WayKind::Video, "https://Meet.Example.org/Room-1?x=2#a") ==
          "https://meet.example.org/Room-1?x=2#a");
    CHECK(link(WayKind::Video, "https://meet.example.org") == "https://meet.example.org");
}

TEST_CASE("Nothing else is ever a link") {
    constexpr WayKind kinds[] = {WayKind::Email,     WayKind::Phone,    WayKind::WhatsApp,
                                 WayKind::Messenger, WayKind::Telegram, WayKind::Video};
    const std::string attacks[] = {
        "",
        " ",
        "javascript:alert(1)",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "http://meet.example.org/room",
        "//meet.example.org",
        "https://",
        "https:///room",
        "https://localhost/room",
        "https://127.0.0.1/room",
        "https://meet.example.org:8443/room",
        "https://trusted.example@evil.example/room",
        "https://meet.example.org/a b",
        "https://meet.example.org/\"><b>",
        "https://meet.example.org\\@evil.example",
        "https://me\u202Eet.example.org/",
        "https://mеet.example.org/",  // a Cyrillic letter
        "https://-a.example.org/",
        "https://a..example.org/",
        "https://" + std::string(64, 'a') + ".org/",
        "https://a.example.org/" + std::string(300, 'a'),
        "a@b",
        "a@example.org?bcc=x@example.org",
        "a@example.org,b@example.org",
        "a b@example.org",
        "\"a\"@example.org",
        ".a@example.org",
        "a..b@example.org",
        "a%0d@example.org",
        "+1234567890123456",
        "+39 333;phone-context=x",
        "tel:+39333123456",
        "++39333123456",
        "mar/ta",
        "marta?ref=x",
    };
    for (const auto kind : kinds) {
        for (const auto& attack : attacks) {
            CAPTURE(static_cast<int>(kind));
            CAPTURE(attack);
            CHECK(link(kind, attack) == "none");
        }
    }
}

TEST_CASE("What is well-formed for one kind is nothing for another") {
    CHECK(link(WayKind::Email, "@example.org") == "none");
    CHECK(link(WayKind::Phone, "12345") == "none");
    CHECK(link(WayKind::Messenger, "https://m.me.evil.example/marta") == "none");
    CHECK(link(WayKind::Messenger, "https://t.me/marta") == "none");
    CHECK(link(WayKind::Telegram, "https://t.me/marta/../x") == "none");
    CHECK(link(WayKind::Telegram, "abc") == "none");
    CHECK(link(WayKind::Video, "meet.example.org/room") == "none");
    CHECK(link(WayKind::Video, "mailto:a@example.org") == "none");
}

TEST_CASE("A number without its country's code is no number of WhatsApp") {
    CHECK(link(WayKind::WhatsApp, "333 123 4567") == "none");
}

TEST_CASE("The host of a link is named before it opens") {
    CHECK(host_of("https://meet.example.org/room?x") == "meet.example.org");
    CHECK(host_of("https://meet.example.org") == "meet.example.org");
    CHECK(host_of("mailto:a@example.org").empty());
}
