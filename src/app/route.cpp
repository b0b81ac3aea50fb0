#include "app/route.hpp"

#include <array>

#include "base/text.hpp"

namespace accanto::app {
namespace {

struct Name {
    Screen screen;
    std::string_view name;
};

constexpr std::array names = {
    Name{Screen::Welcome, "welcome"},   Name{Screen::NewProgram, "new"},
    Name{Screen::Join, "join"},         Name{Screen::Overview, "overview"},
    Name{Screen::People, "people"},     Name{Screen::ImportPeople, "import-people"},
    Name{Screen::Pairing, "pairing"},   Name{Screen::Pair, "pair"},
    Name{Screen::Board, "board"},       Name{Screen::Guide, "guide"},
    Name{Screen::Exchange, "send"},     Name{Screen::ProgramSettings, "program"},
    Name{Screen::Settings, "settings"}, Name{Screen::Gallery, "gallery"},
};

}  // namespace

std::string address_of(const Route& route) {
    std::string address = "#/";
    for (const auto& row : names) {
        if (row.screen == route.screen) address += row.name;
    }
    if (!route.argument.empty() || !route.part.empty()) address += '/' + route.argument;
    if (!route.part.empty()) address += '/' + route.part;
    return address;
}

Route route_of(std::string_view address) {
    if (address.starts_with('#')) address.remove_prefix(1);
    if (address.starts_with('/')) address.remove_prefix(1);
    const auto parts = base::split(address, '/');
    Route route;
    for (const auto& row : names) {
        if (row.name == parts[0]) route.screen = row.screen;
    }
    if (parts.size() > 1) route.argument = parts[1];
    if (parts.size() > 2) route.part = parts[2];
    return route;
}

}  // namespace accanto::app
