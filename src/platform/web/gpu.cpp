#include "platform/gpu.hpp"

#include <cstddef>

// web/bridge/gpu.js
extern "C" {
int accanto_gpu_start();
std::uint32_t accanto_gpu_generation();
int accanto_gpu_texture_size_max();
std::uint32_t accanto_gpu_create_texture(int width, int height);
void accanto_gpu_destroy_texture(std::uint32_t texture);
void accanto_gpu_update_texture(std::uint32_t texture, int x, int y, int width, int height,
                                const std::uint8_t* pixels, int image_width);
void accanto_gpu_draw(int width, int height, float scale, float white_u, float white_v,
                      std::uint32_t background, const std::byte* vertices, std::size_t vertex_bytes,
                      const std::uint32_t* indices, std::size_t index_count,
                      const std::byte* instances, std::size_t instance_bytes,
                      const accanto::platform::gpu::Command* commands, std::size_t command_count);
}

namespace accanto::platform::gpu {

bool start() {
    return accanto_gpu_start() != 0;
}

std::uint32_t generation() {
    return accanto_gpu_generation();
}

std::int32_t texture_size_max() {
    return accanto_gpu_texture_size_max();
}

Texture create_texture(std::int32_t width, std::int32_t height) {
    return accanto_gpu_create_texture(width, height);
}

void destroy_texture(Texture texture) {
    accanto_gpu_destroy_texture(texture);
}

void update_texture(Texture texture, std::int32_t x, std::int32_t y, std::int32_t width,
                    std::int32_t height, const std::uint8_t* pixels, std::int32_t image_width) {
    accanto_gpu_update_texture(texture, x, y, width, height, pixels, image_width);
}

void draw(const Picture& picture) {
    accanto_gpu_draw(picture.width_px, picture.height_px, picture.scale, picture.white_u,
                     picture.white_v, picture.background, picture.vertices.data(),
                     picture.vertices.size(), picture.indices.data(), picture.indices.size(),
                     picture.instances.data(), picture.instances.size(), picture.commands.data(),
                     picture.commands.size());
}

}  // namespace accanto::platform::gpu
