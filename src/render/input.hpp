#pragma once

#include <span>

#include "platform/surface.hpp"

/// What the person did, told to Dear ImGui. Text never comes this way: it is typed into the
/// mirror's fields.
namespace accanto::render::input {

void feed(std::span<const platform::surface::Event> events);

/// A held key repeats without events, so frames must go on.
bool is_key_held();

}  // namespace accanto::render::input
