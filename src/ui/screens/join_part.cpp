#include "base/text.hpp"
#include "platform/locale.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

using program::Role;

constexpr float free_time_column = 444;
constexpr std::string_view adding_offers = "offers", adding_wants = "wants",
                           adding_languages = "languages";

void role_choice(Form& form, Role role, Text title, Text sentence, Icon icon, Tone tone,
                 int position) {
    auto& frame = form.frame;
    auto& profile = form.edit.profile;
    const auto words = frame.text(sentence);
    if (!role_card(frame, frame.text(title),
                   {.icon = icon,
                    .tone = tone,
                    .sentence = words,
                    .chosen = profile.role == role,
                    .position = position,
                    .set_size = 3}))
        return;
    profile.role = role;
    form.changed = true;
}

void roles(Form& form) {
    auto& frame = form.frame;
    Semantics group(frame, a11y::Role::RadioGroup, frame.text(Text::join_part_title));
    const auto mentor = [&] {
        role_choice(form, Role::Mentor, Text::join_mentor, Text::join_mentor_sentence,
                    Icon::HandHeart, Tone::Primary, 1);
    };
    const auto mentee = [&] {
        role_choice(form, Role::Mentee, Text::join_mentee, Text::join_mentee_sentence,
                    Icon::Footprints, Tone::Apricot, 2);
    };
    const auto both = [&] {
        role_choice(form, Role::Both, Text::join_both, Text::join_both_sentence, Icon::Repeat2,
                    Tone::Iris, 3);
    };
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
    const auto field = text_field(
        frame, frame.text(label), state.own.typed,
        {.letters_max = static_cast<int>(program::topic_letters_max), .takes_focus = true});
    const bool added = button(frame, add, {.kind = ButtonKind::Tonal});
    if (field.escaped) state.own = {};
    return added || field.submitted;
}

/// The name of a choice as what gets the focus: a word that was added.
std::string choice_field(std::string_view where, std::string_view value) {
    return std::string(where) + ':' + std::string(value);
}

void begin_adding(Form& form, std::string_view where) {
    form.state.own = {std::string(where), {}};
}

void topics(Form& form, std::string_view where, Text title,
            const std::vector<app::JoinChoice>& choices, bool full,
            std::vector<std::string>& chosen) {
    auto& frame = form.frame;
    const auto name = frame.text(title),
               caption = frame.text(full ? Text::join_topics_full : Text::join_topics_max);
    Card card(frame, {.title = name, .caption = caption});
    const IdScope scope(frame, where);
    {
        Semantics group(frame, a11y::Role::Group, name);
        Flow flow(frame, 8, 8);
        const auto because = full ? frame.text(Text::join_topics_full_because) : std::string();
        for (const auto& choice : choices) {
            take_focus(form, choice_field(where, choice.value), choice.label);
            const bool blocked = full && !choice.chosen;
            if (!pick(
                    frame, choice.label,
                    {.chosen = choice.chosen,
                     .disabled_because = blocked ? std::string_view(because) : std::string_view{}}))
                continue;
            app::choose_topic(chosen, choice.value, !choice.chosen);
            form.changed = true;
        }
        if (!full && form.state.own.adding != where &&
            pick(frame, frame.text(Text::join_topic_add), {.adds = true}))
            begin_adding(form, where);
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
            if (!pick(frame, choice.label, {.chosen = choice.chosen, .key = choice.value}))
                continue;
            app::choose_language(chosen, choice.value, !choice.chosen);
            form.changed = true;
        }
        if (!form.view.languages_full && form.state.own.adding != where &&
            pick(frame, frame.text(Text::join_language_add), {.adds = true}))
            begin_adding(form, where);
    }
    if (!form.view.languages_full && own_word(form, where, Text::join_language_own))
        add_own_word(form);
}

void places(Form& form) {
    auto& frame = form.frame;
    const auto name = frame.text(Text::join_places), help = frame.text(Text::join_places_help);
    Card card(frame, {.title = name});
    Row row(frame, 16);
    form.changed |= stepper(frame, name, form.edit.profile.places, 1, program::places_max,
                            {.description = help});
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
    for (std::size_t day = 0; day < grid.slots.size(); ++day)
        grid.slots[day] = static_cast<std::uint8_t>(slots >> (day * availability_slots) & day_mask);
    if (!availability_grid(frame, name, grid, {.zone = zone})) return;
    slots = 0;
    for (std::size_t day = 0; day < grid.slots.size(); ++day)
        slots |= std::uint64_t{grid.slots[day]} << (day * availability_slots);
    form.edit.profile.utc_offset_minutes = frame.environment().utc_offset_minutes;
    form.changed = true;
}

}  // namespace

void add_own_word(Form& form) {
    auto& [adding, typed] = form.state.own;
    auto& profile = form.edit.profile;
    if (base::trimmed(typed).empty()) return;
    auto& chosen = adding == adding_offers  ? profile.offers
                   : adding == adding_wants ? profile.wants
                                            : profile.languages;
    adding == adding_languages ? app::choose_language(chosen, typed, true)
                               : app::choose_topic(chosen, typed, true);
    if (!chosen.empty()) form.state.focus_wanted = choice_field(adding, chosen.back());
    form.changed = true;
    form.state.own = {};
}

void part_step(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    Columns columns(frame, {flexible(), fixed(free_time_column)}, 24, 16, 480);
    heading(frame, frame.text(Text::join_part_title), 1);
    roles(form);
    if (view.offers_help)
        topics(form, adding_offers, Text::join_offers, view.offers, view.topics_full_offers,
               form.edit.profile.offers);
    if (view.wants_help)
        topics(form, adding_wants, Text::join_wants, view.wants, view.topics_full_wants,
               form.edit.profile.wants);
    languages_and_places(form);
    about_card(form);
    columns.next();
    free_time(form);
    words(frame, TextRole::Small, frame.text(Text::join_sealed, {{"admin", view.admin}}),
          {.ink = Ink::Second, .icon = Icon::LockKeyhole});
}

}  // namespace accanto::ui::joining
