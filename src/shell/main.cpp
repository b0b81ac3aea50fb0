#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "a11y/tree.hpp"
#include "exchange/templates.hpp"
#include "i18n/translate.hpp"
#include "identity/keys.hpp"
#include "platform/entropy.hpp"
#include "platform/mirror.hpp"
#include "platform/settle.hpp"
#include "render/canvas.hpp"
#include "render/fonts.hpp"
#include "shell/frame_loop.hpp"

// The first page, until the screens are there: says what Accanto is and shows the programs it brings.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace {

using namespace accanto;
using i18n::Text;
using render::Color;
using render::fonts::Face;
using render::fonts::Style;

constexpr Style display{Face::Display700, 44, 48, -0.025F};
constexpr Style section{Face::Display700, 20, 26, -0.012F};
constexpr Style heading{Face::Text600, 16, 22, -0.005F};
constexpr Style body{Face::Text400, 15, 22};
constexpr Style small{Face::Text400, 13, 18};

struct Palette {
    Color canvas, surface, ink, ink_2, primary, apricot, border;
};
constexpr Palette light{{0xF5, 0xF8, 0xF6}, {0xFF, 0xFF, 0xFF}, {0x12, 0x30, 0x2F}, {0x46, 0x5E, 0x5B},
                        {0x0B, 0x6B, 0x66}, {0xF2, 0x99, 0x5A}, {0, 0, 0, 0}};
constexpr Palette dark{{0x0D, 0x18, 0x17}, {0x15, 0x23, 0x22}, {0xEA, 0xF2, 0xEF}, {0xB4, 0xC6, 0xC1},
                       {0x64, 0xCF, 0xC1}, {0xF5, 0xB0, 0x7A}, {0x22, 0x33, 0x2F}};

struct Page {
    ImDrawList& list;
    a11y::Tree& tree;
    const Palette& colours;
    float left, width, y;
    a11y::NodeId next_id = 1;

    /// Paints wrapped words at the current height, announces them, and moves down.
    void say(const Style& style, Color color, std::string_view words, a11y::Role role, std::uint8_t level = 0) {
        const auto [font, size] = render::fonts::sized(style);
        const auto* end = words.data() + words.size();
        const auto room = font->CalcTextSizeA(size, FLT_MAX, width, words.data(), end);
        list.AddText(font, size, {left, y}, IM_COL32(color.r, color.g, color.b, color.a), words.data(), end, width);
        auto& node = tree.add(next_id++, role, words);
        node.level = level;
        node.x = left, node.y = y, node.width = room.x, node.height = room.y;
        y += room.y;
    }
};

/// The mark: two people beside each other, the second half a step behind (32 units wide).
void logo(const Page& page, float size_px) {
    const float unit = size_px / 32;
    const auto at = [&](float value) { return value * unit; };
    const auto person = [&](float x, float y, float step, Color color) {
        const render::Cubic path{{page.left + at(x), page.left + at(x), page.left + at(x + 5), page.left + at(x + 5)},
                                 {page.y + at(27.5F), page.y + at(y + 6.5F), page.y + at(y + 5.5F), page.y + at(y)}};
        render::curve(page.list, path, at(6.4F), color, color);
        render::circle(page.list, page.left + at(x + 5.7F), page.y + at(step), at(4.1F), color);
    };
    person(6.5F, 14.5F, 5.4F, page.colours.primary);
    person(18.5F, 17.3F, 8.6F, page.colours.apricot);
}

void card(Page& page, const i18n::Language& language, const program::Template& content) {
    constexpr float padding = 20;
    const float top = page.y;
    page.list.ChannelsSplit(2);
    page.list.ChannelsSetCurrent(1);
    page.left += padding, page.width -= 2 * padding, page.y += padding;
    page.say(heading, page.colours.ink, content.description.title, a11y::Role::Heading, 3);
    page.say(body, page.colours.ink_2, content.description.summary, a11y::Role::Text);
    page.y += 8;
    const auto steps = std::to_string(content.guide.steps.size() - 1);
    const auto length = language(Text::first_length, {{"steps", steps}, {"weeks", std::to_string(content.dates.length_weeks)}});
    page.say(small, page.colours.ink_2, length, a11y::Role::Text);
    page.left -= padding, page.width += 2 * padding, page.y += padding;
    page.list.ChannelsSetCurrent(0);
    const float border = page.colours.border.a > 0 ? 1.0F : 0.0F;
    render::box(page.list, {page.left, top, page.width, page.y - top},
                {.fill = page.colours.surface, .radius = {16, 16, 16, 16}, .border_width = border, .border = page.colours.border,
                 .shadow = {.offset_y = 2, .blur = 8, .spread = -2, .color = {0x12, 0x2F, 0x2F, 20}}});
    page.list.ChannelsMerge();
    page.y += 14;
}

void welcome(Page& page, const i18n::Language& language) {
    logo(page, 48);
    page.y += 64;
    page.say(display, page.colours.ink, language(Text::first_tagline), a11y::Role::Heading, 1);
    page.y += 12;
    page.say(body, page.colours.ink_2, language(Text::first_sentence), a11y::Role::Text);
    page.y += 28;
    page.say(section, page.colours.ink, language(Text::first_in_the_making), a11y::Role::Heading, 2);
    page.y += 16;
    static const auto templates = exchange::built_in_templates(language.tag());
    for (const auto& content : templates) card(page, language, content);
}

void draw_frame(const shell::frame_loop::FrameInput& input) {
    namespace surface = platform::surface;
    static const auto language = i18n::Language::of(surface::languages());
    static a11y::Tree tree;
    const bool is_dark = input.window.has(surface::prefers_dark);
    const auto& colours = is_dark ? dark : light;
    shell::frame_loop::set_theme({colours.canvas, is_dark});
    platform::mirror::set_theme(is_dark);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({input.window.width, input.window.height});
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
    tree.clear();
    tree.open(0xFFFF, a11y::Role::Main, language(Text::app_name));
    const float margin = input.window.width < 640 ? 20.0F : 64.0F;
    const float width = std::min(640.0F, input.window.width - 2 * margin);
    Page page{*ImGui::GetWindowDrawList(), tree, colours, margin, width, 40 - ImGui::GetScrollY()};
    welcome(page, language);
    tree.close();
    ImGui::Dummy({width, page.y + ImGui::GetScrollY()});
    ImGui::End();
    platform::mirror::show(tree);
    platform::settle::report(static_cast<std::uint32_t>(shell::frame_loop::counters().frames), false, 0);
}

}  // namespace

int main() {
    platform::entropy::give_to_libsodium();
    identity::start();
    return shell::frame_loop::start(draw_frame) ? 0 : 1;
}
