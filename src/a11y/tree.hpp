#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The semantic tree of a frame: what a screen reader hears, what a keyboard reaches, what tests
/// find. A value; knows no DOM. Widgets append to it where they are drawn; `platform/mirror` shows
/// it.
namespace accanto::a11y {

/// Stable while the interface keeps its structure: ImGui's id of the item, or a hash of the path.
using NodeId = std::uint32_t;

enum class Role : std::uint8_t {
    Group,
    Region,
    Banner,
    Navigation,
    Main,
    Complementary,
    ContentInfo,
    Form,
    Dialog,
    Heading,
    Text,
    Image,
    Separator,
    Button,
    Link,
    Checkbox,
    Switch,
    Radio,
    RadioGroup,
    Tab,
    TabList,
    TabPanel,
    Menu,
    MenuItem,
    Combobox,
    Listbox,
    Option,
    TextField,
    TextArea,
    SearchField,
    Slider,
    SpinButton,
    List,
    ListItem,
    OrderedList,
    Table,
    Row,
    Cell,
    ColumnHeader,
    RowHeader,
    Grid,
    GridCell,
    Progress,
    Meter,
    Log,
    Article,
    Status,
    Alert
};

/// Bits of Node::flags.
enum Flag : std::uint32_t {
    disabled = 1U << 0,
    checked = 1U << 1,
    mixed = 1U << 2,
    expanded = 1U << 3,
    collapsed = 1U << 4,
    selected = 1U << 5,
    current = 1U << 6,
    required = 1U << 7,
    invalid = 1U << 8,
    modal = 1U << 9,
    live = 1U << 10,       ///< polite live region
    focusable = 1U << 11,  ///< a tab stop (headings of pages: focusable by script only)
    pressed = 1U << 12,
    busy = 1U << 13,
    popup = 1U << 14,  ///< opens a dialog or, when it is expanded or collapsed, a menu or list
    hidden_name = 1U << 15,
    password = 1U << 16,
    scroll_region =
        1U << 17,  ///< rects of children are relative to its content, which begins at its own
                   ///< `x`, `y`: scrolling moves one node. The node around it is its viewport
    focus_now = 1U << 18,  ///< move the focus here, once
    released = 1U << 19,   ///< can be pressed or selected, and is not
    // How the page of text shows it:
    accent = 1U << 20,      ///< a screen's main action; a chip
    quiet = 1U << 21,       ///< small print; a button that stands back
    selectable = 1U << 22,  ///< text that can be marked and copied: its real element lies exactly
                            ///< over what is painted, and takes the pointer
};

struct Node {
    NodeId id = 0;
    NodeId parent = 0;  ///< 0: the root
    Role role = Role::Group;
    std::uint8_t level = 0;  ///< headings: 1…6
    std::uint32_t flags = 0;
    float x = 0, y = 0, width = 0, height = 0;  ///< CSS px, of the window (or see scroll_region)
    std::string name;
    std::string value;  ///< text of fields; `valuetext` of sliders and meters; the sign in a cell
                        ///< of a grid; "ascending" or "descending" of the column header that sorts
    std::string description;  ///< hint or error
    std::string placeholder;
    std::string href;      ///< links: "#/pair/…", or "#main" for the page's main part
    std::string language;  ///< of its text, when it is another than the page's
    std::int32_t position = 0, set_size = 0;  ///< in a longer list, from 1; 0: as in the tree
    float minimum = 0, maximum = 0, now = 0;
    // How the real field that is shown while editing, or text that can be selected, must look to
    // lie exactly over the painted one.
    float font_px = 0, line_px = 0;
    std::uint16_t font_weight = 400;
    std::int32_t letters_max = 0;
    bool operator==(const Node&) const = default;
};

struct Announcement {
    std::string text;
    bool assertive = false;
};

/// What somebody did in the mirror.
struct Action {
    enum class Kind : std::uint8_t { Activate, Focus, Blur, Input, Submit, Escape, SetValue };
    Kind kind = Kind::Activate;
    NodeId id = 0;
    std::string text;  ///< Input: the whole text of the field
    float value = 0;   ///< SetValue
};

/// Builds the tree of one frame, in reading order.
class Tree {
public:
    /// Appends a node under the innermost open one and returns it for filling in. The reference
    /// lives until the next append.
    Node& add(NodeId id, Role role, std::string_view name);
    /// As `add`, and what follows goes inside until `close`.
    Node& open(NodeId id, Role role, std::string_view name);
    void close();
    void announce(std::string_view text, bool assertive = false);
    void clear();
    /// Sets the rectangle of a node that was opened before its size was known.
    void place(NodeId id, float x, float y, float width, float height);

    const std::vector<Node>& nodes() const { return nodes_; }
    const std::vector<Announcement>& announcements() const { return announcements_; }
    NodeId innermost() const { return open_.empty() ? 0 : nodes_[open_.back()].id; }
    /// The part of the page that is open, a landmark; 0: none.
    NodeId open_part() const;
    /// Whether what is added now is an item of a list.
    bool in_list() const;
    const Node* find(NodeId id) const;
    /// The first node with this role and name; for tests.
    const Node* find(Role role, std::string_view name) const;
    /// Whether `id` is `ancestor` or lies inside it.
    bool inside(NodeId id, NodeId ancestor) const;
    /// What breaks the tree for assistive technology, as sentences: ids used twice, parents that
    /// are not there, controls without a name, roles where they mean nothing, headings that skip a
    /// level. Empty when all is well; for tests.
    std::vector<std::string> faults() const;

private:
    /// The nearest node around that means something.
    const Node* around(const Node& node) const;
    void find_misplaced(std::vector<std::string>& faults) const;

    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;  ///< of nodes_, outermost first
    std::vector<Announcement> announcements_;
};

}  // namespace accanto::a11y
