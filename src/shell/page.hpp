#pragma once

#include "shell/frame_loop.hpp"
#include "shell/session.hpp"
#include "ui/memory.hpp"
#include "ui/screens/screen_states.hpp"

namespace accanto::shell {

/// The interface over a session: builds frames, hands what people did to the session, shows the
/// mirror.
class Page {
public:
    explicit Page(Session& session) : session_(session) {}

    /// Lets in what happened outside; true when something did.
    bool prepare();
    /// Builds one frame; true when it must be built again before it is shown.
    bool build(const frame_loop::FrameInput& input);

private:
    bool post(std::vector<app::Intent> intents);
    /// Two fingers change the size of text, where nothing else wants them.
    void pinch(std::span<const platform::surface::Event> events);
    void keep_announcements();
    void show(ui::Frame& frame, bool dark);
    void show_title();

    Session& session_;
    ui::Memory memory_;
    ui::ScreenStates states_;
    a11y::Tree tree_;
    std::vector<a11y::Announcement> said_;  ///< in builds that nobody saw
    std::string title_;
    float pinched_percent_ = 0;
};

}  // namespace accanto::shell
