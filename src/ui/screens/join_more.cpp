#include <algorithm>

#include "app/views/level_names.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/screens/years_ahead_words.hpp"
#include "ui/widgets.hpp"

/// What nobody has to say when they sign up, and what helps to find who fits.
namespace accanto::ui::joining {
namespace {

using exchange::TopicSide;
using program::Level;

constexpr float levels_width = 350, topic_width_min = 140;
constexpr std::string_view first_level = "first-level";

/// Three small choices; pressed again, a choice is taken back.
void level_choices(Form& form, const app::JoinLevel& level, TopicSide side,
                   std::vector<program::TopicLevel>& levels, bool first) {
    auto& frame = form.frame;
    const Semantics group(frame, a11y::Role::Group, level.topic);
    const Flow flow(frame, 6, 6);
    for (const auto each : {Level::Some, Level::Solid, Level::Deep}) {
        const auto label = frame.text(app::level_name(each, side));
        if (first && each == Level::Some) take_focus(form, first_level, label);
        const bool chosen = level.level == each;
        if (!pick(frame, label, {.chosen = chosen})) continue;
        app::say_level(levels, level.topic, chosen ? Level::Unsaid : each);
        form.changed = true;
    }
}

struct Asked {
    Text question;
    TopicSide side;
    const std::vector<app::JoinLevel>& topics;
    std::vector<program::TopicLevel>& levels;
    bool& open;
};

void levels(Form& form, const Asked& asked) {
    auto& frame = form.frame;
    if (asked.topics.empty()) return;
    const auto question = frame.text(asked.question);
    const bool said = std::ranges::any_of(
        asked.topics, [](const app::JoinLevel& each) { return each.level != Level::Unsaid; });
    if (!said && !asked.open) {
        if (link(frame, question, {.icon = Icon::Plus})) {
            asked.open = true;
            form.state.focus_wanted = first_level;
        }
        return;
    }
    heading_as(frame, TextRole::SmallStrong, question, 3, {});
    hint(frame, frame.text(Text::join_levels_how));
    const IdScope scope(frame, "levels");
    for (std::size_t i = 0; i < asked.topics.size(); ++i) {
        const auto& each = asked.topics[i];
        const IdScope topic(frame, each.topic);
        Columns columns(frame, {flexible(), fixed(frame.grown_px(levels_width))}, 12, 4,
                        frame.grown_px(topic_width_min));
        words(frame, TextRole::Small, each.topic);
        columns.next();
        level_choices(form, each, asked.side, asked.levels, i == 0);
    }
}

void goals(Form& form) {
    if (form.view.goals.empty()) return;
    auto& frame = form.frame;
    const auto& view = form.view;
    const auto question = frame.text(view.offers_help && view.wants_help ? Text::join_goals_both
                                     : view.offers_help                  ? Text::join_goals_mentor
                                                                         : Text::join_goals_mentee);
    const IdScope scope(frame, adding_goals);
    const Stack stack(frame, 10);
    heading_as(frame, TextRole::SmallStrong, question, 3, {});
    pick_words(form, {adding_goals, question, view.goals, view.goals_full, form.edit.profile.goals,
                      Text::join_goal_own});
}

void interests(Form& form) {
    if (form.view.interests.empty()) return;
    auto& frame = form.frame;
    const auto question = frame.text(Text::join_interests);
    const IdScope scope(frame, adding_interests);
    const Stack stack(frame, 10);
    heading_as(frame, TextRole::SmallStrong, question, 3, {});
    pick_words(form, {adding_interests, question, form.view.interests, form.view.interests_full,
                      form.edit.profile.interests, Text::join_interest_own});
}

void years_ahead(Form& form) {
    const auto& choices = form.view.years_ahead;
    if (choices.empty()) return;
    auto& frame = form.frame;
    std::vector<std::string> labels;
    for (const auto& each : choices)
        labels.push_back(each.years.is_said() ? years_ahead_words(frame, each.years)
                                              : frame.text(Text::join_years_any));
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    int chosen = static_cast<int>(std::ranges::find(choices, true, &app::JoinYears::chosen) -
                                  choices.begin());
    if (!select(frame, frame.text(Text::join_years_ahead), shown, chosen)) return;
    form.edit.profile.years_ahead_wanted = choices[static_cast<std::size_t>(chosen)].years;
    form.changed = true;
}

void private_question(Form& form) {
    if (!form.view.private_question) return;
    auto& frame = form.frame;
    const auto& question = *form.view.private_question;
    auto& answer = form.edit.profile.private_answer;
    const auto unsaid = frame.text(Text::join_experience_unsaid);
    std::vector<std::string_view> shown{unsaid};
    shown.insert(shown.end(), question.choices.begin(), question.choices.end());
    const auto said = std::ranges::find(question.choices, answer) - question.choices.begin();
    int chosen = said == std::ssize(question.choices) ? 0 : static_cast<int>(said) + 1;
    const Stack stack(frame, 6);
    const bool changed = select(frame, question.title, shown, chosen);
    if (!question.help.empty())
        words(frame, TextRole::Small, question.help, {.ink = Ink::Second, .key = "help"});
    words(frame, TextRole::Small, frame.text(Text::join_private_how),
          {.ink = Ink::Second, .icon = Icon::EyeOff, .key = "how"});
    if (!changed) return;
    answer = chosen == 0 ? std::string() : question.choices[static_cast<std::size_t>(chosen - 1)];
    form.changed = true;
}

}  // namespace

void offers_levels(Form& form) {
    levels(form, {Text::join_offers_levels, TopicSide::Offered, form.view.offers_levels,
                  form.edit.profile.offers_levels, form.state.levels_of_offers});
}

void wants_levels(Form& form) {
    levels(form, {Text::join_wants_levels, TopicSide::Wanted, form.view.wants_levels,
                  form.edit.profile.wants_levels, form.state.levels_of_wants});
}

void more_card(Form& form) {
    if (!form.view.asks_more()) return;
    auto& frame = form.frame;
    Card card(frame, {.title = frame.text(Text::join_more), .gap = 18});
    words(frame, TextRole::Small, frame.text(Text::join_more_sentence), {.ink = Ink::Second});
    goals(form);
    interests(form);
    years_ahead(form);
    private_question(form);
}

}  // namespace accanto::ui::joining
