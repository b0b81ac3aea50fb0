#pragma once

// The one place where the JSON library comes in, so that all files see it with the same settings:
// cereal makes RapidJSON throw where it would assert.
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cereal/archives/json.hpp>
