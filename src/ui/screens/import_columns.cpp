#include <algorithm>
#include <array>

#include "ui/post.hpp"
#include "ui/screens/import_people_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

/// Where no column says it: everybody in the file is the same.
void default_role(Frame& frame, const app::ImportPeopleView& view) {
    if (!view.asks_role) return;
    const Stack stack(frame, 6, {}, "default-role");
    const auto name = frame.text(Text::import_everybody_is);
    words(frame, TextRole::SmallStrong, name);
    const std::array texts{frame.text(Text::profile_mentor), frame.text(Text::profile_mentee),
                           frame.text(Text::profile_both)};
    const std::array<std::string_view, 3> labels{texts[0], texts[1], texts[2]};
    int chosen = view.default_role ? static_cast<int>(*view.default_role) : -1;
    if (segmented(frame, name, labels, chosen, {.fills = true}))
        frame.post(intent::UseDefaultRole{static_cast<program::Role>(chosen)});
    hint(frame, frame.text(Text::import_everybody_hint));
}

void column(Frame& frame, const app::ColumnLine& line, std::span<const std::string_view> uses) {
    const IdScope id(frame, std::to_string(line.column));
    const auto& offered = app::column_uses();
    int chosen = static_cast<int>(std::ranges::find(offered, line.use) - offered.begin());
    const auto heading =
        line.heading.empty()
            ? frame.text(Text::import_column, {{"number", std::to_string(line.column + 1)}})
            : line.heading;
    const Stack stack(frame, 5);
    if (select(frame, heading, uses, chosen))
        frame.post(intent::UseColumn{line.column, offered[static_cast<std::size_t>(chosen)]});
    words(frame, TextRole::Caption, line.examples,
          {.ink = Ink::Hint, .one_line = true, .key = "examples"});
}

void columns_list(Frame& frame, const app::ImportPeopleView& view) {
    default_role(frame, view);
    std::vector<std::string> names;
    for (const auto use : app::column_uses()) names.push_back(frame.text(app::name_of(use)));
    const std::vector<std::string_view> uses(names.begin(), names.end());
    Semantics group(frame, Role::Group, frame.text(Text::import_columns));
    for (const auto& line : view.columns) column(frame, line, uses);
}

std::string columns_caption(Frame& frame, const app::ImportPeopleView& view) {
    return frame.text(Text::import_columns_used, {{"used", std::to_string(view.columns_used)},
                                                  {"all", std::to_string(view.columns.size())}});
}

}  // namespace

void columns_card(Frame& frame, const app::ImportPeopleView& view) {
    const Card card(frame, {.title = frame.text(Text::import_columns), .gap = 16});
    hint(frame, columns_caption(frame, view));
    columns_list(frame, view);
}

/// The same behind a row, on smaller windows.
void columns_row(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    const Card card(frame, {.padding = 4, .key = "columns-row"});
    const auto caption = columns_caption(frame, view);
    if (list_row(frame, frame.text(Text::import_columns),
                 {.second_line = caption,
                  .tile = Icon::Table2,
                  .tile_tone = Tone::Primary,
                  .chevron = true})
            .pressed)
        state.columns = true;
}

void columns_sheet(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    if (!state.columns) return;
    const auto sentence = columns_caption(frame, view);
    Dialog dialog(frame, frame.text(Text::import_columns), {.sentence = sentence});
    columns_list(frame, view);
    if (button(frame, frame.text(Text::import_done),
               {.kind = ButtonKind::Primary, .fills = true}) ||
        dialog.dismissed())
        state.columns = false;
}

}  // namespace accanto::ui
