#include "render/renderer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include <imgui.h>

#include "render/runs.hpp"

namespace accanto::render {
namespace {

namespace gpu = platform::gpu;

static_assert(sizeof(ShapeInstance) == gpu::instance_bytes,
              "The shader reads six texels an instance.");
static_assert(sizeof(ImDrawVert) == 20, "platform/gpu.hpp says so.");

gpu::Texture number_of(ImTextureID id) {
    return static_cast<gpu::Texture>(id);
}

void destroy(ImTextureData& texture) {
    gpu::destroy_texture(number_of(texture.TexID));
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void upload(ImTextureData& texture, const ImTextureRect& rect) {
    gpu::update_texture(number_of(texture.TexID), rect.x, rect.y, rect.w, rect.h,
                        static_cast<const std::uint8_t*>(texture.GetPixelsAt(rect.x, rect.y)),
                        texture.Width);
}

/// ImGui's texture protocol: docs/BACKENDS.md of Dear ImGui 1.92. True when texels changed.
bool follow(ImTextureData& texture) {
    switch (texture.Status) {
        case ImTextureStatus_WantCreate:
            texture.SetTexID(gpu::create_texture(texture.Width, texture.Height));
            upload(texture, {0, 0, static_cast<unsigned short>(texture.Width),
                             static_cast<unsigned short>(texture.Height)});
            texture.SetStatus(ImTextureStatus_OK);
            return true;
        case ImTextureStatus_WantUpdates:
            for (const auto& rect : texture.Updates) upload(texture, rect);
            texture.SetStatus(ImTextureStatus_OK);
            return true;
        case ImTextureStatus_WantDestroy:
            if (texture.UnusedFrames > 0) destroy(texture);
            return false;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed:
            return false;
    }
    return false;
}

gpu::Command clip_of(const ImVec4& rect, const ImDrawData& data) {
    const auto scale = data.FramebufferScale.x;
    const auto pixels = [&](float position, float origin, float limit) {
        return static_cast<std::int32_t>(
            std::round(std::clamp((position - origin) * scale, 0.0F, limit)));
    };
    const auto width = std::ceil(data.DisplaySize.x * scale);
    const auto height = std::ceil(data.DisplaySize.y * scale);
    gpu::Command clip{};
    clip.clip_x = pixels(rect.x, data.DisplayPos.x, width);
    clip.clip_y = pixels(rect.y, data.DisplayPos.y, height);
    clip.clip_width = pixels(rect.z, data.DisplayPos.x, width) - clip.clip_x;
    clip.clip_height = pixels(rect.w, data.DisplayPos.y, height) - clip.clip_y;
    return clip;
}

bool has_same_state(const gpu::Command& a, const gpu::Command& b) {
    return a.shader == b.shader && a.texture == b.texture && a.clip_x == b.clip_x &&
           a.clip_y == b.clip_y && a.clip_width == b.clip_width && a.clip_height == b.clip_height;
}

constexpr std::uint64_t odd_factor = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    return std::rotl((hash ^ word) * odd_factor, 29);
}

std::uint64_t mixed(std::uint64_t hash, std::span<const std::byte> bytes) {
    for (; bytes.size() >= sizeof(std::uint64_t); bytes = bytes.subspan(sizeof(std::uint64_t))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        hash = mixed(hash, word);
    }
    for (const auto byte : bytes) hash = mixed(hash, std::to_integer<std::uint64_t>(byte));
    return mixed(hash, bytes.size());
}

}  // namespace

bool Renderer::start() {
    generation_ = gpu::generation();
    return gpu::start();
}

/// After a lost context the GPU has nothing; ImGui has its copy of every texture and uploads it
/// again.
void Renderer::forget_lost_textures(const ImDrawData& data) {
    if (generation_ == gpu::generation()) return;
    generation_ = gpu::generation();
    last_hash_ = 0;
    for (auto* const texture : *data.Textures) {
        if (texture->TexID == ImTextureID_Invalid) continue;
        texture->SetTexID(ImTextureID_Invalid);
        const bool is_wanted =
            texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates;
        texture->SetStatus(is_wanted ? ImTextureStatus_WantCreate : ImTextureStatus_Destroyed);
    }
}

bool Renderer::render(const ImDrawData& data, Color background, std::int32_t width_px,
                      std::int32_t height_px) {
    if (width_px <= 0 || height_px <= 0) return false;
    forget_lost_textures(data);
    bool has_new_texels = false;
    for (auto* const texture : *data.Textures) has_new_texels = follow(*texture) || has_new_texels;
    vertices_.clear();
    indices_.clear();
    commands_.clear();
    for (const auto* const list : data.CmdLists) add(*list, data);
    const auto shapes = frame_shapes();
    instances_.assign(shapes.begin(), shapes.end());
    const auto rows = (shapes.size() + gpu::instances_per_row - 1) / gpu::instances_per_row;
    instances_.resize(rows * gpu::instances_per_row);
    const auto white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const gpu::Picture picture{.width_px = width_px,
                               .height_px = height_px,
                               .scale = data.FramebufferScale.x,
                               .white_u = white.x,
                               .white_v = white.y,
                               .background = std::bit_cast<std::uint32_t>(background),
                               .vertices = vertices_,
                               .indices = indices_,
                               .instances = std::as_bytes(std::span(instances_)),
                               .commands = commands_};
    const auto hash = hash_of(picture);
    if (hash == last_hash_ && !has_new_texels) return false;
    last_hash_ = hash;
    gpu::draw(picture);
    return true;
}

void Renderer::add(const ImDrawList& list, const ImDrawData& data) {
    const auto first_vertex = static_cast<std::uint32_t>(vertices_.size() / sizeof(ImDrawVert));
    const auto bytes = std::as_bytes(
        std::span(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.Size)));
    vertices_.insert(vertices_.end(), bytes.begin(), bytes.end());
    for (const auto& command : list.CmdBuffer) {
        const auto clip = clip_of(command.ClipRect, data);
        if (command.UserCallback != nullptr || command.ElemCount == 0 || clip.clip_width <= 0 ||
            clip.clip_height <= 0)
            continue;
        const auto first_index = static_cast<std::uint32_t>(indices_.size());
        const std::span source(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        for (const auto index : source)
            indices_.push_back(first_vertex + command.VtxOffset + index);
        const std::span vertices(list.VtxBuffer.Data + command.VtxOffset,
                                 static_cast<std::size_t>(list.VtxBuffer.Size) - command.VtxOffset);
        auto range = clip;
        range.first_index = static_cast<std::int32_t>(first_index);
        range.texture = static_cast<std::int32_t>(number_of(command.GetTexID()));
        for (const auto& run : runs_of(source, vertices, frame_shapes())) {
            range.shader = run.shader;
            range.index_count = static_cast<std::int32_t>(run.index_count);
            add_range(range);
            range.first_index += range.index_count;
        }
    }
}

void Renderer::add_range(const gpu::Command& command) {
    if (!commands_.empty() && has_same_state(commands_.back(), command)) {
        commands_.back().index_count += command.index_count;
        return;
    }
    commands_.push_back(command);
}

std::uint64_t Renderer::hash_of(const gpu::Picture& picture) const {
    const auto size = static_cast<std::uint64_t>(static_cast<std::uint32_t>(picture.width_px))
                          << 32 |
                      static_cast<std::uint32_t>(picture.height_px);
    auto hash = mixed(odd_factor, size);
    hash =
        mixed(hash, static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(picture.scale)) << 32 |
                        picture.background);
    hash = mixed(hash, picture.vertices);
    hash = mixed(hash, std::as_bytes(picture.indices));
    hash = mixed(hash, picture.instances);
    return mixed(hash, std::as_bytes(picture.commands));
}

}  // namespace accanto::render
