#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

#include "platform/gpu.hpp"
#include "render/canvas.hpp"

namespace accanto::render {

/// Triangles that follow each other and are drawn with one shader.
struct Run {
    platform::gpu::Shader shader{};
    std::uint32_t index_count = 0;
    float area = 0;  ///< CSS px², what is clipped away too
    bool operator==(const Run&) const = default;
};

/// Below this another draw costs more than a slower shader.
inline constexpr float run_area_min = 4'000;

/// Divides a range of indices into runs, in their order. Each has the fastest shader that draws it,
/// or, when it is small, that of the run before. `indices` are numbers of `vertices`, three a
/// triangle; a shape's colour is its number in `shapes` (see canvas.hpp).
std::vector<Run> runs_of(std::span<const ImDrawIdx> indices, std::span<const ImDrawVert> vertices,
                         std::span<const ShapeInstance> shapes);

}  // namespace accanto::render
