#include "render/runs.hpp"

#include <doctest/doctest.h>

namespace accanto::render {
namespace {

using platform::gpu::Shader;

/// Triangles with two equal sides, of plain colour or of shapes.
struct Triangles {
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices;

    void add(float side, float texture_x, ImU32 color) {
        for (const ImVec2 at : {ImVec2{0, 0}, ImVec2{side, 0}, ImVec2{0, side}}) {
            indices.push_back(static_cast<ImDrawIdx>(vertices.size()));
            vertices.push_back({at, {texture_x, 0}, color});
        }
    }
    void add_plain(float side) { add(side, 0.5F, IM_COL32_WHITE); }
    void add_shape(float side, ImU32 number) { add(side, -1, number | IM_COL32_A_MASK); }
};

const std::vector<ShapeInstance> box_and_arc{{.kind = 1 + 16}, {.kind = 3}};
constexpr float large = 200, small = 10;

std::vector<Shader> shaders_of(const std::vector<Run>& runs) {
    std::vector<Shader> shaders;
    for (const auto& run : runs) shaders.push_back(run.shader);
    return shaders;
}

TEST_CASE("large triangles are drawn with the fastest shader that can, in their order") {
    Triangles all;
    all.add_plain(large), all.add_shape(large, 0), all.add_shape(large, 1), all.add_plain(large);
    const auto runs = runs_of(all.indices, all.vertices, box_and_arc);
    CHECK(shaders_of(runs) ==
          std::vector{Shader::Triangles, Shader::Boxes, Shader::Everything, Shader::Triangles});
    for (const auto& run : runs) {
        CHECK(run.index_count == 3);
        CHECK(run.area == doctest::Approx(large * large / 2));
    }
}

TEST_CASE("what is small goes with what was drawn before it, if that can draw it") {
    Triangles all;
    all.add_plain(large), all.add_plain(small), all.add_shape(small, 0), all.add_plain(small),
        all.add_shape(small, 1), all.add_shape(small, 0);
    const auto runs = runs_of(all.indices, all.vertices, box_and_arc);
    CHECK(shaders_of(runs) == std::vector{Shader::Triangles, Shader::Boxes, Shader::Everything});
    CHECK(runs[0].index_count == 6);
    CHECK(runs[1].index_count == 6);
    CHECK(runs[2].index_count == 6);
}

TEST_CASE("much that is small is drawn by itself") {
    Triangles all;
    all.add_shape(large, 1);
    for (int i = 0; i < 100; ++i) all.add_plain(small);
    CHECK(shaders_of(runs_of(all.indices, all.vertices, box_and_arc)) ==
          std::vector{Shader::Everything, Shader::Triangles});
}

TEST_CASE("a shape nobody knows is drawn by the shader that draws all, and nothing gives no run") {
    Triangles all;
    all.add_shape(large, 7);
    CHECK(shaders_of(runs_of(all.indices, all.vertices, box_and_arc)) ==
          std::vector{Shader::Everything});
    CHECK(runs_of({}, {}, {}).empty());
}

}  // namespace
}  // namespace accanto::render
