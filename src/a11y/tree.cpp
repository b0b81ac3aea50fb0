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
    open_.push_back(id);
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
    return faults;
}

}  // namespace accanto::a11y
