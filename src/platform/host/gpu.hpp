#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "platform/gpu.hpp"

/// On the host the GPU only writes down what it was told, for tests.
namespace accanto::platform::gpu::host {

struct TextureSize {
    std::int32_t width = 0, height = 0;
};

struct Recorded {
    int pictures = 0;
    int uploads = 0;
    std::map<Texture, TextureSize> textures;
    std::vector<Command> commands;  ///< of the last picture
    std::vector<std::uint32_t> indices;
    std::size_t vertex_count = 0;
    std::int32_t width_px = 0, height_px = 0;
    std::uint32_t background = 0;
};

const Recorded& recorded();
void forget();

/// As when a phone takes the GPU away and gives it back: every texture is gone.
void lose_context();

}  // namespace accanto::platform::gpu::host
