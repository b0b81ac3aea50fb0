#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "a11y/tree.hpp"
#include "base/check.hpp"
#include "base/time.hpp"
#include "i18n/language.hpp"
#include "ui/geometry.hpp"
#include "ui/memory.hpp"
#include "ui/theme/metrics.hpp"
#include "ui/theme/motion.hpp"
#include "ui/theme/palette.hpp"
#include "ui/theme/shadow.hpp"
#include "ui/theme/type.hpp"

struct ImDrawList;

namespace accanto::ui {

using a11y::Role;
using i18n::Text;

class Layout;
class Painter;

/// What the world looks like this frame; the shell fills it.
struct Environment {
    float width = 1280, height = 800;     ///< of the window, CSS px
    float safe_top = 0, safe_bottom = 0;  ///< notches and home bars
    float keyboard_height = 0;            ///< covered by the on-screen keyboard
    bool dark = false, high_contrast = false;
    bool coarse_pointer = false, reduced_motion = false;
    bool can_share = false;  ///< files, through a sheet of the system
    char32_t typed = 0;      ///< the letter of a key pressed outside fields since the last frame
    float text_scale = 1;
    double now_ms = 0;  ///< monotonic, for motion
    base::Instant now;  ///< of the calendar, for display
    int utc_offset_minutes = 0;
    i18n::Language language;
    std::span<const a11y::Action> actions;  ///< what was done in the mirror since the last frame
    bool file_hovers = false;               ///< a file is dragged over the window
};

/// Names the app's variant for one of its alternatives; see ui/post.hpp. Not defined for anything
/// else.
template <class Intent>
struct VariantOf;

/// Everything a screen and a widget need to build one frame of the interface.
/// Between construction and `finish` an ImGui frame must be open.
class Frame {
public:
    /// `memory` must outlive the frame; `tree` is cleared and filled.
    Frame(Memory& memory, const Environment& environment, a11y::Tree& tree);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    /// Closes the layers, draws what lies on top, settles focus. Called once, by the shell.
    void finish();

    // --- what the world looks like ---
    const Environment& environment() const { return environment_; }
    float width() const { return environment_.width; }
    float height() const { return environment_.height; }
    double now_ms() const { return environment_.now_ms; }
    SizeClass size_class() const { return size_class_; }
    bool is_phone() const { return size_class_ == SizeClass::Phone; }
    bool coarse_pointer() const { return environment_.coarse_pointer; }
    const Palette& palette() const { return palette_; }
    Brightness brightness() const {
        return environment_.dark ? Brightness::Dark : Brightness::Light;
    }
    TextStyle style(TextRole role) const {
        return text_style(role, size_class_, environment_.text_scale);
    }
    /// Heights and icon sizes grow with the text.
    float grown_px(float px) const { return px * environment_.text_scale; }

    // --- texts ---
    const i18n::Language& language() const { return environment_.language; }
    std::string text(Text text) const { return std::string(environment_.language(text)); }
    std::string text(Text key, std::initializer_list<i18n::Argument> arguments) const {
        return environment_.language(key, arguments);
    }

    // --- ids: ImGui's, of the current id stack ---
    NodeId id(std::string_view key) const;
    void push_id(std::string_view key);
    void pop_id();
    /// The id of the scope that is open, for state that belongs to a whole screen.
    NodeId scope_id() const;

    // --- the semantic tree ---
    /// Appends a node with this rectangle; adds `focus_now` when the focus was asked for.
    a11y::Node& announce(NodeId id, Role role, std::string_view name, const Rect& rect,
                         std::uint32_t flags = 0);
    /// As `announce`; what follows goes inside until `close_node`.
    a11y::Node& open_node(NodeId id, Role role, std::string_view name, const Rect& rect,
                          std::uint32_t flags = 0);
    void close_node();
    /// Sets the rectangle of an open node when its size is known.
    void place_node(NodeId id, const Rect& rect);
    a11y::Tree& tree() { return tree_; }
    /// Says something to screen readers.
    void say(std::string_view text, bool assertive = false) { tree_.announce(text, assertive); }

    // --- what was done in the mirror ---
    /// Activated by keyboard or a screen reader; true once.
    bool activated(NodeId id);
    /// The whole new text of a field.
    std::optional<std::string> input_for(NodeId id);
    std::optional<float> value_for(NodeId id);
    bool submitted(NodeId id);
    bool escaped(NodeId id);
    bool blurred(NodeId id);
    /// Escape, for the top layer; true once a frame.
    bool take_escape();

    // --- focus ---
    bool focused(NodeId id) const { return memory_.focused == id && id != 0; }
    bool keyboard() const { return memory_.keyboard; }
    /// Moves the focus, in the mirror too, and scrolls there.
    void focus(NodeId id);
    /// Something asked for the focus in this frame.
    bool focus_is_asked() const {
        return memory_.focus_wanted != 0 && memory_.focus_asked == memory_.frame_number;
    }
    /// Draws the ring at the end of the layer, over everything.
    void focus_ring(const Rect& rect, float corner_radius);

    // --- motion ---
    /// A value that goes to `target` in its own time; the first value is the target itself.
    float animate(NodeId id, float target, const Motion& motion, std::uint32_t channel = 0);
    /// As `animate`, starting from `start` when seen for the first time.
    float animate_from(NodeId id, float start, float target, const Motion& motion,
                       std::uint32_t channel = 0);
    bool wants_frames() const { return wants_frames_; }
    void want_frames() { wants_frames_ = true; }
    /// When to build a frame again though nothing happens; for timers.
    void wake_in_ms(double ms);
    std::optional<double> wake_in_ms() const { return wake_ms_; }
    /// Whether a size differs from what was assumed: build once more before showing.
    bool unsettled() const { return unsettled_; }
    void unsettle() { unsettled_ = true; }

    // --- painting ---
    Layout& layout() { return *layout_; }
    Painter paint();
    ImDrawList& draw_list();
    float alpha() const { return alpha_; }
    /// Multiplies the opacity of what follows; give it the old value back.
    float set_alpha(float alpha);
    Memory& memory() { return memory_; }

    // --- layers: a window of ImGui each; the root is open from the start ---
    /// Rings that follow are drawn at `end_rings`, in the ImGui window that is open now.
    void begin_rings();
    void end_rings();
    void begin_layer(NodeId id, const Rect& rect, bool takes_pointer);
    void end_layer();
    /// The modal layers that are open, innermost last; a modal takes Escape and the focus.
    /// The finger paints or drags here: the page must not be panned with it.
    void claim_touch() { claims_touch_ = true; }
    bool claims_touch() const { return claims_touch_; }

    /// Something is written at the bottom of the window: what floats stays above it.
    void keep_bottom_clear(float px) { bottom_clear_ = std::max(bottom_clear_, px); }
    float bottom_clear() const { return bottom_clear_; }

    void begin_modal(NodeId id);
    void end_modal();
    /// The innermost modal that is being built; 0: none.
    NodeId open_modal() const { return open_modals_.empty() ? 0 : open_modals_.back(); }
    bool is_top_modal(NodeId id) const;
    bool modal_appeared(NodeId id) const;

    /// Rectangles of the nodes that follow are told from here: the content of a scroll region.
    void push_origin(Point origin) { origins_.push_back(origin); }
    void pop_origin() { origins_.pop_back(); }
    /// Where the rectangles of the nodes inside this one are told from.
    Point origin_of(NodeId id) const;

    // --- intents ---
    template <class Variant>
    void collect_into(std::vector<Variant>& outbox) {
        outbox_ = &outbox;
        outbox_type_ = &type_mark<Variant>;
    }
    /// Hands an intent to the app.
    template <class Intent>
    void post(Intent intent) {
        using Variant = typename VariantOf<Intent>::type;
        base::check(outbox_type_ == &type_mark<Variant>,
                    "Intents are collected as the app's variant.");
        VariantOf<Intent>::append(*static_cast<std::vector<Variant>*>(outbox_), std::move(intent));
    }

private:
    struct Ring {
        Rect rect;
        float radius;
        Rect clip;
    };
    template <class Variant>
    static constexpr char type_mark = 0;

    void read_actions();
    void follow_keyboard();
    void read_pointer();
    void settle_modals();
    void forget_unseen();
    const a11y::Action* action(a11y::Action::Kind kind, NodeId id);

    Memory& memory_;
    Environment environment_;
    a11y::Tree& tree_;
    Palette palette_;
    SizeClass size_class_;
    Layout* layout_;
    float alpha_ = 1;
    bool wants_frames_ = false, unsettled_ = false, finished_ = false, escape_ = false;
    std::optional<double> wake_ms_;
    std::vector<a11y::Action> actions_;
    std::vector<Ring> rings_;
    std::vector<std::size_t> ring_starts_;
    std::vector<NodeId> modals_, open_modals_;
    bool claims_touch_ = false;
    float bottom_clear_ = 0;
    std::vector<Point> origins_;
    void* outbox_ = nullptr;
    const void* outbox_type_ = nullptr;
};

/// Puts a key on the id stack while it lives: for rows of a list.
class IdScope {
public:
    IdScope(Frame& frame, std::string_view key) : frame_(frame) { frame_.push_id(key); }
    ~IdScope() { frame_.pop_id(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Frame& frame_;
};

/// Opens a node of the tree while it lives: regions, lists, groups.
class Semantics {
public:
    Semantics(Frame& frame, Role role, std::string_view name);
    ~Semantics();
    Semantics(const Semantics&) = delete;
    Semantics& operator=(const Semantics&) = delete;

private:
    Frame& frame_;
    NodeId id_ = 0;
    Point start_;
};

}  // namespace accanto::ui
