#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/gpu.hpp"
#include "render/canvas.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace accanto::render {

/// Turns ImGui's draw data and the frame's shapes into one picture for the GPU.
class Renderer {
public:
    /// False without WebGL2.
    bool start();

    /// Draws, unless the picture is the same as the last one. True when it drew.
    bool render(const ImDrawData& data, Color background, std::int32_t width_px,
                std::int32_t height_px);

private:
    void forget_lost_textures(const ImDrawData& data);
    void add(const ImDrawList& list, const ImDrawData& data);
    void add_range(const platform::gpu::Command& command);
    std::uint64_t hash_of(const platform::gpu::Picture& picture) const;

    std::vector<std::byte> vertices_;
    std::vector<std::uint32_t> indices_;
    std::vector<platform::gpu::Command> commands_;
    std::vector<ShapeInstance> instances_;
    std::uint32_t generation_ = 0;
    std::uint64_t last_hash_ = 0;
};

}  // namespace accanto::render
