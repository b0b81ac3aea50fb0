// A language that needs 40 % more room, with accents, each text in brackets
// (cmake/generate_texts.py): on no screen a text is cut. What people wrote may be.
#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/app_screen.hpp"
#include "ui/text_audit.hpp"

using namespace accanto;

namespace {

namespace intent = app::intent;
using app::Screen;

constexpr std::string_view opening = "⟦", closing = "⟧";

std::set<std::string> cut_texts;

/// Collects the texts of the program that are cut while it lives.
struct Watch {
    Watch() {
        cut_texts.clear();
        ui::text_was_cut = [](std::string_view whole) {
            // One that ends in what somebody wrote may lose some of that.
            if (whole.contains(opening) && whole.ends_with(closing)) cut_texts.emplace(whole);
        };
    }
    ~Watch() { ui::text_was_cut = nullptr; }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
};

std::string title_of(const test::AppDevice& device) {
    const auto* replica = device.model().replica();
    return replica ? replica->program.description.title : std::string();
}

/// Shows each screen at each size; the texts that were cut, with where.
std::vector<std::string> cut_on(test::AppDevice& device, const std::vector<app::Route>& routes,
                                float text_scale = 1) {
    device.post(intent::SetLanguage{"xx"});
    std::vector<std::string> faults;
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto& route : routes) {
            device.post(intent::Navigate{route});
            const Watch watch;
            ui::ScreenStates states;
            test::UiHarness harness(window, "xx");
            harness.environment().text_scale = text_scale;
            harness.show([&](ui::Frame& frame) { ui::app_screen(frame, device.model(), states); });
            CHECK(harness.says(opening));
            for (const auto& text : cut_texts) {
                if (text == title_of(device)) continue;  // what somebody called their program
                faults.push_back(app::address_of(route) + " at " +
                                 std::to_string(static_cast<int>(window.width)) + ": " + text);
            }
        }
    }
    return faults;
}

const std::vector<std::string> none{};

}  // namespace

TEST_CASE("a language with long words is not cut on the screens of whoever runs a program") {
    test::AppDevice device(5);
    CHECK(cut_on(device, {{Screen::Welcome, {}, {}}, {Screen::NewProgram, "career", {}}}) == none);
    device.post(intent::LookAroundWithSampleData{});
    const auto pair = device.program().pairs.begin()->first.text();
    CHECK(cut_on(device, {{Screen::Overview, {}, {}},
                          {Screen::People, {}, {}},
                          {Screen::ImportPeople, {}, {}},
                          {Screen::Pairing, {}, {}},
                          {Screen::Pair, pair, {}},
                          {Screen::Board, {}, {}},
                          {Screen::Guide, {}, {}},
                          {Screen::Exchange, {}, {}},
                          {Screen::ProgramSettings, {}, {}},
                          {Screen::Settings, {}, {}}}) == none);
}

TEST_CASE("a language with long words is not cut where a pair has planned much") {
    test::AppDevice device(5);
    device.post(intent::LookAroundWithSampleData{});
    CHECK(cut_on(device, {{Screen::Pair, {}, {}},
                          {Screen::Pair, {}, "talk"},
                          {Screen::Pair, {}, "goals"},
                          {Screen::Pair, {}, "meetings"},
                          {Screen::Pair, {}, "agreement"}}) == none);
}

TEST_CASE("a language with long words is not cut on the screens of a pair") {
    test::AppCircle circle;
    circle.pair();
    const std::vector<app::Route> routes{
        {Screen::Pair, {}, {}},          {Screen::Pair, {}, "talk"},
        {Screen::Pair, {}, "goals"},     {Screen::Pair, {}, "meetings"},
        {Screen::Pair, {}, "agreement"}, {Screen::Pair, {}, "check-in"},
        {Screen::Board, {}, {}},         {Screen::Exchange, {}, {}},
        {Screen::Settings, {}, {}}};
    CHECK(cut_on(circle.mentee, routes) == none);
    CHECK(cut_on(circle.mentor, routes) == none);
}

TEST_CASE("text twice as large is not cut either") {
    test::AppCircle circle;
    circle.pair();
    CHECK(cut_on(circle.admin,
                 {{Screen::Overview, {}, {}},
                  {Screen::People, {}, {}},
                  {Screen::Pairing, {}, {}},
                  {Screen::Board, {}, {}},
                  {Screen::Guide, {}, {}},
                  {Screen::Exchange, {}, {}},
                  {Screen::ProgramSettings, {}, {}},
                  {Screen::Settings, {}, {}}},
                 2) == none);
    CHECK(
        cut_on(circle.mentee,
               {{Screen::Pair, {}, {}}, {Screen::Pair, {}, "talk"}, {Screen::Pair, {}, "check-in"}},
               2) == none);
}
