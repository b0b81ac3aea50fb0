#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/widgets.hpp"

/// Where the two can go on talking. What a partner shared is text of somebody else: it opens only
/// when it is well-formed and pressed, else it can be copied.
namespace accanto::ui::pairs {
namespace {

namespace intent = app::intent;
using app::ContactEntry;
using program::WayKind;

constexpr std::size_t ways_in_line = 3;
constexpr float tile_size = 36;

struct WayLook {
    Text name;
    Icon icon;
};

WayLook look_of(WayKind kind) {
    switch (kind) {
        case WayKind::Email:
            return {Text::reach_email, Icon::Mail};
        case WayKind::Phone:
            return {Text::reach_phone, Icon::Phone};
        case WayKind::WhatsApp:
            return {Text::reach_whatsapp, Icon::MessageCircle};
        case WayKind::Messenger:
            return {Text::reach_messenger, Icon::MessagesSquare};
        case WayKind::Telegram:
            return {Text::reach_telegram, Icon::Send};
        case WayKind::Video:
            break;
    }
    return {Text::reach_video, Icon::Video};
}

std::string name_of(Frame& frame, WayKind kind) {
    return frame.text(look_of(kind).name);
}

/// Of a link what tells where it leads, of anything else the text itself. Where a card is narrow an
/// address breaks before its host, and a number nowhere.
std::string shown_value(const ContactEntry& entry) {
    constexpr std::string_view zero_width_space = "\u200B", no_break_space = "\u00A0";
    if (!entry.host.empty()) return entry.host;
    const std::string_view link = entry.link;
    if (link.starts_with("https://")) return std::string(link.substr(link.find("//") + 2));
    auto value = entry.way.value;
    const auto at = value.rfind('@');
    if (entry.way.kind == WayKind::Email && at != std::string::npos)
        value.insert(at, zero_width_space);
    if (entry.way.kind != WayKind::Phone && entry.way.kind != WayKind::WhatsApp) return value;
    for (auto space = value.find(' '); space != std::string::npos; space = value.find(' ', space))
        value.replace(space, 1, no_break_space);
    return value;
}

/// A video link leads to a host of the partner's choice: it is named before it opens.
void leave(Frame& frame, PairState& state, const ContactEntry& entry) {
    if (entry.way.kind == WayKind::Video) {
        state.leaving = entry.way;
    } else {
        frame.post(intent::OpenContact{entry.way});
    }
}

/// What leads nowhere is read, and nothing else.
void plain_way(Frame& frame, const ContactEntry& entry, const std::string& kind) {
    Row row(frame, 12, Cross::Start);
    const Rect tile = frame.layout().take(tile_size, tile_size);
    frame.paint().icon_tile(tile, look_of(entry.way.kind).icon,
                            tone_pair(frame.palette(), Tone::Neutral), 11, 18);
    row.fill();
    Stack lines(frame, 0);
    words(frame, TextRole::UiStrong, kind);
    words(frame, TextRole::Small, entry.way.value, {.ink = Ink::Second});
}

void way_row(Frame& frame, PairState& state, const ContactEntry& entry, int number) {
    const auto kind = name_of(frame, entry.way.kind);
    const IdScope id(frame, std::to_string(number));
    const auto value = shown_value(entry);
    const auto outside = frame.text(Text::reach_opens, {{"kind", kind}});
    Row row(frame, 4);
    row.fill();
    {
        const Stack way(frame, 0);
        if (entry.link.empty()) {
            plain_way(frame, entry, kind);
        } else if (list_row(frame, kind,
                            {.second_line = value,
                             .tile = look_of(entry.way.kind).icon,
                             .key = "way",
                             .description = outside})
                       .pressed) {
            leave(frame, state, entry);
        }
    }
    if (icon_button(frame, Icon::Copy, frame.text(Text::reach_copy, {{"kind", kind}}),
                    {.size = ControlSize::Small}))
        frame.post(intent::CopyContact{entry.way});
}

void open_form(const app::PairView& view, PairState& state) {
    ContactForm form{.open = true};
    for (const auto& way : view.contacts.mine) {
        const auto kind = static_cast<std::size_t>(way.kind);
        if (kind < form.values.size()) form.values[kind] = way.value;
    }
    state.contact_form = std::move(form);
}

/// Everything the card says; the sheet of a phone says the same.
void content(Frame& frame, const app::PairView& view, PairState& state) {
    const auto& contacts = view.contacts;
    words(frame, TextRole::Small, frame.text(Text::reach_warning), {.ink = Ink::Second});
    if (contacts.theirs.empty()) {
        hint(frame, frame.text(Text::reach_none, {{"name", view.partner_first}}));
    } else {
        Semantics list(frame, Role::List, frame.text(Text::reach_title));
        Stack rows(frame, 2);
        int number = 0;
        for (const auto& entry : contacts.theirs) {
            const Semantics item(frame, Role::ListItem, {});
            way_row(frame, state, entry, ++number);
        }
    }
    if (!view.locked.empty()) return;
    if (button(frame, frame.text(contacts.mine.empty() ? Text::reach_share : Text::reach_change),
               {.kind = ButtonKind::Plain, .size = ControlSize::Compact, .has_popup = true}))
        open_form(view, state);
}

bool has_anything(const app::PairView& view) {
    return view.locked.empty() || !view.contacts.theirs.empty();
}

// --- dialogs -------------------------------------------------------------------------------------

void elsewhere_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    if (!state.elsewhere) return;
    Dialog dialog(frame, frame.text(Text::reach_title));
    content(frame, view, state);
    const bool close = button(frame, frame.text(Text::app_close), {.fills = true});
    if (close || dialog.dismissed() || state.contact_form.open || state.leaving)
        state.elsewhere = false;
}

void leaving_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    if (!state.leaving) return;
    const auto found = std::ranges::find(view.contacts.theirs, *state.leaving, &ContactEntry::way);
    if (found == view.contacts.theirs.end()) return state.leaving.reset();
    const auto sentence = frame.text(Text::reach_open_sentence, {{"name", view.partner_first}});
    Dialog dialog(frame, frame.text(Text::reach_open_title, {{"host", found->host}}),
                  {.sentence = sentence});
    words(frame, TextRole::Body, found->link);
    words(frame, TextRole::Small, frame.text(Text::reach_warning), {.ink = Ink::Second});
    const auto answer =
        dialog_buttons(frame, frame.text(Text::pair_not_now), frame.text(Text::reach_open_do));
    if (answer.action) frame.post(intent::OpenContact{found->way});
    if (answer.action || answer.safe || dialog.dismissed()) state.leaving.reset();
}

void way_field(Frame& frame, const app::PairView& view, ContactForm& form, WayKind kind) {
    auto& value = form.values[static_cast<std::size_t>(kind)];
    const bool unclear = !base::trimmed(value).empty() && !program::link_of({kind, value});
    const auto hint = unclear ? frame.text(Text::reach_unclear, {{"name", view.partner_first}})
                      : kind == WayKind::WhatsApp ? frame.text(Text::reach_whatsapp_hint)
                                                  : std::string();
    text_field(frame, name_of(frame, kind), value,
               {.hint = hint,
                .letters_max = static_cast<int>(program::contact_letters_max),
                .icon = look_of(kind).icon});
}

void form_dialog(Frame& frame, const app::PairView& view, PairState& state) {
    auto& form = state.contact_form;
    if (!form.open) return;
    const i18n::Argument name{"name", view.partner_first}, admin{"admin", view.admin};
    const auto sentence = frame.text(Text::reach_form_sentence, {name, admin});
    const bool typed =
        std::ranges::any_of(form.values, [](const auto& each) { return !each.empty(); });
    Dialog dialog(frame, frame.text(Text::reach_form_title, {name}),
                  {.sentence = sentence, .keeps_typed_text = typed});
    for (const auto kind : {WayKind::Email, WayKind::Phone, WayKind::WhatsApp, WayKind::Messenger,
                            WayKind::Telegram, WayKind::Video})
        way_field(frame, view, form, kind);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::reach_save, {name}));
    if (answer.action) {
        intent::ShareContacts share{view.id, {}};
        for (std::size_t i = 0; i < form.values.size(); ++i)
            share.ways.push_back({static_cast<WayKind>(i), form.values[i]});
        frame.post(std::move(share));
    }
    if (answer.action || answer.safe || dialog.dismissed()) form = {};
}

}  // namespace

void elsewhere_card(Frame& frame, const app::PairView& view, PairState& state) {
    if (!has_anything(view)) return;
    Card card(frame, {.title = frame.text(Text::reach_title), .padding = 18, .gap = 8});
    content(frame, view, state);
}

void elsewhere_line(Frame& frame, const app::PairView& view, PairState& state) {
    if (view.contacts.theirs.empty() && !view.locked.empty()) return;
    Flow flow(frame, 8, 8);
    std::size_t shown = 0;
    for (const auto& entry : view.contacts.theirs) {
        if (entry.link.empty() || shown == ways_in_line) continue;
        const IdScope id(frame, std::to_string(++shown));
        if (pick(frame, name_of(frame, entry.way.kind))) leave(frame, state, entry);
    }
    if (pick(frame, frame.text(shown == 0 ? Text::reach_title : Text::reach_more)))
        state.elsewhere = true;
}

void contact_dialogs(Frame& frame, const app::PairView& view, PairState& state) {
    elsewhere_dialog(frame, view, state);
    form_dialog(frame, view, state);
    leaving_dialog(frame, view, state);
}

}  // namespace accanto::ui::pairs
