#include "app/views/pairing_groups.hpp"

#include <array>
#include <cstddef>

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

PairingPerson person(unsigned char id, std::string name, std::vector<std::string> topics) {
    PairingPerson result;
    result.id.bytes[0] = id;
    result.name = std::move(name);
    result.topics = std::move(topics);
    if (!result.topics.empty()) result.topic = result.topics.front();
    return result;
}

PairingPerson mentor(unsigned char id, std::string name, std::vector<std::string> topics,
                     int places) {
    auto result = person(id, std::move(name), std::move(topics));
    result.places = places;
    return result;
}

/// Three want design and two data, one of them as "DATA"; Ravi wants nothing, Noor what nobody else
/// has. Ingrid offers baking and data, so she is with those of data.
PairingBoard board() {
    PairingBoard board;
    board.mentors = {mentor(1, "Ingrid", {"Baking", "Data"}, 2), mentor(2, "Marta", {"Design"}, 1),
                     mentor(3, "Kwame", {"Data"}, 1)};
    board.mentees = {person(11, "Elif", {"DATA"}),  person(12, "Sofia", {"Design"}),
                     person(13, "Tom", {"Data"}),   person(14, "Ana", {"Design"}),
                     person(15, "Leo", {"Design"}), person(16, "Ravi", {}),
                     person(17, "Noor", {"Opera"})};
    board.lines = {{.mentor = 0, .mentee = 0, .points = 60},
                   {.mentor = 0, .mentee = 2, .points = 71},
                   {.mentor = 1, .mentee = 1, .points = 90, .kind = PairingLineKind::Kept},
                   {.mentor = 2, .mentee = 3, .points = -1}};
    board.mentees[4].left_over = board.mentees[5].left_over = true;
    return board;
}

std::string rows_of(const std::vector<PairingPerson>& rows) {
    std::string words;
    for (const auto& row : rows) words += (row.group ? "[" + row.name + "]" : row.name) + ";";
    return words;
}

TEST_CASE("people with the same first wish stand in a group, and mentors where most ask for them") {
    const auto shown = in_groups(board(), {}, {});
    CHECK(rows_of(shown.mentors) == "[Data];[Design];");
    CHECK(rows_of(shown.mentees) == "[Data];[Design];[];");
    const auto& design = shown.mentees[1];
    CHECK(design.group->people == 3);
    CHECK(design.group->placed == 2);
    CHECK(design.group->left_over == 1);
    CHECK(shown.mentors[0].group->people == 2);
    CHECK(shown.mentors[0].places == 3);
    CHECK(shown.mentors[0].group->placed == 2);
}

TEST_CASE("whoever is alone with a topic or says none is in the last group, which has no name") {
    const auto shown = in_groups(board(), {}, {});
    CHECK(shown.mentees.back().name.empty());
    CHECK(shown.mentees.back().group->people == 2);
    CHECK(shown.mentees.back().group->left_over == 1);
}

TEST_CASE("lines between the same groups are one, with their number and what they fit on average") {
    const auto lines = in_groups(board(), {}, {}).lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].pairs == 2);
    CHECK(lines[0].points == 66);
    CHECK(lines[1].pairs == 1);
    CHECK(lines[1].points == -1);
    CHECK(lines[2].kind == PairingLineKind::Kept);
}

TEST_CASE("the people of an open group follow it, with lines of their own") {
    const auto shown = in_groups(board(), {}, {.mentors = {"data"}, .mentees = {"design", ""}});
    CHECK(rows_of(shown.mentors) == "[Data];Ingrid;Kwame;[Design];");
    CHECK(rows_of(shown.mentees) == "[Data];[Design];Sofia;Ana;Leo;[];Ravi;Noor;");
    CHECK(shown.mentors[0].group->is_open);
    CHECK_FALSE(shown.mentors[3].group->is_open);
    REQUIRE(shown.lines.size() == 3);
    CHECK(shown.lines[0].mentor == 1);
    CHECK(shown.lines[0].mentee == 0);
    CHECK(shown.lines[0].pairs == 2);
    CHECK(shown.lines[1].mentor == 2);
    CHECK(shown.lines[1].mentee == 3);
}

TEST_CASE("synonyms are one group, called as most write it") {
    auto all = board();
    all.mentees[6].topic = "Layout";
    all.mentees[6].topics = {"Layout"};
    const auto shown = in_groups(all, {{{"layout", "design"}}}, {});
    CHECK(rows_of(shown.mentees) == "[Design];[Data];[];");
    CHECK(shown.mentees[0].group->people == 4);
}

TEST_CASE("the groups of a pair are opened") {
    const auto all = board();
    PairingOpenGroups open;
    open_groups_of(all, {}, all.mentors[0].id, all.mentees[5].id, open);
    CHECK(open == PairingOpenGroups{.mentors = {"data"}, .mentees = {""}});
    open_groups_of(all, {}, {}, {}, open);
    CHECK(open == PairingOpenGroups{.mentors = {"data"}, .mentees = {""}});
}

TEST_CASE("a board with nobody has no groups") {
    const auto shown = in_groups({}, {}, {});
    CHECK(shown.mentors.empty());
    CHECK(shown.mentees.empty());
    CHECK(shown.lines.empty());
}

}  // namespace
}  // namespace accanto::app
