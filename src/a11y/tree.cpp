#include "a11y/tree.hpp"

#include <algorithm>

namespace accanto::a11y {
namespace {

bool needs_name(const Node& node) {
    switch (node.role) {
        case Role::Button:
        case Role::Link:
        case Role::Checkbox:
        case Role::Switch:
        case Role::Radio:
        case Role::RadioGroup:
        case Role::Tab:
        case Role::MenuItem:
        case Role::Combobox:
        case Role::Option:
        case Role::TextField:
        case Role::TextArea:
        case Role::SearchField:
        case Role::Slider:
        case Role::SpinButton:
        case Role::GridCell:
        case Role::Progress:
        case Role::Meter:
        case Role::Image:
        case Role::Heading:
        case Role::Dialog:
            return true;
        default:
            return (node.flags & focusable) != 0;
    }
}

std::string described(const Node& node) {
    return "node " + std::to_string(node.id) + " \"" + node.name + "\"";
}

bool is_list(Role role) {
    return role == Role::List || role == Role::OrderedList;
}

/// What a part belongs to: an item to its list, a cell to its row. Same number: they belong
/// together; 0: nothing of the kind.
int belongs_to(Role role) {
    switch (role) {
        case Role::ListItem:
            return 1;
        case Role::Row:
            return 2;
        case Role::Cell:
        case Role::ColumnHeader:
        case Role::RowHeader:
        case Role::GridCell:
            return 3;
        case Role::Tab:
            return 4;
        case Role::MenuItem:
            return 5;
        case Role::Option:
            return 6;
        default:
            return 0;
    }
}
int holds(Role role) {
    switch (role) {
        case Role::List:
        case Role::OrderedList:
            return 1;
        case Role::Table:
        case Role::Grid:
            return 2;
        case Role::Row:
            return 3;
        case Role::TabList:
            return 4;
        case Role::Menu:
            return 5;
        case Role::Listbox:
            return 6;
        default:
            return 0;
    }
}

/// Landmarks that mean something only at the top of the page; what completes it may stand in its
/// main part.
bool is_too_deep(const Node& node, const Node& parent) {
    const bool in_main = node.role == Role::Complementary && parent.role == Role::Main;
    return !in_main && (node.role == Role::Banner || node.role == Role::Main ||
                        node.role == Role::ContentInfo || node.role == Role::Complementary);
}

/// A group without a name is nothing to assistive technology.
bool is_nothing(const Node& node) {
    return node.role == Role::Group && node.name.empty();
}

}  // namespace

Node& Tree::add(NodeId id, Role role, std::string_view name) {
    Node& node = nodes_.emplace_back();
    node.id = id;
    node.parent = innermost();
    node.role = role;
    node.name = name;
    return node;
}

Node& Tree::open(NodeId id, Role role, std::string_view name) {
    add(id, role, name);
    open_.push_back(nodes_.size() - 1);
    return nodes_.back();
}

void Tree::close() {
    if (!open_.empty()) open_.pop_back();
}

void Tree::announce(std::string_view text, bool assertive) {
    announcements_.push_back({std::string(text), assertive});
}

void Tree::clear() {
    nodes_.clear();
    open_.clear();
    announcements_.clear();
}

void Tree::place(NodeId id, float x, float y, float width, float height) {
    const auto node = std::ranges::find(nodes_, id, &Node::id);
    if (node == nodes_.end()) return;
    node->x = x;
    node->y = y;
    node->width = width;
    node->height = height;
}

const Node* Tree::find(NodeId id) const {
    for (const auto& node : nodes_) {
        if (node.id == id) return &node;
    }
    return nullptr;
}

const Node* Tree::find(Role role, std::string_view name) const {
    for (const auto& node : nodes_) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

bool Tree::inside(NodeId id, NodeId ancestor) const {
    // A parent stands before its children, so the walk up is never longer than the tree.
    for (std::size_t steps = 0; id != 0 && steps <= nodes_.size(); ++steps) {
        if (id == ancestor) return true;
        const Node* node = find(id);
        id = node ? node->parent : 0;
    }
    return false;
}

NodeId Tree::open_part() const {
    const auto part =
        std::ranges::find_if(open_, [&](std::size_t index) { return !is_nothing(nodes_[index]); });
    return part != open_.end() ? nodes_[*part].id : 0;
}

bool Tree::in_list() const {
    const auto meaning = std::ranges::find_if(open_.rbegin(), open_.rend(), [&](std::size_t index) {
        return !is_nothing(nodes_[index]);
    });
    return meaning != open_.rend() && is_list(nodes_[*meaning].role);
}

const Node* Tree::around(const Node& node) const {
    const Node* parent = find(node.parent);
    while (parent != nullptr && is_nothing(*parent)) parent = find(parent->parent);
    return parent;
}

void Tree::find_misplaced(std::vector<std::string>& faults) const {
    int level = 0;
    for (const auto& node : nodes_) {
        const Node* parent = around(node);
        const int held = parent != nullptr ? holds(parent->role) : 0;
        if (!is_nothing(node) && belongs_to(node.role) != held)
            faults.push_back(described(node) + " doesn't belong into " +
                             (parent != nullptr ? described(*parent) : "the page"));
        if (parent != nullptr && is_too_deep(node, *parent))
            faults.push_back(described(node) + " is a landmark inside " + described(*parent));
        if (node.role != Role::Heading) continue;
        if (level > 0 && node.level > level + 1)
            faults.push_back(described(node) + " skips a level of headings");
        level = node.level;
    }
}

std::vector<std::string> Tree::faults() const {
    std::vector<std::string> faults;
    std::vector<NodeId> seen;
    for (const auto& node : nodes_) {
        if (node.id == 0) faults.push_back(described(node) + " has no id");
        if (std::ranges::binary_search(seen, node.id))
            faults.push_back(described(node) + " shares its id");
        if (node.parent != 0 && !std::ranges::binary_search(seen, node.parent)) {
            faults.push_back(described(node) + " stands before its parent");
        }
        if (needs_name(node) && node.name.empty())
            faults.push_back(described(node) + " has no name");
        seen.insert(std::ranges::upper_bound(seen, node.id), node.id);
    }
    if (!open_.empty()) faults.push_back("a node was left open");
    find_misplaced(faults);
    return faults;
}

}  // namespace accanto::a11y
