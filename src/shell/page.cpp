#include "shell/page.hpp"

#include <algorithm>

#include "platform/history.hpp"
#include "platform/locale.hpp"
#include "platform/mirror.hpp"
#include "ui/frame.hpp"
#include "ui/screens/app_screen.hpp"

namespace accanto::shell {
namespace {

namespace surface = platform::surface;

bool is_dark(const app::Settings& settings, const surface::State& window) {
    if (settings.theme == app::intent::Theme::System) return window.has(surface::prefers_dark);
    return settings.theme == app::intent::Theme::Dark;
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
    world.coarse_pointer = window.has(surface::has_coarse_pointer);
    world.reduced_motion = window.has(surface::prefers_less_motion);
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

void Page::show(ui::Frame& frame, bool dark) {
    for (const auto& said : said_) tree_.announce(said.text, said.assertive);
    said_.clear();
    platform::mirror::set_theme(dark);
    platform::mirror::show(tree_);
    show_title();
    if (frame.wants_frames()) frame_loop::animate();
    if (frame.claims_touch()) surface::claim_touch();
    if (const auto wake_ms = frame.wake_in_ms()) frame_loop::wake_after(*wake_ms);
    if (const auto wake_ms = session_.wake_in_ms()) frame_loop::wake_after(*wake_ms);
}

bool Page::prepare() {
    return session_.take_answers();
}

bool Page::build(const frame_loop::FrameInput& input) {
    if (hides(input.events, input.window)) session_.store_drafts();
    const auto actions = platform::mirror::take_actions();
    const auto environment = environment_of(session_, input, actions);
    std::vector<app::Intent> outbox;
    ui::Frame frame(memory_, environment, tree_);
    frame.collect_into(outbox);
    frame_loop::set_theme({frame.palette().canvas, environment.dark});
    ui::app_screen(frame, session_.model(), states_);
    frame.finish();
    const bool again = post(std::move(outbox)) || frame.unsettled();
    if (again && !input.is_last) {
        keep_announcements();
    } else {
        show(frame, environment.dark);
    }
    return again;
}

}  // namespace accanto::shell
