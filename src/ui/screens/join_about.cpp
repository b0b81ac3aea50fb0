#include "ui/dates.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

constexpr float about_column = 440;
constexpr int no_experience = -1;
/// Years somebody can choose; in between is as near.
constexpr int experience_years[] = {no_experience, 0, 1, 2, 3, 5, 8, 10, 15, 20, 30};

std::string experience_words(Frame& frame, int years) {
    if (years == no_experience) return frame.text(Text::join_experience_unsaid);
    if (years == 0) return frame.text(Text::join_experience_new);
    return frame.language().count(Text::join_experience_years, years);
}

void experience_field(Form& form) {
    std::vector<std::string> labels;
    int chosen = 0;
    for (const int years : experience_years) {
        if (years <= form.edit.profile.experience_years) chosen = static_cast<int>(labels.size());
        labels.push_back(experience_words(form.frame, years));
    }
    const std::vector<std::string_view> choices(labels.begin(), labels.end());
    if (!select(form.frame, form.frame.text(Text::join_experience), choices, chosen)) return;
    form.edit.profile.experience_years = experience_years[chosen];
    form.changed = true;
}

void profile_field(Form& form, Text label, std::string& value, const FieldOptions& options) {
    const auto result = text_field(form.frame, form.frame.text(label), value, options);
    form.changed |= result.changed;
    form.submitted |= result.submitted;
}

void who_card(Form& form) {
    auto& frame = form.frame;
    auto& profile = form.edit.profile;
    Card card(frame, {.title = frame.text(Text::join_about_you), .gap = 16});
    const auto missing = form.view.lacks("name")
                             ? frame.text(Text::join_name_missing, {{"admin", form.view.admin}})
                             : std::string();
    const auto name_hint = frame.text(Text::join_name_hint);
    take_focus(form, "name", frame.text(Text::join_name));
    profile_field(form, Text::join_name, profile.name,
                  {.hint = name_hint,
                   .error = missing,
                   .letters_max = static_cast<int>(program::name_letters_max),
                   .required = true,
                   .errors_now = form.says_missing()});
    const auto contact_hint = frame.text(Text::join_contact_hint, {{"admin", form.view.admin}});
    profile_field(
        form, Text::join_contact, profile.contact,
        {.hint = contact_hint, .letters_max = static_cast<int>(program::contact_letters_max)});
    const auto place_hint = frame.text(Text::join_organisation_hint);
    profile_field(form, Text::join_organisation, profile.organisation,
                  {.hint = place_hint, .letters_max = static_cast<int>(program::name_letters_max)});
    experience_field(form);
}

void title(Frame& frame, const app::JoinView& view) {
    const Stack stack(frame, 2);
    const auto title = view.member ? Text::join_mend_title
                       : view.own  ? Text::join_own_title
                                   : Text::join_title;
    const auto sentence = view.member ? Text::join_mend_sentence
                          : view.own  ? Text::join_own_sentence
                                      : Text::join_title_sentence;
    heading(frame, frame.text(title, {{"program", view.program}}), 1);
    words(frame, TextRole::Body, frame.text(sentence, {{"admin", view.admin}}),
          {.ink = Ink::Second});
}

void program_facts(Frame& frame, const app::JoinView& view) {
    const auto& language = frame.language();
    Flow flow(frame, 8, 8);
    if (view.weeks > 0)
        chip(frame, language.count(Text::welcome_weeks, view.weeks), {.icon = Icon::CalendarClock});
    if (view.guide_steps > 0)
        chip(frame, language.count(Text::welcome_steps, view.guide_steps),
             {.icon = Icon::ListChecks});
    if (view.starts)
        chip(frame,
             frame.text(Text::join_starts,
                        {{"day", day_words(frame, *view.starts, DateStyle::Long)}}),
             {.icon = Icon::Calendar});
    if (view.closes && !view.closed) {
        chip(frame,
             frame.text(Text::join_closes,
                        {{"day", day_words(frame, *view.closes, DateStyle::Long)}}),
             {.tone = Tone::Apricot, .icon = Icon::Clock});
    }
}

void program_card(Frame& frame, const app::JoinView& view) {
    Card card(frame, {.title = frame.text(Text::join_what), .gap = 12});
    words(frame, TextRole::Body, view.summary);
    prose(frame, view.purpose);
    program_facts(frame, view);
}

void how_card(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::join_how), .gap = 10});
    Semantics list(frame, a11y::Role::List, frame.text(Text::join_how));
    words(frame, TextRole::Small, frame.text(Text::join_how_form),
          {.ink = Ink::Second, .icon = Icon::ClipboardList});
    words(frame, TextRole::Small, frame.text(Text::join_how_sealed),
          {.ink = Ink::Second, .icon = Icon::LockKeyhole});
    words(frame, TextRole::Small, frame.text(Text::join_how_kept),
          {.ink = Ink::Second, .icon = Icon::HardDrive});
}

}  // namespace

void about_step(Form& form) {
    auto& frame = form.frame;
    Columns columns(frame, {flexible(), fixed(about_column)}, 24, 16, 380);
    title(frame, form.view);
    program_card(frame, form.view);
    if (!frame.is_phone() && !form.view.own && !form.view.member) how_card(frame);
    columns.next();
    who_card(form);
}

}  // namespace accanto::ui::joining
