#pragma once

#include <cstdint>
#include <span>

#include "base/bytes.hpp"

/// The WebGL2 context, seen as: three programs, textures, and a list of triangle ranges to draw.
namespace accanto::platform::gpu {

using Texture = std::uint32_t;  ///< 0: none

/// What a command may hold: each draws what those before it draw, and is slower.
enum class Shader : std::int32_t { Triangles, Boxes, Everything };

/// A range of indices drawn with one shader and one texture inside one rectangle of the framebuffer
/// (pixels, y down).
struct Command {
    std::int32_t first_index, index_count;
    Shader shader;
    std::int32_t texture;
    std::int32_t clip_x, clip_y, clip_width, clip_height;
};

/// Everything of one picture. The spans need live only during `draw`.
struct Picture {
    std::int32_t width_px = 0, height_px = 0;  ///< of the framebuffer
    float scale = 1;                           ///< framebuffer pixels a CSS px
    float white_u = 0, white_v = 0;            ///< the texel of shapes without texture
    std::uint32_t background = 0;              ///< 0xAABBGGRR
    std::span<const std::byte> vertices;       ///< 20 bytes each: position, texture position, RGBA8
    std::span<const std::uint32_t> indices;
    std::span<const std::byte>
        instances;  ///< 96 bytes each, padded to whole rows of `instances_per_row`
    std::span<const Command> commands;
};

/// Instances are uploaded as a texture of 6 RGBA32UI texels an instance.
inline constexpr std::int32_t instances_per_row = 64;
inline constexpr std::int32_t instance_bytes = 96;

/// Makes ready what draws; the shaders (`shaders`) come with the page and are compiled before.
/// False when there is no WebGL2: the page must offer the mirror as its interface.
bool start();

/// Grows by one whenever the context was lost and is there again: every texture is gone then.
std::uint32_t generation();

/// The longest side of a texture.
std::int32_t texture_size_max();

Texture create_texture(std::int32_t width, std::int32_t height);
void destroy_texture(Texture texture);

/// Uploads the rectangle of an RGBA8 image that is `image_width` pixels wide; `pixels` is its first
/// pixel.
void update_texture(Texture texture, std::int32_t x, std::int32_t y, std::int32_t width,
                    std::int32_t height, const std::uint8_t* pixels, std::int32_t image_width);

void draw(const Picture& picture);

}  // namespace accanto::platform::gpu
