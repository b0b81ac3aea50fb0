#pragma once

// The one place where the JSON libraries come in, so that all files see them with the same
// settings.
#include <rapidjson/document.h>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cereal/cereal.hpp>
