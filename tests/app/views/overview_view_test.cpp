#include "app/views/overview_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/told_model.hpp"

namespace accanto::app {
namespace {

using program::Role;
namespace fact = program::fact;

/// A program with one pair, for its admin.
struct OnePair {
    OnePair() {
        program::Dates dates;
        dates.length_weeks = 12;
        told.announces(fact::DatesSet{dates});
        program::Guide guide;
        guide.steps = {
            {.id = "prepare", .kind = program::StepKind::Prepare}, {.id = "meet"}, {.id = "goal"}};
        told.announces(fact::GuideSet{guide});
        mentor = told.member("Marta Colombo", Role::Mentor);
        mentee = told.member("Sofia Reyes", Role::Mentee);
        pair = told.running_pair(mentor, mentee);
    }
    void checks_in(const test::Someone& who, int week, int useful,
                   fact::Touch touch = fact::Touch::Talked, bool help = false, int steps = 0) {
        told.says(who, who.line(), fact::CheckedIn{pair, week, steps, touch, useful, help});
    }
    OverviewView view() const {
        return overview_view(test::model_of(told, told.founder), told.now(), 0);
    }
    PairLine line() const {
        const auto pairs = view().pairs;
        REQUIRE(pairs.size() == 1);
        return pairs.front();
    }

    test::ToldBuilder told;
    test::Someone mentor, mentee;
    program::PairId pair;
};

bool offers(const OverviewView& view, NextKind kind) {
    return std::ranges::any_of(view.next,
                               [&](const NextAction& action) { return action.kind == kind; });
}

const NextAction& action_of(const OverviewView& view, NextKind kind) {
    REQUIRE(offers(view, kind));
    return *std::ranges::find_if(view.next,
                                 [&](const NextAction& action) { return action.kind == kind; });
}

OverviewView sample_view(std::string language = "en") {
    test::AppDevice device(5, std::move(language));
    device.post(intent::LookAroundWithSampleData{});
    return overview_view(device.model(), device.now(), 0);
}

TEST_CASE("without a program there is nothing to see") {
    const auto view = overview_view(Model{}, {}, 0);
    CHECK(view.pairs.empty());
    CHECK(view.next.empty());
}

TEST_CASE("a new program says that it is ready, and wants nothing") {
    const test::ToldBuilder told;
    const auto view = overview_view(test::model_of(told, told.founder), told.now(), 0);
    CHECK(view.empty);
    CHECK(view.sentence == "Your program is ready. Share the invitation.");
    CHECK(view.next.empty());
}

TEST_CASE("the greeting goes by the clock on the wall, not by UTC") {
    const test::ToldBuilder told;
    const auto model = test::model_of(told, told.founder);
    const base::Instant ten_utc{10 * 60 * 60'000};
    CHECK(overview_view(model, ten_utc, 0).greeting.starts_with("Good morning"));
    CHECK(overview_view(model, ten_utc, 5 * 60).greeting.starts_with("Good afternoon"));
    CHECK(overview_view(model, ten_utc, 10 * 60).greeting.starts_with("Good evening"));
    CHECK(overview_view(model, ten_utc, -11 * 60).greeting.starts_with("Good evening"));
}

TEST_CASE("a week is as useful as the two say in the mean, rounded") {
    OnePair story;
    story.checks_in(story.mentor, 1, 4);
    story.checks_in(story.mentee, 1, 5);
    const auto first = story.line().weeks[0];
    CHECK(first.kind == WeekKind::Useful);
    CHECK(first.useful == 5);
}

TEST_CASE("a week in touch without a number is in touch") {
    OnePair story;
    story.checks_in(story.mentor, 1, 0, fact::Touch::Wrote);
    CHECK(story.line().weeks[0].kind == WeekKind::InTouch);
    CHECK(story.line().weeks_since_contact == 0);
}

TEST_CASE(
    "this week is open until somebody told, and then silent only when they were not in touch") {
    OnePair story;
    CHECK(story.line().weeks[0].kind == WeekKind::Open);
    CHECK(story.line().weeks[1].kind == WeekKind::Ahead);
    story.checks_in(story.mentor, 1, 0, fact::Touch::No);
    CHECK(story.line().weeks[0].kind == WeekKind::Silent);
    CHECK_FALSE(story.line().weeks_since_contact.has_value());
}

TEST_CASE("a pair falls silent two weeks after its last contact, not before") {
    OnePair story;
    story.checks_in(story.mentee, 1, 4);
    story.told.waits(base::week_ms);
    CHECK_FALSE(story.line().silent);
    story.told.waits(base::week_ms);
    CHECK(story.line().silent);
    CHECK(story.line().weeks_since_contact == 2);
    const auto view = story.view();
    const auto& action = action_of(view, NextKind::Silent);
    CHECK(action.title == "Marta & Sofia fell silent");
    CHECK(action.route == Route{Screen::Pair, story.pair.text(), {}});
}

TEST_CASE("a paused pair is not silent") {
    OnePair story;
    story.checks_in(story.mentee, 1, 4);
    story.told.says(story.mentee, program::program_conversation,
                    fact::PairPaused{story.pair, std::nullopt});
    story.told.waits(4 * base::week_ms);
    const auto line = story.line();
    CHECK(line.paused);
    CHECK_FALSE(line.silent);
    CHECK(line.weeks[0].kind == WeekKind::Useful);
    CHECK(line.weeks[2].kind == WeekKind::Paused);
    CHECK_FALSE(offers(story.view(), NextKind::Silent));
}

TEST_CASE("a step is done when both told so") {
    OnePair story;
    story.checks_in(story.mentor, 1, 4, fact::Touch::Talked, false, 2);
    CHECK(story.line().steps == 0);
    story.checks_in(story.mentee, 1, 4, fact::Touch::Talked, false, 1);
    CHECK(story.line().steps == 1);
    CHECK(story.line().mentor_steps == 2);
    CHECK(story.view().steps == 2);
}

TEST_CASE(
    "a call for help comes first and leads to the person, until their next check-in is without "
    "one") {
    OnePair story;
    story.checks_in(story.mentee, 1, 2, fact::Touch::Talked, true);
    const auto view = story.view();
    REQUIRE_FALSE(view.next.empty());
    CHECK(view.next.front().kind == NextKind::Help);
    CHECK(view.next.front().title == "Sofia asked for help");
    CHECK(view.next.front().route == Route{Screen::People, story.mentee.person.text(), {}});
    CHECK(view.pairs.front().weeks[0].asks_for_help);
    story.told.waits(base::week_ms);
    story.checks_in(story.mentee, 2, 4);
    CHECK_FALSE(offers(story.view(), NextKind::Help));
}

TEST_CASE("sign-ups wait before people without a pair do") {
    OnePair story;
    const auto left_over = story.told.member("Ada", Role::Mentee);
    const auto applicant = story.told.applicant("Grace Mwangi", Role::Mentor);
    const auto view = story.view();
    REQUIRE(view.waiting.size() == 2);
    CHECK(view.waiting[0].face.id == applicant.person);
    CHECK(view.waiting[1].face.id == left_over.person);
    CHECK(action_of(view, NextKind::SignUps).title == "One sign-up waits");
}

TEST_CASE("pairing is offered where somebody fits, an invitation where nobody does") {
    OnePair story;
    story.told.member("Ada", Role::Mentee);
    CHECK(offers(story.view(), NextKind::Partners));
    CHECK_FALSE(offers(story.view(), NextKind::Pairing));
    story.told.member("Kwame", Role::Mentor);
    CHECK(offers(story.view(), NextKind::Pairing));
    CHECK_FALSE(offers(story.view(), NextKind::Partners));
}

TEST_CASE("a proposed pair waits, and counts as paired only when it runs") {
    test::ToldBuilder told;
    const auto mentor = told.member("Marta", Role::Mentor),
               mentee = told.member("Sofia", Role::Mentee);
    told.proposes(mentor, mentee);
    const auto view = overview_view(test::model_of(told, told.founder), told.now(), 0);
    CHECK(offers(view, NextKind::Proposals));
    CHECK(view.pairs.empty());
    REQUIRE(view.funnel.size() == 4);
    CHECK(view.funnel[1].people == 2);
    CHECK(view.funnel[2].people == 0);
}

TEST_CASE("a backup is asked for when there is something to lose, and again when it is old") {
    OnePair story;
    auto model = test::model_of(story.told, story.told.founder);
    const auto now = story.told.now();
    CHECK(offers(overview_view(model, now, 0), NextKind::Backup));
    model.settings.last_backup = {now.ms - (backup_days_max - 1) * base::day_ms};
    CHECK_FALSE(offers(overview_view(model, now, 0), NextKind::Backup));
    model.settings.last_backup = {now.ms - backup_days_max * base::day_ms};
    CHECK(offers(overview_view(model, now, 0), NextKind::Backup));
}

TEST_CASE("a program for encouragement measures no usefulness") {
    OnePair story;
    story.checks_in(story.mentor, 1, 4);
    CHECK(story.view().pulse == std::vector{4.0F});
    program::Description description;
    description.template_id = "support";
    story.told.announces(fact::Described{description});
    CHECK(story.view().pulse.empty());
}

TEST_CASE(
    "the sample shows twelve pairs in their sixth week, two of them silent, one asking for help") {
    const auto view = sample_view();
    CHECK(view.pairs.size() == 13);
    CHECK(view.week_now == 6);
    CHECK(view.weeks == 12);
    CHECK(view.sentence == "Half-way. In touch this week: 9 of 13 pairs.");
    CHECK(std::ranges::count_if(view.pairs, &PairLine::silent) == 2);
    CHECK(std::ranges::count_if(view.pairs, &PairLine::paused) == 1);
    REQUIRE(view.next.size() == 3);
    CHECK(view.next[0].title == "Elif asked for help");
    CHECK(view.next[1].title == "2 pairs fell silent");
    CHECK(view.next[1].sentence == "Ravi & Chloé for 3 weeks, Daniel & Luca for 2 weeks.");
    CHECK(view.next[2].title == "4 people wait for a pair");
    CHECK(view.pulse.size() == 6);
    CHECK(view.waiting.size() == 4);
}

TEST_CASE("the sample speaks Italian, too") {
    const auto view = sample_view("it");
    REQUIRE_FALSE(view.next.empty());
    CHECK(view.next[0].title == "Elif chiede aiuto");
}

}  // namespace
}  // namespace accanto::app
