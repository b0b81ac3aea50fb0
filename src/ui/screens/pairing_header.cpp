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
                                    Text::pairing_fairness_bands};
constexpr float totals_from_width = 1240, figure_gap = 5;

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

/// What is needed seldom; where there is little room, pairing by hand too, and on a phone what
/// counts.
void more_menu(Frame& frame, PairingState& state, bool by_hand) {
    const auto hand = frame.text(Text::pairing_by_hand), table = frame.text(Text::pairing_export),
               rules = frame.text(Text::pairing_rules);
    std::vector<MenuEntry> entries;
    if (by_hand) entries.push_back({.label = hand, .icon = Icon::Handshake});
    entries.push_back({.label = table, .icon = Icon::Table2});
    entries.push_back({.label = rules, .icon = Icon::Compass});
    const auto counts = frame.text(Text::pairing_counts);
    if (frame.is_phone()) entries.push_back({.label = counts, .icon = Icon::SlidersHorizontal});
    const int first = by_hand ? 1 : 0;
    const int chosen = menu_button(frame, Icon::Ellipsis, frame.text(Text::pairing_more), entries,
                                   ButtonKind::Secondary, ControlSize::Medium);
    if (by_hand && chosen == 0) state.by_hand = true;
    if (chosen == first) frame.post(intent::DownloadListing{intent::Listing::Pairs});
    if (chosen == first + 1) frame.post(intent::Navigate{{app::Screen::ProgramSettings, {}, {}}});
    if (chosen == first + 2) state.weighing = true;
}

/// The one next action: propose what is planned. Suggesting stands in the page while there is no
/// plan.
void main_action(Frame& frame, const PairingView& view, PairingState& state) {
    if (view.stage != PairingStage::Planned) return;
    auto because = cannot_write(frame, view);
    if (because.empty() && view.outdated) because = frame.text(Text::pairing_outdated);
    if (because.empty() && view.pairs_planned == 0)
        because = frame.text(Text::pairing_nothing_planned);
    const auto label = frame.language().count(
        view.confirms_at_once ? Text::pairing_form : Text::pairing_propose, view.pairs_planned);
    if (button(frame, label,
               {.kind = ButtonKind::Primary,
                .trailing_icon = Icon::ArrowRight,
                .disabled_because = because,
                .key = "propose"}))
        state.proposing = true;
}

void narrow_header(Frame& frame, const PairingView& view, PairingState& state) {
    {
        // The bar above names the program.
        Row row(frame, 8);
        row.fill();
        heading(frame, frame.text(Text::pairing_title), 1);
        more_menu(frame, state, true);
        main_action(frame, view, state);
    }
    parts_switch(frame, view, state, true);
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
    if (roomy && button(frame, frame.text(Text::pairing_by_hand),
                        {.icon = Icon::Handshake, .has_popup = true}))
        state.by_hand = true;
    if (icon_button(frame, Icon::SlidersHorizontal, frame.text(Text::pairing_counts),
                    {.kind = ButtonKind::Secondary, .has_popup = true}))
        state.weighing = true;
    more_menu(frame, state, !roomy);
    main_action(frame, view, state);
}

void fairness_switch(Frame& frame, const PairingView& view) {
    const auto& choices = view.fairness_choices;
    if (choices.empty()) return;
    std::array<std::string, fairness_names.size()> names;
    std::array<std::string_view, fairness_names.size()> labels;
    int chosen = -1;
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = frame.text(fairness_names[i]);
        labels[i] = names[i];
        if (choices[i].fairness == view.fairness) chosen = static_cast<int>(i);
    }
    const Stack stack(frame, 6, {}, "fairness");
    if (segmented(frame, frame.text(Text::pairing_fairness), labels, chosen,
                  {.fills = frame.is_phone()}))
        frame.post(intent::SetFairness{choices[static_cast<std::size_t>(chosen)].fairness});
    const Flow flow(frame, 16, 2, "fairness-counts");
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!choices[i].is_known) continue;
        const auto points = [](int value) { return std::to_string(value); };
        hint(frame, frame.text(Text::pairing_fairness_counts,
                               {{"name", names[i]},
                                {"average", points(choices[i].points_average)},
                                {"lowest", points(choices[i].points_lowest)}}));
    }
}

void totals_line(Frame& frame, const PairingView& view) {
    if (frame.width() >= totals_from_width && !frame.is_phone()) return;
    const Flow flow(frame, 16, 4, "totals");
    figures(frame, view);
}

}  // namespace accanto::ui
