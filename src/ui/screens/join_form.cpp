#include "base/text.hpp"
#include "platform/locale.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

using program::Role;

constexpr float about_column = 440, free_time_column = 444, closing_column = 460;
constexpr std::string_view adding_offers = "offers", adding_wants = "wants", adding_languages = "languages";
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
    const auto missing = form.view.lacks("name") ? frame.text(Text::join_name_missing, {{"admin", form.view.admin}}) : std::string();
    const auto name_hint = frame.text(Text::join_name_hint);
    take_focus(form, "name", frame.text(Text::join_name));
    profile_field(form, Text::join_name, profile.name,
                  {.hint = name_hint, .error = missing, .letters_max = static_cast<int>(program::name_letters_max), .required = true, .errors_now = form.says_missing()});
    const auto contact_hint = frame.text(Text::join_contact_hint, {{"admin", form.view.admin}});
    profile_field(form, Text::join_contact, profile.contact, {.hint = contact_hint, .letters_max = static_cast<int>(program::contact_letters_max)});
    const auto place_hint = frame.text(Text::join_organisation_hint);
    profile_field(form, Text::join_organisation, profile.organisation, {.hint = place_hint, .letters_max = static_cast<int>(program::name_letters_max)});
    experience_field(form);
}

void program_facts(Frame& frame, const app::JoinView& view) {
    const auto& language = frame.language();
    Flow flow(frame, 8, 8);
    if (view.weeks > 0) chip(frame, language.count(Text::welcome_weeks, view.weeks), {.icon = Icon::CalendarClock});
    if (view.guide_steps > 0) chip(frame, language.count(Text::welcome_steps, view.guide_steps), {.icon = Icon::ListChecks});
    if (view.starts) chip(frame, frame.text(Text::join_starts, {{"day", day_words(frame, *view.starts, DateStyle::Long)}}), {.icon = Icon::Calendar});
    if (view.closes && !view.closed) {
        chip(frame, frame.text(Text::join_closes, {{"day", day_words(frame, *view.closes, DateStyle::Long)}}), {.tone = Tone::Apricot, .icon = Icon::Clock});
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
    words(frame, TextRole::Small, frame.text(Text::join_how_form), {.ink = Ink::Second, .icon = Icon::ClipboardList});
    words(frame, TextRole::Small, frame.text(Text::join_how_sealed), {.ink = Ink::Second, .icon = Icon::LockKeyhole});
    words(frame, TextRole::Small, frame.text(Text::join_how_kept), {.ink = Ink::Second, .icon = Icon::HardDrive});
}

// --- step 2 ------------------------------------------------------------------------------------------

void role_choice(Form& form, Role role, Text title, Text sentence, Icon icon, Tone tone, int position) {
    auto& frame = form.frame;
    auto& profile = form.edit.profile;
    const auto words = frame.text(sentence);
    if (!role_card(frame, frame.text(title), {.icon = icon, .tone = tone, .sentence = words, .chosen = profile.role == role, .position = position, .set_size = 3})) return;
    profile.role = role;
    form.changed = true;
}

void roles(Form& form) {
    auto& frame = form.frame;
    Semantics group(frame, a11y::Role::RadioGroup, frame.text(Text::join_part_title));
    const auto mentor = [&] { role_choice(form, Role::Mentor, Text::join_mentor, Text::join_mentor_sentence, Icon::HandHeart, Tone::Primary, 1); };
    const auto mentee = [&] { role_choice(form, Role::Mentee, Text::join_mentee, Text::join_mentee_sentence, Icon::Footprints, Tone::Apricot, 2); };
    const auto both = [&] { role_choice(form, Role::Both, Text::join_both, Text::join_both_sentence, Icon::Repeat2, Tone::Iris, 3); };
    if (frame.is_phone()) {
        Stack stack(frame, 8);
        mentor(), mentee(), both();
        return;
    }
    Columns columns(frame, 3, 12);
    mentor();
    columns.next();
    mentee();
    columns.next();
    both();
}

/// A field for a word of one's own, open after "Add". True when the word is to be added.
bool own_word(Form& form, std::string_view where, Text label) {
    auto& frame = form.frame;
    auto& state = form.state;
    if (state.own.adding != where) return false;
    Row row(frame, 8, Cross::End);
    const auto add = frame.text(Text::ui_add);
    row.fill();
    const auto field = text_field(frame, frame.text(label), state.own.typed, {.letters_max = static_cast<int>(program::topic_letters_max), .takes_focus = true});
    const bool added = button(frame, add, {.kind = ButtonKind::Tonal});
    if (field.escaped) state.own = {};
    return added || field.submitted;
}

/// The name of a choice as what gets the focus: a word that was added.
std::string choice_field(std::string_view where, std::string_view value) { return std::string(where) + ':' + std::string(value); }

void begin_adding(Form& form, std::string_view where) {
    form.state.own = {std::string(where), {}};
}

void topics(Form& form, std::string_view where, Text title, const std::vector<app::JoinChoice>& choices, bool full, std::vector<std::string>& chosen) {
    auto& frame = form.frame;
    const auto name = frame.text(title), caption = frame.text(full ? Text::join_topics_full : Text::join_topics_max);
    Card card(frame, {.title = name, .caption = caption});
    const IdScope scope(frame, where);
    {
        Semantics group(frame, a11y::Role::Group, name);
        Flow flow(frame, 8, 8);
        const auto because = full ? frame.text(Text::join_topics_full_because) : std::string();
        for (const auto& choice : choices) {
            take_focus(form, choice_field(where, choice.value), choice.label);
            const bool blocked = full && !choice.chosen;
            if (!pick(frame, choice.label, {.chosen = choice.chosen, .disabled_because = blocked ? std::string_view(because) : std::string_view{}})) continue;
            app::choose_topic(chosen, choice.value, !choice.chosen);
            form.changed = true;
        }
        if (!full && form.state.own.adding != where && pick(frame, frame.text(Text::join_topic_add), {.adds = true})) begin_adding(form, where);
    }
    if (!full && own_word(form, where, Text::join_topic_own)) add_own_word(form);
}

void languages(Form& form) {
    constexpr auto where = adding_languages;
    auto& frame = form.frame;
    auto& chosen = form.edit.profile.languages;
    const auto name = frame.text(Text::join_languages);
    Card card(frame, {.title = name});
    const IdScope scope(frame, where);
    {
        Semantics group(frame, a11y::Role::Group, name);
        Flow flow(frame, 8, 8);
        for (const auto& choice : form.view.languages) {
            take_focus(form, choice_field(where, choice.value), choice.value);
            if (!pick(frame, choice.label, {.chosen = choice.chosen, .key = choice.value})) continue;
            app::choose_language(chosen, choice.value, !choice.chosen);
            form.changed = true;
        }
        if (!form.view.languages_full && form.state.own.adding != where && pick(frame, frame.text(Text::join_language_add), {.adds = true})) begin_adding(form, where);
    }
    if (!form.view.languages_full && own_word(form, where, Text::join_language_own)) add_own_word(form);
}

void places(Form& form) {
    auto& frame = form.frame;
    const auto name = frame.text(Text::join_places), help = frame.text(Text::join_places_help);
    Card card(frame, {.title = name});
    Row row(frame, 16);
    form.changed |= stepper(frame, name, form.edit.profile.places, 1, program::places_max, help);
    row.fill();
    words(frame, TextRole::Small, help, {.ink = Ink::Second});
}

void languages_and_places(Form& form) {
    if (!form.view.offers_help) {
        languages(form);
        return;
    }
    Columns columns(form.frame, {flexible(1.45F), flexible()}, 16, 16, 240);
    languages(form);
    columns.next();
    places(form);
}

void about_card(Form& form) {
    if (!form.view.about) return;
    auto& frame = form.frame;
    Card card(frame, {.title = form.view.about->title});
    question_field(form, *form.view.about, static_cast<int>(app::about_letters_max), true);
}

/// "Europe/Oslo" is Oslo.
std::string zone_words(Frame& frame) {
    auto zone = platform::locale::time_zone();
    zone = zone.substr(zone.find_last_of('/') + 1);
    for (auto& letter : zone) letter = letter == '_' ? ' ' : letter;
    return frame.text(Text::join_zone, {{"city", zone}});
}

void free_time(Form& form) {
    constexpr std::uint64_t day_mask = 0xFF;
    auto& frame = form.frame;
    auto& slots = form.edit.profile.availability.slots;
    const auto name = frame.text(Text::join_free_time), zone = zone_words(frame);
    Card card(frame, {.title = name, .gap = 8});
    Availability grid;
    for (std::size_t day = 0; day < grid.slots.size(); ++day) grid.slots[day] = static_cast<std::uint8_t>(slots >> (day * availability_slots) & day_mask);
    if (!availability_grid(frame, name, grid, {.zone = zone})) return;
    slots = 0;
    for (std::size_t day = 0; day < grid.slots.size(); ++day) slots |= std::uint64_t{grid.slots[day]} << (day * availability_slots);
    form.edit.profile.utc_offset_minutes = frame.environment().utc_offset_minutes;
    form.changed = true;
}

// --- step 3 ------------------------------------------------------------------------------------------

void promises(Frame& frame, std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    Semantics list(frame, a11y::Role::List, title);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const IdScope scope(frame, std::to_string(i));
        words(frame, TextRole::Small, lines[i], {.ink = Ink::Second, .icon = Icon::Check});
    }
}

void agreement_box(Form& form, std::string_view field, Text label, Text missing, bool& checked) {
    auto& frame = form.frame;
    const auto name = frame.text(label);
    const auto error = form.says_missing() && form.view.lacks(field) ? frame.text(missing) : std::string();
    take_focus(form, field, name);
    form.changed |= checkbox(frame, name, checked, {.error = error});
}

void agreement(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    Card card(frame, {.title = frame.text(Text::join_agreement), .gap = 10});
    promises(frame, frame.text(Text::join_rules), view.rules);
    space(frame, 4);
    promises(frame, frame.text(Text::join_conduct_mentor), view.conduct_mentor);
    space(frame, 4);
    promises(frame, frame.text(Text::join_conduct_mentee), view.conduct_mentee);
    divider(frame);
    if (view.asks_adult) agreement_box(form, "adult", Text::join_adult, Text::join_adult_missing, form.edit.adult);
    agreement_box(form, "conduct", Text::join_agree, Text::join_agree_missing, form.edit.agrees);
}

void questions(Form& form) {
    auto& frame = form.frame;
    Card card(frame, {.title = frame.text(Text::join_questions), .gap = 18});
    for (const auto& question : form.view.questions) question_field(form, question, static_cast<int>(program::answer_letters_max), false);
}

}  // namespace

void take_focus(Form& form, std::string_view field, std::string_view id) {
    if (form.state.focus_wanted != field) return;
    form.frame.focus(form.frame.id(id));
    form.state.focus_wanted.clear();
}

void add_own_word(Form& form) {
    auto& [adding, typed] = form.state.own;
    auto& profile = form.edit.profile;
    if (base::trimmed(typed).empty()) return;
    auto& chosen = adding == adding_offers ? profile.offers : adding == adding_wants ? profile.wants : profile.languages;
    adding == adding_languages ? app::choose_language(chosen, typed, true) : app::choose_topic(chosen, typed, true);
    if (!chosen.empty()) form.state.focus_wanted = choice_field(adding, chosen.back());
    form.changed = true;
    form.state.own = {};
}

void question_field(Form& form, const app::JoinQuestion& question, int letters_max, bool hides_label) {
    auto& frame = form.frame;
    const auto field = "question:" + question.id;
    const auto missing = form.view.lacks(field) ? frame.text(Text::join_answer_missing, {{"admin", form.view.admin}}) : std::string();
    auto answer = question.answer;
    take_focus(form, field, field);
    const auto result = text_area(frame, question.title, answer,
                                  {.hint = question.help, .error = missing, .letters_max = letters_max, .counter = hides_label, .required = question.required,
                                   .hides_label = hides_label, .errors_now = form.says_missing(), .rows_min = 2, .key = field});
    if (!result.changed) return;
    if (answer.empty()) form.edit.profile.answers.erase(question.id);
    if (!answer.empty()) form.edit.profile.answers[question.id] = answer;
    form.changed = true;
}

void about_step(Form& form) {
    auto& frame = form.frame;
    Columns columns(frame, {flexible(), fixed(about_column)}, 24, 16, 380);
    {
        Stack title(frame, 2);
        heading(frame, frame.text(Text::join_title, {{"program", form.view.program}}), 1);
        words(frame, TextRole::Body, frame.text(Text::join_title_sentence, {{"admin", form.view.admin}}), {.ink = Ink::Second});
    }
    program_card(frame, form.view);
    if (!frame.is_phone()) how_card(frame);
    columns.next();
    who_card(form);
}

void part_step(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    Columns columns(frame, {flexible(), fixed(free_time_column)}, 24, 16, 480);
    heading(frame, frame.text(Text::join_part_title), 1);
    roles(form);
    if (view.offers_help) topics(form, adding_offers, Text::join_offers, view.offers, view.topics_full_offers, form.edit.profile.offers);
    if (view.wants_help) topics(form, adding_wants, Text::join_wants, view.wants, view.topics_full_wants, form.edit.profile.wants);
    languages_and_places(form);
    about_card(form);
    columns.next();
    free_time(form);
    words(frame, TextRole::Small, frame.text(Text::join_sealed, {{"admin", view.admin}}), {.ink = Ink::Second, .icon = Icon::LockKeyhole});
}

void closing_step(Form& form) {
    auto& frame = form.frame;
    heading(frame, frame.text(Text::join_closing_title), 1);
    if (form.view.questions.empty()) {
        agreement(form);
        return;
    }
    Columns columns(frame, {flexible(), fixed(closing_column)}, 24, 16, 380);
    questions(form);
    columns.next();
    agreement(form);
}

}  // namespace accanto::ui::joining
