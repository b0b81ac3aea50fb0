#include "shell/page.hpp"

#include <algorithm>
#include <cmath>

#include "base/later.hpp"
#include "platform/history.hpp"
#include "platform/locale.hpp"
#include "platform/mirror.hpp"
#include "platform/pinch_area.hpp"
#include "render/pinch.hpp"
#include "ui/frame.hpp"
#include "ui/screens/app_screen.hpp"

namespace accanto::shell {
namespace {

namespace surface = platform::surface;

bool is_dark(const app::Settings& settings, const surface::State& window) {
    if (settings.theme == app::intent::Theme::System) return window.has(surface::prefers_dark);
    return settings.theme == app::intent::Theme::Dark;
}

/// The last one; fields of the mirror keep theirs to themselves.
char32_t typed_letter(std::span<const surface::Event> events) {
    char32_t letter = 0;
    for (const auto& event : events) {
        const bool is_new = (event.modifiers & surface::is_repeat) == 0;
        if (event.kind == surface::EventKind::KeyDown && is_new && event.character != 0)
            letter = static_cast<char32_t>(event.character);
    }
    return letter;
}

float text_scale(const Session& session) {
    return static_cast<float>(session.model().settings.text_percent) / 100;
}

ui::Environment environment_of(const Session& session, const frame_loop::FrameInput& input,
                               std::span<const a11y::Action> actions) {
    const auto& window = input.window;
    ui::Environment world;
    world.width = window.width, world.height = window.height;
    world.safe_top = window.inset_top, world.safe_bottom = window.inset_bottom;
    world.dark = is_dark(session.model().settings, window);
    world.high_contrast =
        window.has(surface::prefers_more_contrast) || window.has(surface::has_forced_colors);
    world.keyboard_height = window.keyboard_height;
    world.typed = typed_letter(input.events);
    world.can_share = window.has(surface::can_share);
    world.coarse_pointer = window.has(surface::has_coarse_pointer);
    world.reduced_motion = window.has(surface::prefers_less_motion);
    // The page of text grows by itself.
    if (!platform::mirror::is_shown()) world.text_scale = text_scale(session);
    world.now_ms = input.now_ms;
    world.now = session.now();
    world.utc_offset_minutes = platform::locale::utc_offset_minutes(world.now);
    world.language = session.model().language();
    world.actions = actions;
    world.file_hovers = session.file_hovers();
    return world;
}

bool hides(std::span<const surface::Event> events, const surface::State& window) {
    return window.has(surface::is_hidden) &&
           std::ranges::any_of(events, [](const surface::Event& event) {
               return event.kind == surface::EventKind::StateChanged;
           });
}

void keep_plan_basis(ui::ScreenStates& states, Session& session) {
    states.pairing.views.keep(session.take_plan_basis());
}

}  // namespace

bool Page::post(std::vector<app::Intent> intents) {
    for (auto& intent : intents) session_.post(std::move(intent));
    return !intents.empty();
}

void Page::keep_announcements() {
    const auto& said = tree_.announcements();
    said_.insert(said_.end(), said.begin(), said.end());
}

void Page::show_title() {
    const auto& nodes = tree_.nodes();
    const auto heading = std::ranges::find_if(nodes, [](const auto& node) {
        return node.role == a11y::Role::Heading && node.level == 1;
    });
    const auto app_name = std::string(session_.model().language()(i18n::Text::app_name));
    auto title = heading == nodes.end() || heading->name.empty() ? app_name
                                                                 : heading->name + " · " + app_name;
    if (title == title_) return;
    title_ = std::move(title);
    platform::history::set_title(title_);
}

void Page::pinch(std::span<const surface::Event> events) {
    float factor = 1;
    for (const auto& event : events) {
        if (event.kind == surface::EventKind::Pinch && !render::pinch::is_wanted(event.x, event.y))
            factor *= event.dy;
    }
    if (factor == 1) return;
    constexpr auto step = static_cast<float>(app::text_percent_step);
    const int percent = session_.model().settings.text_percent;
    const auto now = static_cast<float>(percent);
    // Fingers go on from where they were, unless the size was changed in another way since.
    const float from = std::abs(pinched_percent_ - now) < step ? pinched_percent_ : now;
    pinched_percent_ = std::clamp(from * factor, static_cast<float>(app::text_percent_min),
                                  static_cast<float>(app::text_percent_max));
    const int wanted = static_cast<int>(std::round(pinched_percent_ / step) * step);
    if (wanted != percent) session_.post(app::intent::SetTextSize{wanted});
}

void Page::show(ui::Frame& frame, bool dark) {
    for (const auto& said : said_) tree_.announce(said.text, said.assertive);
    said_.clear();
    platform::mirror::set_theme(dark);
    platform::mirror::set_text_scale(text_scale(session_));
    platform::mirror::show(tree_);
    show_title();
    if (frame.wants_frames()) frame_loop::animate();
    if (frame.claims_touch()) surface::claim_touch();
    const auto pinched = render::pinch::area().value_or(ui::Rect{});
    platform::pinch_area::set(pinched.x, pinched.y, pinched.width, pinched.height);
    if (const auto wake_ms = frame.wake_in_ms()) frame_loop::wake_after(*wake_ms);
    if (const auto wake_ms = session_.wake_in_ms()) frame_loop::wake_after(*wake_ms);
}

bool Page::prepare() {
    return session_.take_answers();
}

bool Page::build(const frame_loop::FrameInput& input) {
    if (hides(input.events, input.window)) session_.store_drafts();
    pinch(input.events);
    const auto actions = platform::mirror::take_actions();
    const auto environment = environment_of(session_, input, actions);
    std::vector<app::Intent> outbox;
    ui::Frame frame(memory_, environment, tree_);
    frame.collect_into(outbox);
    frame_loop::set_theme({frame.palette().canvas, environment.dark});
    if (session_.has_plan_basis()) base::later(keep_plan_basis)(states_, session_);
    ui::app_screen(frame, session_.model(), states_);
    frame.finish();
    const bool again = post(std::move(outbox)) || frame.unsettled();
    if (input.is_rehearsal || (again && !input.is_last)) {
        keep_announcements();
    } else {
        show(frame, environment.dark);
    }
    return again;
}

}  // namespace accanto::shell
