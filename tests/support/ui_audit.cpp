// What a harness sees: finding, reading and judging the tree of the last frame.
#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

namespace accanto::test {
namespace {

using a11y::Node;

constexpr auto role_names = std::to_array<std::string_view>({
    "group",       "region",     "banner",       "navigation", "main",        "complementary",
    "contentinfo", "form",       "dialog",       "heading",    "text",        "image",
    "separator",   "button",     "link",         "checkbox",   "switch",      "radio",
    "radiogroup",  "tab",        "tablist",      "tabpanel",   "menu",        "menuitem",
    "combobox",    "listbox",    "option",       "textfield",  "textarea",    "searchfield",
    "slider",      "spinbutton", "list",         "listitem",   "orderedlist", "table",
    "row",         "cell",       "columnheader", "rowheader",  "grid",        "gridcell",
    "progress",    "meter",      "log",          "article",    "status",      "alert",
});
static_assert(role_names.size() == static_cast<std::size_t>(Role::Alert) + 1);

std::string name_of(Role role) {
    return std::string(role_names[static_cast<std::size_t>(role)]);
}

std::string quoted(const Node& node) {
    return name_of(node.role) + " \"" + node.name + "\"";
}

std::string flags_of(const Node& node) {
    struct Word {
        std::uint32_t flag;
        std::string_view word;
    };
    constexpr std::array words{
        Word{a11y::disabled, " disabled"},   Word{a11y::checked, " checked"},
        Word{a11y::mixed, " mixed"},         Word{a11y::expanded, " expanded"},
        Word{a11y::collapsed, " collapsed"}, Word{a11y::selected, " selected"},
        Word{a11y::current, " current"},     Word{a11y::required, " required"},
        Word{a11y::invalid, " invalid"},     Word{a11y::modal, " modal"},
        Word{a11y::pressed, " pressed"},     Word{a11y::busy, " busy"},
        Word{a11y::focusable, " *"}};
    std::string result;
    for (const auto& [flag, word] : words) {
        if ((node.flags & flag) != 0) result += word;
    }
    return result;
}

std::string rounded(float px) {
    return std::to_string(static_cast<int>(std::lround(px)));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_interactive(const Node& node) {
    return (node.flags & a11y::focusable) != 0 && node.role != Role::Heading &&
           node.role != Role::Dialog;
}

/// Cells of a week stand close together on purpose: 2.5.8 of WCAG 2.2 asks for 24 px, and a finger
/// that slides paints several.
bool is_too_small(const Node& node, const ui::item_hooks::Item& item) {
    const float least = node.role == Role::GridCell ? 24.0F : ui::hit_area_min;
    // What is shown only while a keyboard is on it.
    if (node.role == Role::Link && node.href == "#main") return false;
    return is_interactive(node) && std::min(item.width, item.height) < least - 0.5F;
}

bool has_words(const Node& node) {
    return node.role == Role::Text || node.role == Role::Heading;
}

}  // namespace

const Node& UiHarness::find(Role role, std::string_view name) const {
    const Node* node = tree_.find(role, name);
    if (node == nullptr)
        FAIL("There is no " << name_of(role) << " \"" << name << "\".\n" << texts());
    return *node;
}

const Node& UiHarness::find_in(Role container, std::string_view container_name, Role role,
                               std::string_view name) const {
    const auto& outer = find(container, container_name);
    const auto& nodes = tree_.nodes();
    const auto found = std::ranges::find_if(nodes, [&](const Node& node) {
        return node.role == role && node.name == name && tree_.inside(node.id, outer.id);
    });
    if (found == nodes.end())
        FAIL("There is no " << name_of(role) << " \"" << name << "\" in " << quoted(outer) << ".\n"
                            << texts());
    return *found;
}

std::vector<std::string> UiHarness::names(Role role) const {
    std::vector<std::string> result;
    for (const auto& node : tree_.nodes()) {
        if (node.role == role) result.push_back(node.name);
    }
    return result;
}

bool UiHarness::says(std::string_view words) const {
    return std::ranges::any_of(tree_.nodes(), [&](const Node& node) {
        return contains(node.name, words) || contains(node.value, words) ||
               contains(node.description, words);
    });
}

ui::Rect UiHarness::rect_of(const Node& node) const {
    ui::Rect rect{node.x, node.y, node.width, node.height};
    for (const Node* at = tree_.find(node.parent); at != nullptr; at = tree_.find(at->parent)) {
        if ((at->flags & a11y::scroll_region) != 0) rect = ui::moved(rect, at->x, at->y);
    }
    return rect;
}

std::string UiHarness::texts() const {
    std::string result;
    for (const auto& node : tree_.nodes()) {
        int depth = 0;
        for (const Node* at = tree_.find(node.parent); at != nullptr; at = tree_.find(at->parent))
            ++depth;
        result.append(static_cast<std::size_t>(2 * depth), ' ').append(quoted(node));
        if (node.level > 0) result += " level " + std::to_string(node.level);
        if (!node.value.empty()) result += " = \"" + node.value + "\"";
        if (!node.description.empty()) result += " (" + node.description + ")";
        const auto rect = rect_of(node);
        result += flags_of(node) + "  [" + rounded(rect.x) + " " + rounded(rect.y) + " " +
                  rounded(rect.width) + "×" + rounded(rect.height) + "]\n";
    }
    return result;
}

std::vector<std::string> UiHarness::audit_part() const {
    auto faults = tree_.faults();
    for (const auto& item : items_) {
        const Node* node = tree_.find(item.id);
        if (node == nullptr)
            faults.push_back("item " + std::to_string(item.id) + " can be hit and has no node");
        if (node != nullptr && node->name.empty())
            faults.push_back(quoted(*node) + " can be hit and has no name");
        if (node != nullptr && environment_.coarse_pointer && is_too_small(*node, item))
            faults.push_back(quoted(*node) + " is too small for a finger: " + rounded(item.width) +
                             "×" + rounded(item.height));
    }
    for (const auto& node : tree_.nodes()) {
        const auto rect = rect_of(node);
        const bool wide = rect.x < -0.5F || ui::right_of(rect) > environment_.width + 0.5F;
        if (wide && (is_interactive(node) || has_words(node))) {
            faults.push_back(quoted(node) + " reaches beyond the window: " + rounded(rect.x) + "…" +
                             rounded(ui::right_of(rect)));
        }
        if (is_interactive(node) &&
            !std::ranges::contains(items_, node.id, &ui::item_hooks::Item::id)) {
            faults.push_back(quoted(node) + " is a tab stop and can't be hit");
        }
    }
    return faults;
}

std::vector<std::string> UiHarness::audit() const {
    auto faults = audit_part();
    const auto titles = std::ranges::count_if(tree_.nodes(), [](const Node& node) {
        return node.role == Role::Heading && node.level == 1;
    });
    if (titles != 1) faults.push_back("the page has " + std::to_string(titles) + " titles");
    const auto mains = std::ranges::count(tree_.nodes(), Role::Main, &Node::role);
    if (mains != 1) faults.push_back("the page has " + std::to_string(mains) + " main parts");
    return faults;
}

}  // namespace accanto::test
