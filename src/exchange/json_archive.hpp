#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "exchange/json_library.hpp"

/// cereal's archives for JSON texts in memory. Those that cereal brings read and write C++ streams,
/// which come with locales, dates and money: 71 kB of the page's code.
namespace accanto::exchange {

/// Thrown by JsonInput: a field that is not there, a value of another kind.
struct MissingField {};
struct WrongShape {};

/// Writes one object, without spaces or line ends.
class JsonOutput : public cereal::OutputArchive<JsonOutput>, public cereal::traits::TextArchive {
public:
    JsonOutput();
    std::string take();

    // For cereal:
    void name_next(const char* name) { name_ = name; }
    void open_node();
    void make_list() { nodes_.back().is_list = true; }
    void close_node();
    void value(bool value);
    void value(std::int64_t value);
    void value(const std::string& value);

private:
    struct Node {
        bool is_list = false, is_started = false;
    };
    void start();
    void announce_value();

    rapidjson::StringBuffer text_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
    std::vector<Node> nodes_;
    const char* name_ = nullptr;
};

/// Reads one object whose text `guard_json` has let through; fields are found by name, in any
/// order.
class JsonInput : public cereal::InputArchive<JsonInput>, public cereal::traits::TextArchive {
public:
    explicit JsonInput(std::string_view text);

    // For cereal:
    void name_next(const char* name) { name_ = name; }
    void open_node();
    void close_node() { nodes_.pop_back(); }
    cereal::size_type size() const;
    /// Whether the object that is being read has a field of this name.
    bool has(const char* name) const;
    void value(bool& value);
    void value(std::int64_t& value);
    void value(std::string& value);

private:
    struct Node {
        const rapidjson::Value* value;
        rapidjson::SizeType next = 0;  ///< of a list: the first that was not read
    };
    const rapidjson::Value& next();

    rapidjson::Document document_;
    std::vector<Node> nodes_;
    const char* name_ = nullptr;
};

// --- what cereal asks for: how a named value, a list's length, a node and a plain value are told
// -----------

template <class Archive>
concept JsonArchive = std::is_same_v<Archive, JsonOutput> || std::is_same_v<Archive, JsonInput>;

template <class T>
concept JsonNode = std::is_class_v<T> && !std::is_same_v<T, std::string>;

template <JsonArchive Archive, JsonNode T>
void prologue(Archive& archive, const T&) {
    archive.open_node();
}
template <JsonArchive Archive, JsonNode T>
void epilogue(Archive& archive, const T&) {
    archive.close_node();
}

template <JsonArchive Archive, class T>
void prologue(Archive&, const cereal::NameValuePair<T>&) {}
template <JsonArchive Archive, class T>
void epilogue(Archive&, const cereal::NameValuePair<T>&) {}
template <JsonArchive Archive, class T>
void CEREAL_SERIALIZE_FUNCTION_NAME(Archive& archive, cereal::NameValuePair<T>& pair) {
    archive.name_next(pair.name);
    archive(pair.value);
}

template <JsonArchive Archive, class T>
void prologue(Archive&, const cereal::SizeTag<T>&) {}
template <JsonArchive Archive, class T>
void epilogue(Archive&, const cereal::SizeTag<T>&) {}
template <class T>
void CEREAL_SAVE_FUNCTION_NAME(JsonOutput& archive, const cereal::SizeTag<T>&) {
    archive.make_list();
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(JsonInput& archive, cereal::SizeTag<T>& tag) {
    tag.size = archive.size();
}

template <class T>
    requires std::is_arithmetic_v<T>
void CEREAL_SAVE_FUNCTION_NAME(JsonOutput& archive, const T& value) {
    archive.value(value);
}
template <class T>
    requires std::is_arithmetic_v<T>
void CEREAL_LOAD_FUNCTION_NAME(JsonInput& archive, T& value) {
    archive.value(value);
}
inline void CEREAL_SAVE_FUNCTION_NAME(JsonOutput& archive, const std::string& value) {
    archive.value(value);
}
inline void CEREAL_LOAD_FUNCTION_NAME(JsonInput& archive, std::string& value) {
    archive.value(value);
}

}  // namespace accanto::exchange
