#include "app/views/pairing_filter.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

PairingPerson person(std::string name, std::string topic) {
    PairingPerson result;
    result.name = std::move(name);
    result.topic = std::move(topic);
    return result;
}

/// Marta goes with Sofia, weakly; Kwame is kept with Elif; Ingrid and Ravi have nobody.
PairingBoard board() {
    PairingBoard board;
    board.mentors = {person("Ingrid Solberg", "Baking"), person("Marta Colombo", "Design"),
                     person("Kwame Asante", "Data")};
    board.mentees = {person("Elif Kaya", "Data"), person("Sofia Reyes", "Photography"),
                     person("Ravi Shah", "")};
    board.lines = {{.mentor = 1, .mentee = 1, .points = 41},
                   {.mentor = 2, .mentee = 0, .points = 90, .kind = PairingLineKind::Kept}};
    return board;
}

std::string names_of(const std::vector<PairingPerson>& people) {
    std::string names;
    for (const auto& each : people) names += each.name + ";";
    return names;
}

TEST_CASE("a filter that asks nothing leaves the board as it is") {
    const auto all = filtered(board(), {});
    CHECK(names_of(all.mentors) == names_of(board().mentors));
    CHECK(names_of(all.mentees) == names_of(board().mentees));
    CHECK(all.lines.size() == 2);
}

TEST_CASE("whoever is found by name or topic is shown with their partner, and the line between") {
    for (const auto* search : {"sofia", "DESIGN", " photo "}) {
        CAPTURE(search);
        const auto found = filtered(board(), {.search = search});
        CHECK(names_of(found.mentors) == "Marta Colombo;");
        CHECK(names_of(found.mentees) == "Sofia Reyes;");
        REQUIRE(found.lines.size() == 1);
        CHECK(found.lines.front().mentor == 0);
        CHECK(found.lines.front().mentee == 0);
        CHECK(found.lines.front().points == 41);
    }
}

TEST_CASE("somebody without a line is found alone") {
    const auto found = filtered(board(), {.search = "ravi"});
    CHECK(found.mentors.empty());
    CHECK(names_of(found.mentees) == "Ravi Shah;");
}

TEST_CASE("left over are mentees without a line, and mentors without one are looked for apart") {
    const auto left = filtered(board(), {.shown = PairingShown::LeftOver});
    CHECK(left.mentors.empty());
    CHECK(names_of(left.mentees) == "Ravi Shah;");
    CHECK(left.lines.empty());
    const auto without = filtered(board(), {.shown = PairingShown::WithoutMentee});
    CHECK(names_of(without.mentors) == "Ingrid Solberg;");
    CHECK(without.mentees.empty());
    CHECK(without.lines.empty());
}

TEST_CASE("weak and kept pairs are shown alone, and a search narrows them") {
    CHECK(names_of(filtered(board(), {.shown = PairingShown::Weak}).mentees) == "Sofia Reyes;");
    CHECK(names_of(filtered(board(), {.shown = PairingShown::Kept}).mentors) == "Kwame Asante;");
    CHECK(filtered(board(), {.search = "ravi", .shown = PairingShown::Weak}).mentees.empty());
}

TEST_CASE("a filter is counted by its lines, and those without one by people") {
    CHECK(count_shown(board(), PairingShown::All) == 2);
    CHECK(count_shown(board(), PairingShown::Weak) == 1);
    CHECK(count_shown(board(), PairingShown::Kept) == 1);
    CHECK(count_shown(board(), PairingShown::LeftOver) == 1);
    CHECK(count_shown(board(), PairingShown::WithoutMentee) == 1);
}

}  // namespace
}  // namespace accanto::app
