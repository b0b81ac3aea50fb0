#include "a11y/tree.hpp"

namespace accanto::a11y {

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

}  // namespace accanto::a11y
