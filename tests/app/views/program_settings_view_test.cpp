#include "app/views/program_settings_view.hpp"

#include <doctest/doctest.h>

#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using test::AppCircle;
using test::AppDevice;

struct Admin {
    AppDevice device{1};

    Admin() { device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"}); }
    ProgramSettingsView view() const { return program_settings_view(device.model()); }
    void type(const FormField& field, std::string_view text) {
        device.post(typed_into(field, text));
    }
};

TEST_CASE("a form that nobody touched would save what is there") {
    const Admin admin;
    const auto view = admin.view();
    CHECK(view.texts.changed.empty());
    CHECK(view.dates.changed.empty());
    CHECK(view.rules.changed.empty());
    CHECK(view.texts.typed == admin.device.program().description);
    CHECK(view.dates.typed == admin.device.program().dates);
    CHECK(view.rules.typed == admin.device.program().rules);
}

TEST_CASE("what was typed is kept, named, and saved as a whole") {
    Admin admin;
    admin.type(admin.view().texts.title, "Lighthouse Circle");
    admin.type(admin.view().texts.conduct_mentor, "Listen first\n\n  Keep it between you  \n");
    const auto view = admin.view();
    CHECK(view.texts.changed == std::vector{Text::new_title, Text::program_conduct_mentor});
    CHECK_FALSE(view.texts.problem.has_value());
    CHECK(view.texts.typed.conduct_mentor ==
          std::vector<std::string>{"Listen first", "Keep it between you"});
    admin.device.post(intent::Describe{view.texts.typed});
    CHECK(admin.device.program().description.title == "Lighthouse Circle");
    CHECK(admin.view().texts.changed.empty());
}

TEST_CASE("saving one form keeps what was typed into the others") {
    Admin admin;
    admin.type(admin.view().texts.title, "Lighthouse Circle");
    admin.type(admin.view().rules.stage, text_of_number(static_cast<int>(program::Stage::Running)));
    admin.device.post(intent::SetRules{admin.view().rules.typed});
    CHECK(admin.device.program().rules.stage == program::Stage::Running);
    CHECK(admin.view().rules.changed.empty());
    CHECK(admin.view().texts.title.typed == "Lighthouse Circle");
}

TEST_CASE("saving how it runs keeps what counts for pairs, and the other way round") {
    Admin admin;
    auto rules = admin.device.program().rules;
    rules.weights.topics = 9;
    rules.spread_load = true;
    admin.type(admin.view().rules.stage, text_of_number(static_cast<int>(program::Stage::Running)));
    admin.device.post(intent::SetRules{rules});
    CHECK(admin.view().rules.typed.stage == program::Stage::Running);
    admin.device.post(intent::SetRules{admin.view().rules.typed});
    rules.stage = program::Stage::Running;
    CHECK(admin.device.program().rules == rules);
    CHECK(admin.view().rules.changed.empty());
}

TEST_CASE("a saved change can be taken back") {
    Admin admin;
    const auto before = admin.device.program().description;
    admin.type(admin.view().texts.title, "Lighthouse Circle");
    admin.device.post(intent::Describe{admin.view().texts.typed});
    REQUIRE(admin.device.model().toast.has_value());
    REQUIRE(admin.device.model().toast->undo.has_value());
    admin.device.post(*admin.device.model().toast->undo);
    CHECK(admin.device.program().description == before);
}

TEST_CASE("a program needs a name and who runs it") {
    Admin admin;
    admin.type(admin.view().texts.title, "   ");
    CHECK(admin.view().texts.problem == Text::new_title_missing);
    admin.device.post(forget_typed(admin.view().texts.title));
    admin.type(admin.view().texts.admin_name, "");
    CHECK(admin.view().texts.problem == Text::new_name_missing);
}

TEST_CASE("a list with too many lines or a topic too long can't be saved") {
    Admin admin;
    std::string lines;
    for (int i = 0; i < 41; ++i) lines += "Line " + std::to_string(i) + "\n";
    admin.type(admin.view().texts.rules, lines);
    CHECK(admin.view().texts.problem == Text::program_too_many_lines);
    admin.type(admin.view().texts.rules, std::string(4'001, 'x'));
    CHECK(admin.view().texts.problem == Text::program_long_line);
    admin.device.post(forget_typed(admin.view().texts.rules));
    admin.type(admin.view().texts.topics, std::string(61, 'x'));
    CHECK(admin.view().texts.problem == Text::program_long_topic);
}

TEST_CASE("dates are read as they are typed, and may be left open") {
    Admin admin;
    admin.type(admin.view().dates.starts, "1/3/2027");
    admin.type(admin.view().dates.sign_up_closes, "soon");
    auto view = admin.view();
    CHECK(view.dates.starts_on.has_value());
    CHECK_FALSE(view.dates.starts_problem.has_value());
    CHECK(view.dates.closes_problem == Text::program_not_a_day);
    admin.type(view.dates.starts, "");
    view = admin.view();
    CHECK_FALSE(view.dates.starts_problem.has_value());
    CHECK_FALSE(view.dates.typed.starts.has_value());
}

TEST_CASE("a number that no stage has becomes the nearest one") {
    Admin admin;
    admin.type(admin.view().rules.stage, "99");
    CHECK(admin.view().rules.typed.stage == program::Stage::Finished);
    admin.type(admin.view().dates.weeks, "-5");
    CHECK(admin.view().dates.typed.length_weeks == 1);
}

TEST_CASE("who signed up, is in, and is paired is counted") {
    AppCircle circle;
    circle.pair();
    const auto view = program_settings_view(circle.admin.model());
    CHECK(view.signed_up == 2);
    CHECK(view.people == 2);
    CHECK(view.pairs == 1);
}

TEST_CASE("goals, interests and a private question are saved with the other texts") {
    Admin admin;
    admin.type(admin.view().texts.goals, "A first job\n\n A new job ");
    admin.type(admin.view().texts.interests, "");
    admin.type(admin.view().texts.private_title, "What would you like in common?");
    CHECK(admin.view().texts.problem == Text::program_private_incomplete);
    admin.type(admin.view().texts.private_choices, "Being a parent\nHaving moved country");
    const auto view = admin.view();
    CHECK_FALSE(view.texts.problem.has_value());
    admin.device.post(intent::Describe{view.texts.typed});
    const auto& description = admin.device.program().description;
    CHECK(description.goals == std::vector<std::string>{"A first job", "A new job"});
    CHECK(description.interests.empty());
    REQUIRE(description.private_question.has_value());
    CHECK(description.private_question->choices.size() == 2);
    admin.type(admin.view().texts.private_title, "");
    admin.type(admin.view().texts.private_choices, "");
    admin.device.post(intent::Describe{admin.view().texts.typed});
    CHECK_FALSE(admin.device.program().description.private_question.has_value());
}

TEST_CASE("a private question with too many or too long choices can't be saved") {
    Admin admin;
    admin.type(admin.view().texts.private_title, "What?");
    admin.type(admin.view().texts.private_choices, "1\n2\n3\n4\n5\n6\n7\n8\n9");
    CHECK(admin.view().texts.problem == Text::program_private_incomplete);
    admin.type(admin.view().texts.private_choices, "1\n" + std::string(61, 'x'));
    CHECK(admin.view().texts.problem == Text::program_long_topic);
}

}  // namespace
}  // namespace accanto::app
