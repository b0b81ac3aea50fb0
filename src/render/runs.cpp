#include "render/runs.hpp"

#include <algorithm>
#include <cmath>

namespace accanto::render {
namespace {

using platform::gpu::Shader;

Shader shader_for(const ImDrawVert& vertex, std::span<const ShapeInstance> shapes) {
    if (vertex.uv.x > -0.5F) return Shader::Triangles;
    const auto number = vertex.col & 0xFFFFFFU;
    return number < shapes.size() && is_box(shapes[number]) ? Shader::Boxes : Shader::Everything;
}

float area_of(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

void add(std::vector<Run>& runs, const Run& run) {
    if (runs.empty() || runs.back().shader != run.shader) {
        runs.push_back(run);
        return;
    }
    runs.back().index_count += run.index_count;
    runs.back().area += run.area;
}

}  // namespace

std::vector<Run> runs_of(std::span<const ImDrawIdx> indices, std::span<const ImDrawVert> vertices,
                         std::span<const ShapeInstance> shapes) {
    std::vector<Run> exact;
    for (std::size_t at = 0; at + 2 < indices.size(); at += 3) {
        const auto& first = vertices[indices[at]];
        add(exact,
            {shader_for(first, shapes), 3,
             area_of(first.pos, vertices[indices[at + 1]].pos, vertices[indices[at + 2]].pos)});
    }
    std::vector<Run> runs;
    for (auto run : exact) {
        if (!runs.empty() && run.area < run_area_min)
            run.shader = std::max(run.shader, runs.back().shader);
        add(runs, run);
    }
    return runs;
}

}  // namespace accanto::render
