#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"
#include "ui/geometry.hpp"

/// Places for widgets: scopes in scopes, widths from outside in, heights from inside out.
/// A scope lives as long as its C++ object. What only the end knows (a row's height for centring,
/// what stands right of a spacer, a card's ground) is remembered from the last frame; when it
/// differs the frame is `unsettled` and built again.
namespace accanto::ui {

enum class Cross : std::uint8_t { Start, Center, End };

struct Padding {
    float left = 0, top = 0, right = 0, bottom = 0;
    static constexpr Padding all(float px) { return {px, px, px, px}; }
    static constexpr Padding sides(float x, float y) { return {x, y, x, y}; }
};

/// The widths of columns: px, or shares of what is left.
struct Track {
    float px = 0, share = 0;
};
constexpr Track fixed(float px) {
    return {px, 0};
}
constexpr Track flexible(float share = 1) {
    return {0, share};
}

/// The stack of open scopes. Widgets use `take` and `available_width`; screens use the classes
/// below.
class Layout {
public:
    explicit Layout(Frame& frame) : frame_(frame) {}

    /// How wide something may be here.
    float available_width() const;
    /// How high the scope is, where it was given a height; else what is left of the window.
    float available_height() const;
    /// Reserves room of this size at the next place. A width of 0 takes all there is.
    Rect take(float width, float height);
    /// Reserves room between two neighbours, in addition to the gap.
    void skip(float px);
    bool in_row() const;

    enum class Kind : std::uint8_t { Stack, Row, Flow, Columns, Fixed };
    struct Scope {
        Kind kind = Kind::Stack;
        NodeId id = 0;
        Rect area;  ///< where content goes; height 0: as high as it gets
        Padding padding;
        float gap = 0, line_gap = 0;
        Cross cross = Cross::Start;
        float x = 0, y = 0;           ///< where the next child goes
        float line_height = 0;        ///< of the line of a row or flow so far
        float right = 0, bottom = 0;  ///< how far content reaches
        float others = 0;             ///< what a row's children take besides its fills
        int fills = 0, children = 0;
        bool next_fills = false, empty = true;
        bool collapsed = false;     ///< columns that became one
        std::vector<float> widths;  ///< columns
        std::size_t column = 0;
        Measure last;
    };
    Scope& open(Scope scope, std::string_view key);
    struct Closed {
        Rect outer;             ///< with the padding, as wide as it was given
        float natural = 0;      ///< how wide its content is, with the padding
        float last_height = 0;  ///< `outer.height` in the last frame; 0: not seen then
    };
    /// Ends the innermost scope; its parent doesn't know of it yet.
    Closed close();
    /// Ends the innermost scope and reserves its room in the parent.
    Closed close_in_flow();
    Scope& innermost() { return scopes_.back(); }
    const Scope& innermost() const { return scopes_.back(); }
    std::size_t depth() const { return scopes_.size(); }
    /// Where a child of this width would go, without taking it.
    Point next_place() const;
    void next_column();

private:
    void advance(const Rect& child);
    NodeId next_child_id(std::string_view key);

    Frame& frame_;
    std::vector<Scope> scopes_;
};

/// One under another.
class Stack {
public:
    explicit Stack(Frame& frame, float gap = 12, Padding padding = {}, std::string_view key = {});
    ~Stack();
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;

private:
    Frame& frame_;
};

/// Beside each other on one line, centred in its height.
class Row {
public:
    explicit Row(Frame& frame, float gap = 12, Cross cross = Cross::Center,
                 std::string_view key = {});
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    /// Pushes what follows to the right end.
    void spacer();
    /// The next child takes the width that the others leave.
    void fill();

private:
    Frame& frame_;
};

/// Beside each other, in as many lines as it takes: chips.
class Flow {
public:
    explicit Flow(Frame& frame, float gap = 8, float line_gap = 8, std::string_view key = {});
    ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

private:
    Frame& frame_;
};

/// Stacks beside each other, the first one open from the start.
class Columns {
public:
    /// Where a flexible column would be narrower than `narrowest_px`, all become one column.
    Columns(Frame& frame, std::initializer_list<Track> tracks, float gap = 20, float row_gap = 16,
            float narrowest_px = 260);
    /// `count` equal ones.
    Columns(Frame& frame, int count, float gap = 20, float row_gap = 16, float narrowest_px = 0);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next();

private:
    void start(const std::vector<Track>& tracks, float gap, float row_gap, float narrowest_px);

    Frame& frame_;
};

/// A stack at a rectangle of its own that takes no room in the scope around it: overlays, bars,
/// layers.
class At {
public:
    At(Frame& frame, const Rect& rect, float gap = 12, Padding padding = {},
       std::string_view key = {});
    ~At();
    At(const At&) = delete;
    At& operator=(const At&) = delete;
    /// How high its content was last frame, with the padding.
    float content_height() const { return last_height_; }

private:
    Frame& frame_;
    float last_height_ = 0;
};

/// Room between two neighbours, in addition to the gap.
void space(Frame& frame, float px);

/// A hairline across the scope.
void divider(Frame& frame);

}  // namespace accanto::ui
