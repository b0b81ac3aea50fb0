#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using Titles = std::vector<std::string>;

/// The guide of a program, with its steps named by letters: "Prepare", "B", "C", "Closing".
struct Guiding {
    test::AppDevice admin{1};

    Guiding() {
        admin.post(intent::CreateProgram{"blank", "Harbour Circle", "Elena Russo"});
        program::Guide guide;
        guide.steps = {{.id = "a", .title = "A", .kind = program::StepKind::Prepare},
                       {.id = "b", .title = "B"},
                       {.id = "c", .title = "C"},
                       {.id = "d", .title = "D", .kind = program::StepKind::Closing}};
        admin.post(intent::SetGuide{guide});
    }
    Titles titles() const {
        Titles titles;
        for (const auto& step : admin.program().guide.steps) titles.push_back(step.title);
        return titles;
    }
    void undo() {
        REQUIRE(admin.model().toast);
        REQUIRE(admin.model().toast->undo);
        admin.post(Intent(*admin.model().toast->undo));
    }
};

TEST_CASE("a step is added behind another, or before the closing one, and opened") {
    Guiding guide;
    guide.admin.post(intent::AddStep{"b", "New"});
    CHECK(guide.titles() == Titles{"A", "B", "New", "C", "D"});
    CHECK(guide.admin.model().route.screen == Screen::Guide);
    CHECK(guide.admin.model().route.argument == guide.admin.program().guide.steps[2].id);
    guide.admin.post(intent::AddStep{{}, "Last"});
    CHECK(guide.titles() == Titles{"A", "B", "New", "C", "Last", "D"});
}

TEST_CASE("a step is added at the end where nothing closes the guide") {
    Guiding guide;
    guide.admin.post(intent::RemoveStep{"d"});
    guide.admin.post(intent::AddStep{{}, "New"});
    CHECK(guide.titles() == Titles{"A", "B", "C", "New"});
}

TEST_CASE("a step is moved, and back by undo") {
    Guiding guide;
    guide.admin.post(intent::MoveStep{"b", 1});
    CHECK(guide.titles() == Titles{"A", "C", "B", "D"});
    guide.undo();
    CHECK(guide.titles() == Titles{"A", "B", "C", "D"});
    guide.admin.post(intent::MoveStep{"d", 1});
    guide.admin.post(intent::MoveStep{"nobody", -1});
    CHECK(guide.titles() == Titles{"A", "B", "C", "D"});
}

TEST_CASE("a step is removed, and comes back by undo as it was") {
    Guiding guide;
    const auto before = guide.admin.program().guide;
    guide.admin.post(intent::RemoveStep{"c"});
    CHECK(guide.titles() == Titles{"A", "B", "D"});
    CHECK(guide.admin.model().route.argument == "d");
    guide.undo();
    CHECK(guide.admin.program().guide == before);
}

TEST_CASE("a guide takes no more steps than it can have") {
    Guiding guide;
    for (std::size_t i = 0; i < program::steps_max; ++i)
        guide.admin.post(intent::AddStep{{}, "More"});
    CHECK(guide.titles().size() == program::steps_max);
    CHECK(guide.admin.program().ignored.empty());
}

}  // namespace
}  // namespace accanto::app
