#include "base/text.hpp"
#include "platform/locale.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui::joining {
namespace {

using program::Role;

constexpr float free_time_column = 444;

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

void topics(Form& form, const Picking& picking, void (*levels)(Form&)) {
    auto& frame = form.frame;
    const auto caption = frame.text(picking.full ? Text::join_topics_full : Text::join_topics_max);
    Card card(frame, {.title = picking.name, .caption = caption});
    const IdScope scope(frame, picking.where);
    pick_words(form, picking);
    levels(form);
}

void offers(Form& form) {
    const auto& view = form.view;
    topics(form,
           {adding_offers, form.frame.text(Text::join_offers), view.offers, view.topics_full_offers,
            form.edit.profile.offers, Text::join_topic_own},
           offers_levels);
}

void wants(Form& form) {
    const auto& view = form.view;
    topics(form,
           {adding_wants, form.frame.text(Text::join_wants), view.wants, view.topics_full_wants,
            form.edit.profile.wants, Text::join_topic_own},
           wants_levels);
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

void part_step(Form& form) {
    auto& frame = form.frame;
    const auto& view = form.view;
    Columns columns(frame, {flexible(), fixed(free_time_column)}, 24, 16, 480);
    heading(frame, frame.text(Text::join_part_title), 1);
    roles(form);
    if (view.offers_help) offers(form);
    if (view.wants_help) wants(form);
    languages_and_places(form);
    about_card(form);
    columns.next();
    free_time(form);
    words(frame, TextRole::Small, frame.text(Text::join_sealed, {{"admin", view.admin}}),
          {.ink = Ink::Second, .icon = Icon::LockKeyhole});
}

}  // namespace accanto::ui::joining
