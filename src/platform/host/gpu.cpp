#include "platform/host/gpu.hpp"

#include "base/check.hpp"

namespace accanto::platform::gpu {
namespace {

constexpr std::size_t vertex_bytes = 20;

host::Recorded record;
std::uint32_t contexts = 0;
Texture last_texture = 0;

}  // namespace

bool start() {
    return true;
}

std::uint32_t generation() {
    return contexts;
}

std::int32_t texture_size_max() {
    return 4096;
}

Texture create_texture(std::int32_t width, std::int32_t height) {
    record.textures[++last_texture] = {width, height};
    return last_texture;
}

void destroy_texture(Texture texture) {
    record.textures.erase(texture);
}

void update_texture(Texture texture, std::int32_t x, std::int32_t y, std::int32_t width,
                    std::int32_t height, const std::uint8_t* pixels, std::int32_t image_width) {
    const auto found = record.textures.find(texture);
    base::check(found != record.textures.end(), "A texture is created before it is filled.");
    base::check(x + width <= found->second.width && y + height <= found->second.height &&
                    pixels != nullptr && width <= image_width,
                "An update lies inside its texture.");
    ++record.uploads;
}

void draw(const Picture& picture) {
    ++record.pictures;
    record.commands.assign(picture.commands.begin(), picture.commands.end());
    record.indices.assign(picture.indices.begin(), picture.indices.end());
    record.vertex_count = picture.vertices.size() / vertex_bytes;
    record.width_px = picture.width_px;
    record.height_px = picture.height_px;
    record.background = picture.background;
}

namespace host {

const Recorded& recorded() {
    return record;
}

void forget() {
    record = {};
}

void lose_context() {
    record.textures.clear();
    ++contexts;
}

}  // namespace host
}  // namespace accanto::platform::gpu
