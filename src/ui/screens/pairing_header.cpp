#include <algorithm>
#include <array>
#include <cmath>

#include "i18n/texts.hpp"
#include "ui/layout.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingStage;
using app::PairingView;

/// In the order of matching::every_fairness.
constexpr std::array fairness_names{Text::pairing_fairness_total, Text::pairing_fairness_balanced,
                                    Text::pairing_fairness_bands, Text::pairing_fairness_stable};
constexpr float words_from_width = 1440, totals_from_width = 1240, figure_gap = 5;
/// The menu and the longest main action, beside the title of a phone.
constexpr float narrow_actions_width = 232;

std::vector<std::string> totals_of(Frame& frame, const PairingView& view) {
    if (view.stage != PairingStage::Planned) return {};
    const auto& language = frame.language();
    std::vector<std::string> totals{language.count(Text::pairing_total_pairs, view.pairs_planned)};
    if (view.pairs_planned > 0)
        totals.push_back(
            language(Text::pairing_total_fit, {{"points", std::to_string(view.points_average)}}));
    totals.push_back(language.count(Text::pairing_total_left, view.mentees_left));
    return totals;
}

/// A text that begins with a number, which is painted large.
void figure(Frame& frame, const std::string& text, std::string_view key) {
    const auto space = text.find(' ');
    const auto number = text.substr(0, space),
               rest = space == std::string::npos ? std::string() : text.substr(space + 1);
    const TextStyle large = frame.style(TextRole::NumberSmall),
                    small = frame.style(TextRole::Small);
    const float width = std::ceil(text_width(large, number)) + figure_gap;
    const Rect rect =
        frame.layout().take(width + std::ceil(text_width(small, rest)), large.line_px);
    frame.announce(frame.id(key), Role::Text, text, rect, a11y::live);
    frame.paint().text(rect.x, rect.y, large, frame.palette().ink, number);
    frame.paint().text(rect.x + width, rect.y + large.line_px - small.line_px, small,
                       frame.palette().ink_2, rest);
}

void figures(Frame& frame, const PairingView& view) {
    constexpr std::array keys{"total-1", "total-2", "total-3"};
    const auto totals = totals_of(frame, view);
    for (std::size_t i = 0; i < totals.size(); ++i) figure(frame, totals[i], keys[i]);
}

void parts_switch(Frame& frame, const PairingView& view, PairingState& state, bool fills) {
    const auto suggestions = frame.text(Text::pairing_suggestions),
               pairs = frame.text(Text::pairing_pairs);
    const std::array<std::string_view, 2> labels{suggestions, pairs};
    int part = shown_part(view, state);
    if (segmented(frame, frame.text(Text::pairing_views), labels, part, {.fills = fills}))
        state.part = part;
}

enum class More : std::uint8_t {
    ByHand,
    Undo,
    Redo,
    Counts,
    Over,
    PlanTable,
    PlanFile,
    Pairs,
    Rules
};

struct MoreEntry {
    More what{};
    Text label{};
    Icon icon{};
};

std::vector<MoreEntry> more_entries(const PairingView& view, bool has_room, bool is_phone) {
    std::vector<MoreEntry> entries;
    if (!has_room) {
        entries.push_back({More::ByHand, Text::pairing_by_hand, Icon::Handshake});
        if (view.can_undo) entries.push_back({More::Undo, Text::pairing_undo, Icon::Undo2});
        if (view.can_redo) entries.push_back({More::Redo, Text::pairing_redo, Icon::Redo2});
    }
    if (is_phone) entries.push_back({More::Counts, Text::pairing_counts, Icon::SlidersHorizontal});
    if (view.can_think_over && !view.rematch)
        entries.push_back({More::Over, Text::pairing_over, Icon::Repeat2});
    if (view.stage == PairingStage::Planned) {
        entries.push_back({More::PlanTable, Text::pairing_plan_table, Icon::Table2});
        entries.push_back({More::PlanFile, Text::pairing_plan_file, Icon::FileDown});
    }
    entries.push_back({More::Pairs, Text::pairing_export, Icon::Table2});
    entries.push_back({More::Rules, Text::pairing_rules, Icon::Compass});
    return entries;
}

void do_more(Frame& frame, PairingState& state, More what) {
    switch (what) {
        case More::ByHand:
            state.by_hand = true;
            return;
        case More::Undo:
            return frame.post(intent::UndoPlanStep{});
        case More::Redo:
            return frame.post(intent::RedoPlanStep{});
        case More::Counts:
            state.weighing = true;
            return;
        case More::Over:
            state.part = suggestions_part;
            return frame.post(intent::ThinkAllOver{true});
        case More::PlanTable:
            return frame.post(intent::DownloadPlan{intent::PlanFile::Table});
        case More::PlanFile:
            return frame.post(intent::DownloadPlan{intent::PlanFile::Json});
        case More::Pairs:
            return frame.post(intent::DownloadListing{intent::Listing::Pairs});
        case More::Rules:
            return frame.post(intent::Navigate{{app::Screen::ProgramSettings, {}, {}}});
    }
}

/// What is needed seldom; where there is little room, what else the header would have.
void more_menu(Frame& frame, const PairingView& view, PairingState& state, bool has_room) {
    const auto more = more_entries(view, has_room, frame.is_phone());
    std::vector<std::string> labels;
    for (const auto& each : more) labels.push_back(frame.text(each.label));
    std::vector<MenuEntry> entries;
    for (std::size_t i = 0; i < more.size(); ++i)
        entries.push_back({.label = labels[i], .icon = more[i].icon});
    const int chosen = menu_button(frame, Icon::Ellipsis, frame.text(Text::pairing_more), entries,
                                   ButtonKind::Secondary, ControlSize::Medium);
    if (chosen >= 0) do_more(frame, state, more[static_cast<std::size_t>(chosen)].what);
}

/// They appear with the first step, and stay.
void undo_buttons(Frame& frame, const PairingView& view) {
    if (!view.can_undo && !view.can_redo) return;
    const auto nothing = frame.text(Text::pairing_no_step);
    const auto because = [&](bool can) {
        return can ? std::string_view() : std::string_view(nothing);
    };
    if (icon_button(frame, Icon::Undo2, frame.text(Text::pairing_undo),
                    {.kind = ButtonKind::Secondary, .disabled_because = because(view.can_undo)}))
        frame.post(intent::UndoPlanStep{});
    if (icon_button(frame, Icon::Redo2, frame.text(Text::pairing_redo),
                    {.kind = ButtonKind::Secondary, .disabled_because = because(view.can_redo)}))
        frame.post(intent::RedoPlanStep{});
}

std::string nothing_to_do(Frame& frame, const PairingView& view) {
    if (view.rematch)
        return rematch_changes(*view.rematch) > 0 ? std::string()
                                                  : frame.text(Text::pairing_over_nothing);
    return view.pairs_planned > 0 ? std::string() : frame.text(Text::pairing_nothing_planned);
}

std::string main_label(Frame& frame, const PairingView& view) {
    const auto& language = frame.language();
    if (view.rematch) return language.count(Text::pairing_over_do, rematch_changes(*view.rematch));
    return language.count(view.confirms_at_once ? Text::pairing_form : Text::pairing_propose,
                          view.pairs_planned);
}

/// The one next action: propose what is planned. Suggesting stands in the page while there is no
/// plan.
void main_action(Frame& frame, const PairingView& view, PairingState& state, bool fills) {
    if (view.stage != PairingStage::Planned) return;
    auto because = cannot_write(frame, view);
    if (because.empty() && view.planning) because = frame.text(Text::pairing_planning_busy);
    if (because.empty() && view.outdated) because = frame.text(Text::pairing_outdated);
    if (because.empty()) because = nothing_to_do(frame, view);
    const auto label = main_label(frame, view);
    if (button(frame, label,
               {.kind = ButtonKind::Primary,
                .trailing_icon = Icon::ArrowRight,
                .fills = fills,
                .disabled_because = because,
                .key = "propose"}))
        state.proposing = true;
}

void narrow_header(Frame& frame, const PairingView& view, PairingState& state) {
    const auto title = frame.text(Text::pairing_title);
    const float title_room =
        frame.layout().available_width() - narrow_actions_width * frame.environment().text_scale;
    const bool action_beside = text_width(frame.style(TextRole::Title), title) <= title_room;
    {
        // The bar above names the program.
        Row row(frame, 8);
        row.fill();
        heading(frame, title, 1);
        more_menu(frame, view, state, false);
        if (action_beside) main_action(frame, view, state, false);
    }
    if (!action_beside) main_action(frame, view, state, true);
    parts_switch(frame, view, state, true);
}

void fairness_counts(Frame& frame, Text text, std::string_view name,
                     const app::PairingFairness& choice) {
    const auto average = std::to_string(choice.points_average),
               lowest = std::to_string(choice.points_lowest);
    const auto& language = frame.language();
    hint(frame,
         choice.placed_fewer > 0
             ? language.count(
                   Text::pairing_fairness_fewer, choice.placed_fewer,
                   {{"name", std::string(name)}, {"average", average}, {"lowest", lowest}})
             : language(text,
                        {{"name", std::string(name)}, {"average", average}, {"lowest", lowest}}));
}

/// Beside each other, and on a phone under each other as far as they need it.
void choose_fairness(Frame& frame, const PairingView& view, const std::vector<std::string>& names) {
    const auto& choices = view.fairness_choices;
    const auto title = frame.text(Text::pairing_fairness);
    const auto now = std::ranges::find(choices, view.fairness, &app::PairingFairness::fairness);
    int chosen = now == choices.end() ? -1 : static_cast<int>(now - choices.begin());
    const int before = chosen;
    if (frame.is_phone()) {
        const Semantics group(frame, Role::RadioGroup, title);
        const Flow flow(frame, 8, 8, "choices");
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool is_chosen = before == static_cast<int>(i);
            if (pick(frame, names[i], {.chosen = is_chosen, .radio = true}))
                chosen = static_cast<int>(i);
        }
    } else {
        const std::vector<std::string_view> labels(names.begin(), names.end());
        segmented(frame, title, labels, chosen);
    }
    if (chosen != before)
        frame.post(intent::SetFairness{choices[static_cast<std::size_t>(chosen)].fairness});
}

/// With its words where they leave room for undo and redo.
void by_hand_button(Frame& frame, PairingState& state) {
    const auto name = frame.text(Text::pairing_by_hand);
    const bool pressed = frame.width() >= words_from_width
                             ? button(frame, name, {.icon = Icon::Handshake, .has_popup = true})
                             : icon_button(frame, Icon::Handshake, name,
                                           {.kind = ButtonKind::Secondary, .has_popup = true});
    if (pressed) state.by_hand = true;
}

}  // namespace

void pairing_header(Frame& frame, const PairingView& view, PairingState& state) {
    if (frame.is_phone()) return narrow_header(frame, view, state);
    const PageHeader head(frame, frame.text(Text::pairing_title), {.sentence = view.program});
    if (frame.width() >= totals_from_width) {
        Row row(frame, 20);
        figures(frame, view);
        space(frame, 12);
    }
    parts_switch(frame, view, state, false);
    const bool roomy = frame.size_class() == SizeClass::Desktop;
    if (roomy) by_hand_button(frame, state);
    if (icon_button(frame, Icon::SlidersHorizontal, frame.text(Text::pairing_counts),
                    {.kind = ButtonKind::Secondary, .has_popup = true}))
        state.weighing = true;
    if (roomy) undo_buttons(frame, view);
    more_menu(frame, view, state, roomy);
    main_action(frame, view, state, false);
}

void fairness_switch(Frame& frame, const PairingView& view) {
    const auto& choices = view.fairness_choices;
    if (choices.empty()) return;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < choices.size(); ++i) names.push_back(frame.text(fairness_names[i]));
    const Stack stack(frame, 6, {}, "fairness");
    choose_fairness(frame, view, names);
    {
        const Flow flow(frame, 16, 2, "fairness-counts");
        if (view.fairness_is_one)
            fairness_counts(frame, Text::pairing_fairness_same, {}, choices.front());
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (choices[i].is_known && !view.fairness_is_one)
                fairness_counts(frame, Text::pairing_fairness_counts, names[i], choices[i]);
        }
        if (view.blocking_pairs > 0)
            hint(frame, frame.language().count(Text::pairing_blocking, view.blocking_pairs));
        else if (view.fairness == matching::Fairness::Stable)
            hint(frame, frame.text(Text::pairing_fairness_stable_says));
        if (view.first_people > 0)
            hint(frame, frame.language().count(Text::pairing_first, view.first_people));
    }
    if (!view.second_best.empty()) hint(frame, view.second_best);
}

void totals_line(Frame& frame, const PairingView& view) {
    if (frame.width() >= totals_from_width && !frame.is_phone()) return;
    const Flow flow(frame, 16, 4, "totals");
    figures(frame, view);
}

}  // namespace accanto::ui
