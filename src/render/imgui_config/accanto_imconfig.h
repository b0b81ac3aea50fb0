// Dear ImGui's compile-time options for Accanto (IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_USE_WCHAR32                     // emoji lie beyond U+FFFF
#define IMGUI_ENABLE_TEST_ENGINE              // hooks that audit names and route focus (src/ui/item_hooks.cpp)
#define IMGUI_ENABLE_FREETYPE                 // our Canvas2D loader stands in its place, so stb_truetype is not linked
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
