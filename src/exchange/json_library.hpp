#pragma once

// The one place where the JSON library comes in, so that all files see it with the same settings:
// cereal goes first, because it makes RapidJSON throw where it would assert.
// clang-format off
#include <cereal/archives/json.hpp>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
// clang-format on
