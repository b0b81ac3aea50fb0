#include "app/route.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

TEST_CASE("every route has an address that leads back to it") {
    for (int screen = 0; screen <= static_cast<int>(Screen::Gallery); ++screen) {
        for (const Route& route : {Route{static_cast<Screen>(screen), "", ""},
                                   Route{static_cast<Screen>(screen), "abc", ""},
                                   Route{static_cast<Screen>(screen), "abc", "talk"},
                                   Route{static_cast<Screen>(screen), "", "talk"}}) {
            CAPTURE(address_of(route));
            CHECK(route_of(address_of(route)) == route);
        }
    }
}

TEST_CASE("an address we don't know leads to the welcome screen") {
    for (const auto* address : {"", "#", "#/", "#/nowhere/x", "nonsense", "#//"}) {
        CAPTURE(address);
        CHECK(route_of(address).screen == Screen::Welcome);
    }
}

}  // namespace
}  // namespace accanto::app
