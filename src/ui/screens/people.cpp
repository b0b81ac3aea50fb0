#include "ui/screens/people.hpp"

#include <algorithm>
#include <array>

#include "ui/post.hpp"
#include "ui/screens/people_parts.hpp"
#include "ui/widgets.hpp"
#include "ui/widgets/long_list.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using program::Standing;

constexpr float side_column = 320, role_filter_width = 290;
/// On a desktop as high as this, list and details scroll on their own: whoever is chosen far down
/// is read beside it.
constexpr float panes_height_min = 640, page_bottom = 32, card_bottom = 20;

constexpr std::array all_standings{Standing::Applied, Standing::Accepted, Standing::Waitlisted,
                                   Standing::Declined, Standing::Left};

bool shows_side(const Frame& frame) {
    return frame.size_class() == SizeClass::Desktop;
}
bool has_panes(const Frame& frame) {
    return shows_side(frame) && frame.height() >= panes_height_min;
}

int count_of(const app::PeopleView& view, Standing standing) {
    return view.count[static_cast<std::size_t>(standing)];
}

std::string header_sentence(Frame& frame, const app::PeopleView& view) {
    if (view.empty) return frame.text(Text::people_none_yet);
    auto sentence = frame.language().count(Text::people_signed_up, view.total);
    const int waiting = count_of(view, Standing::Applied);
    if (waiting > 0) sentence += " " + frame.language().count(Text::people_wait, waiting);
    return sentence;
}

void save_button(Frame& frame) {
    if (icon_button(frame, Icon::Download, frame.text(Text::people_save_csv),
                    {.kind = ButtonKind::Secondary}))
        frame.post(intent::DownloadListing{intent::Listing::People});
}

void import_button(Frame& frame) {
    const auto label = frame.text(Text::people_import);
    const bool pressed =
        frame.size_class() == SizeClass::Desktop
            ? button(frame, label, {.icon = Icon::Table2})
            : icon_button(frame, Icon::Table2, label, {.kind = ButtonKind::Secondary});
    if (pressed) frame.post(intent::ChooseFile{});
}

void invite_button(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    const auto kind = view.applied.empty() ? ButtonKind::Primary : ButtonKind::Secondary;
    if (button(frame, frame.text(Text::invite_people),
               {.kind = kind, .icon = Icon::UserPlus, .has_popup = true}))
        state.inviting = true;
}

/// The main action stands at the right end; on the phone first.
void header(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    const auto sentence = header_sentence(frame, view);
    PageHeader header(frame, frame.text(Text::people_title), {.sentence = sentence});
    if (view.empty) return;
    if (frame.is_phone()) invite_button(frame, view, state);
    if (!frame.is_phone()) save_button(frame);
    import_button(frame);
    if (frame.is_phone()) save_button(frame);
    if (!frame.is_phone()) invite_button(frame, view, state);
}

/// Who waits for an answer, and one press that says yes to all.
void waiting_card(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    if (view.applied.empty()) return;
    const auto count = static_cast<std::int64_t>(view.applied.size());
    const auto title = frame.language().count(Text::people_wait_title, count);
    const Card card(frame, {.ground = Ground::Apricot, .padding = 14, .key = "waiting"});
    Row row(frame, 12);
    const bool phone = frame.is_phone();
    if (!phone) {
        const Rect tile = frame.layout().take(40, 40);
        frame.paint().icon_tile(tile, Icon::UserCheck,
                                {frame.palette().surface, frame.palette().apricot_ink}, 12);
    }
    row.fill();
    {
        const Stack texts(frame, 2);
        words(frame, TextRole::Heading, title, {.key = "waiting-title"});
        if (!phone)
            words(frame, TextRole::Small, frame.text(Text::people_wait_sentence),
                  {.ink = Ink::Second});
    }
    if (!phone && count > 1 && state.filter.standing != Standing::Applied &&
        button(frame, frame.text(Text::people_look), {.kind = ButtonKind::Quiet}))
        state.filter = {.search = {}, .standing = Standing::Applied};
    const auto because = view.follower ? frame.text(Text::problem_other_tab) : std::string();
    const auto label = frame.language().count(Text::people_accept_all, count);
    if (button(frame, label,
               {.kind = ButtonKind::Primary, .icon = Icon::Check, .disabled_because = because}))
        frame.post(intent::AcceptPeople{view.applied});
}

void role_filter(Frame& frame, PeopleState& state) {
    const std::array texts{frame.text(Text::people_everyone), frame.text(Text::people_mentors),
                           frame.text(Text::people_mentees)};
    const std::array<std::string_view, 3> labels{texts[0], texts[1], texts[2]};
    int chosen = static_cast<int>(state.filter.role);
    if (segmented(frame, frame.text(Text::people_role), labels, chosen, {.fills = true}))
        state.filter.role = static_cast<app::RoleFilter>(chosen);
}

std::string filter_label(Frame& frame, Standing standing, int count) {
    return frame.text(standing_name(standing)) + " " + std::to_string(count);
}

/// As chips; those nobody stands in are not offered.
void standing_chips(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    Semantics group(frame, Role::RadioGroup, frame.text(Text::people_standing));
    const Flow flow(frame, 8, 8, "standing");
    const auto all = frame.text(Text::people_all) + " " + std::to_string(view.total);
    if (pick(frame, all, {.chosen = !state.filter.standing, .radio = true, .key = "all"}))
        state.filter.standing.reset();
    for (const auto standing : all_standings) {
        const int count = count_of(view, standing);
        const bool chosen = state.filter.standing == standing;
        if (count == 0 && !chosen) continue;
        const auto key = std::to_string(static_cast<int>(standing));
        if (pick(frame, filter_label(frame, standing, count),
                 {.chosen = chosen, .radio = true, .key = key}))
            state.filter.standing = standing;
    }
}

/// As a list to choose from, where chips would take four lines.
void standing_select(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    std::vector<std::string> labels{frame.text(Text::people_all) + " " +
                                    std::to_string(view.total)};
    int chosen = 0;
    for (const auto standing : all_standings) {
        if (state.filter.standing == standing) chosen = static_cast<int>(labels.size());
        labels.push_back(filter_label(frame, standing, count_of(view, standing)));
    }
    const std::vector<std::string_view> choices(labels.begin(), labels.end());
    if (!select(frame, frame.text(Text::people_standing), choices, chosen)) return;
    state.filter.standing.reset();
    if (chosen > 0) state.filter.standing = all_standings[static_cast<std::size_t>(chosen - 1)];
}

void filters(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    const auto search = frame.text(Text::people_search);
    if (frame.is_phone()) {
        const auto placeholder = frame.text(Text::people_search_short);
        search_field(frame, search, state.filter.search, {.placeholder = placeholder});
        role_filter(frame, state);
        standing_select(frame, view, state);
        return;
    }
    {
        Columns columns(frame, {flexible(), fixed(role_filter_width)}, 12, 12, 180);
        search_field(frame, search, state.filter.search, {.placeholder = search});
        columns.next();
        role_filter(frame, state);
    }
    standing_chips(frame, view, state);
}

void select_person(Frame& frame, const app::PersonId& person, PeopleState& state) {
    state.selected = person;
    state.opener = frame.memory().opener;
    state.wants_details = frame.keyboard();
}

std::string second_line(Frame& frame, const app::PersonRow& row) {
    auto line = frame.text(role_name(row.role));
    if (!row.topics.empty()) line += " · " + row.topics;
    return line;
}

void person_row(Frame& frame, const app::PersonRow& row, const LongList& list, int index, int count,
                PeopleState& state) {
    const auto about = second_line(frame, row), standing = frame.text(standing_name(row.standing));
    const bool is_in = row.standing == Standing::Accepted;
    const auto pairing = frame.text(row.paired ? Text::people_paired : Text::people_unpaired);
    ListRowOptions options{.second_line = about,
                           .avatar = person_portrait(row.name, row.id),
                           .selected = state.selected == row.id && shows_side(frame)};
    if (!is_in) options.chip = standing, options.chip_tone = standing_tone(row.standing);
    if (is_in && !frame.is_phone()) options.caption = pairing;
    if (is_in && frame.is_phone() && row.paired) options.description = pairing;
    options.one_line = true;
    options.tab_stop = list.is_stop(index);
    options.position = index + 1;
    options.set_size = count;
    options.key = "row";
    if (list_row(frame, row.name, options).pressed) select_person(frame, row.id, state);
}

void rows_of_people(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    const int count = static_cast<int>(view.rows.size());
    const bool filtered = state.filter != app::PeopleFilter{};
    if (filtered && count > 0)
        words(frame, TextRole::Small,
              frame.language().count(Text::people_found, count,
                                     {{"total", std::to_string(view.total)}}),
              {.ink = Ink::Hint, .live = true, .key = "found"});
    if (count == 0) {
        const auto action = frame.text(Text::people_show_all);
        if (empty_state(
                frame, frame.text(Text::people_nobody_fits),
                frame.text(Text::people_nobody_fits_sentence),
                {.mark = Mark::Icon, .icon = Icon::Search, .action = action, .primary = false}))
            state.filter = {};
        return;
    }
    LongList list(frame, frame.text(Text::people_list), count, list_row_height(frame));
    for (const int index : list.rows()) {
        const auto& row = view.rows[static_cast<std::size_t>(index)];
        const IdScope id(frame, row.id.text());
        list.begin_row(index);
        person_row(frame, row, list, index, count, state);
    }
}

void list_of_people(Frame& frame, const app::PeopleView& view, PeopleState& state) {
    const Card card(frame, {.key = "list"});
    filters(frame, view, state);
    if (!has_panes(frame)) {
        rows_of_people(frame, view, state);
        return;
    }
    const float height = frame.layout().available_height() - page_bottom - card_bottom;
    const ScrollRegion region(frame, "rows", {.height = height, .role = Role::Group});
    rows_of_people(frame, view, state);
}

void nobody_yet(Frame& frame, PeopleState& state) {
    const Card card(frame, {.padding = 32, .key = "empty"});
    const auto action = frame.text(Text::invite_people);
    if (empty_state(frame, frame.text(Text::people_empty), frame.text(Text::people_empty_sentence),
                    {.action = action, .action_icon = Icon::UserPlus}))
        state.inviting = true;
    Row row(frame, 0);
    row.spacer();
    if (button(frame, frame.text(Text::people_import),
               {.kind = ButtonKind::Quiet, .icon = Icon::Table2}))
        frame.post(intent::ChooseFile{});
    row.spacer();
}

void close_details(Frame& frame, PeopleState& state) {
    state.selected.reset();
    if (state.opener != 0) frame.focus(state.opener);
    state.opener = 0;
}

void focus_details(Frame& frame, const app::PersonView& person, PeopleState& state) {
    const auto* title = frame.tree().find(Role::Heading, person.name);
    if (state.wants_details && title) frame.focus(title->id);
    state.wants_details = false;
}

void person_card(Frame& frame, const app::PersonView& person, bool follower, PeopleState& state) {
    Semantics region(frame, Role::Complementary, frame.text(Text::people_details));
    const IdScope id(frame, person.id.text());
    const Card card(frame, {.gap = 14, .key = "person"});
    {
        Row row(frame, 12, Cross::Start);
        avatar(frame, person_portrait(person.name, person.id), 48);
        row.fill();
        {
            const Stack texts(frame, 0);
            heading_as(frame, TextRole::Section, person.name, 2, {});
            words(frame, TextRole::Small, frame.text(role_name(person.role)), {.ink = Ink::Second});
        }
        if (icon_button(frame, Icon::X, frame.text(Text::people_close),
                        {.size = ControlSize::Small}))
            close_details(frame, state);
    }
    person_details(frame, person, follower, state);
    focus_details(frame, person, state);
    if (frame.memory().layers.empty() && state.selected && frame.take_escape())
        close_details(frame, state);
}

void person_sheet(Frame& frame, const app::PersonView& person, bool follower, PeopleState& state) {
    const auto sentence = frame.text(role_name(person.role));
    Dialog dialog(frame, person.name, {.sentence = sentence});
    person_details(frame, person, follower, state);
    if (button(frame, frame.text(Text::app_close), {.kind = ButtonKind::Quiet, .fills = true}) ||
        dialog.dismissed())
        state.selected.reset();
}

void follow_address(const app::PeopleView& view, PeopleState& state) {
    if (view.asked_for == state.followed) return;
    state.followed = view.asked_for;
    if (view.asked_for) state.selected = view.asked_for;
}

void side(Frame& frame, const app::PeopleView& view, const std::optional<app::PersonView>& person,
          PeopleState& state) {
    if (person) {
        person_card(frame, *person, view.follower, state);
    } else {
        people_figures(frame, view);
    }
}

void people_page(Frame& frame, const app::PeopleView& view,
                 const std::optional<app::PersonView>& person, PeopleState& state) {
    Page page(frame, "people", {.name = frame.text(Text::people_title)});
    header(frame, view, state);
    if (view.empty) {
        nobody_yet(frame, state);
        return;
    }
    if (!shows_side(frame)) {
        waiting_card(frame, view, state);
        list_of_people(frame, view, state);
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    waiting_card(frame, view, state);
    list_of_people(frame, view, state);
    columns.next();
    if (!has_panes(frame)) {
        side(frame, view, person, state);
        return;
    }
    const float height = frame.layout().available_height() - page_bottom;
    const ScrollRegion region(frame, "side",
                              {.height = height, .padding = {2, 2, 2, 8}, .role = Role::Group});
    side(frame, view, person, state);
}

}  // namespace

void people_screen(Frame& frame, const app::PeopleView& view,
                   const std::optional<app::PersonView>& person, PeopleState& state) {
    const auto filter = state.filter;
    const auto selected = state.selected;
    follow_address(view, state);
    people_page(frame, view, person, state);
    if (person && !shows_side(frame)) person_sheet(frame, *person, view.follower, state);
    people_dialogs(frame, view, person, state);
    // Both views answer what was asked before this frame.
    if (filter != state.filter || selected != state.selected) frame.want_frames();
}

}  // namespace accanto::ui
