#include "base/text.hpp"
#include "ui/screens/join_parts.hpp"
#include "ui/widgets.hpp"

/// Words to choose from, and words of one's own.
namespace accanto::ui::joining {
namespace {

std::vector<std::string>& list_of(program::Profile& profile, std::string_view where) {
    if (where == adding_offers) return profile.offers;
    if (where == adding_wants) return profile.wants;
    if (where == adding_goals) return profile.goals;
    return where == adding_interests ? profile.interests : profile.languages;
}

}  // namespace

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

std::string choice_field(std::string_view where, std::string_view value) {
    return std::string(where) + ':' + std::string(value);
}

void begin_adding(Form& form, std::string_view where) {
    form.state.own = {std::string(where), {}};
}

bool pick_words(Form& form, const Picking& picking) {
    auto& frame = form.frame;
    const auto where = picking.where;
    bool changed = false;
    {
        Semantics group(frame, a11y::Role::Group, picking.name);
        Flow flow(frame, 8, 8);
        const auto because =
            picking.full ? frame.text(Text::join_topics_full_because) : std::string();
        for (const auto& choice : picking.choices) {
            take_focus(form, choice_field(where, choice.value), choice.label);
            const bool blocked = picking.full && !choice.chosen;
            if (!pick(
                    frame, choice.label,
                    {.chosen = choice.chosen,
                     .disabled_because = blocked ? std::string_view(because) : std::string_view{}}))
                continue;
            app::choose_topic(picking.chosen, choice.value, !choice.chosen);
            changed = true;
        }
        if (!picking.full && form.state.own.adding != where &&
            pick(frame, frame.text(Text::join_topic_add), {.adds = true}))
            begin_adding(form, where);
    }
    form.changed |= changed;
    if (!picking.full && own_word(form, where, picking.own)) add_own_word(form);
    return changed;
}

void add_own_word(Form& form) {
    auto& [adding, typed] = form.state.own;
    if (base::trimmed(typed).empty()) return;
    auto& chosen = list_of(form.edit.profile, adding);
    adding == adding_languages ? app::choose_language(chosen, typed, true)
                               : app::choose_topic(chosen, typed, true);
    if (!chosen.empty()) form.state.focus_wanted = choice_field(adding, chosen.back());
    form.changed = true;
    form.state.own = {};
}

}  // namespace accanto::ui::joining
