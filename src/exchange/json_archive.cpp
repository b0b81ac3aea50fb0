#include "exchange/json_archive.hpp"

#include <utility>

namespace accanto::exchange {

JsonOutput::JsonOutput() : OutputArchive(this), writer_(text_), nodes_(1) {}

std::string JsonOutput::take() {
    close_node();
    return {text_.GetString(), text_.GetSize()};
}

/// A node knows whether it is a list only when cereal tells its length.
void JsonOutput::start() {
    auto& node = nodes_.back();
    if (std::exchange(node.is_started, true)) return;
    if (node.is_list) {
        writer_.StartArray();
    } else {
        writer_.StartObject();
    }
}

void JsonOutput::announce_value() {
    start();
    if (!nodes_.back().is_list) writer_.Key(std::exchange(name_, nullptr));
}

void JsonOutput::open_node() {
    announce_value();
    nodes_.emplace_back();
}

void JsonOutput::close_node() {
    start();
    if (nodes_.back().is_list) {
        writer_.EndArray();
    } else {
        writer_.EndObject();
    }
    nodes_.pop_back();
}

void JsonOutput::value(bool value) {
    announce_value();
    writer_.Bool(value);
}

void JsonOutput::value(std::int64_t value) {
    announce_value();
    writer_.Int64(value);
}

void JsonOutput::value(const std::string& value) {
    announce_value();
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

JsonInput::JsonInput(std::string_view text) : InputArchive(this) {
    rapidjson::MemoryStream stream(text.data(), text.size());
    document_.ParseStream<rapidjson::kParseIterativeFlag>(stream);
    if (document_.HasParseError()) throw WrongShape{};
    nodes_.push_back({&document_});
}

const rapidjson::Value& JsonInput::next() {
    auto& [value, next] = nodes_.back();
    const char* name = std::exchange(name_, nullptr);
    if (!name) {
        if (!value->IsArray() || next >= value->Size()) throw WrongShape{};
        return (*value)[next++];
    }
    if (!value->IsObject()) throw WrongShape{};
    const auto found = value->FindMember(name);
    if (found == value->MemberEnd()) throw MissingField{};
    return found->value;
}

void JsonInput::open_node() {
    nodes_.push_back({&next()});
}

cereal::size_type JsonInput::size() const {
    if (!nodes_.back().value->IsArray()) throw WrongShape{};
    return nodes_.back().value->Size();
}

bool JsonInput::has(const char* name) const {
    const auto& object = *nodes_.back().value;
    return object.IsObject() && object.HasMember(name);
}

void JsonInput::value(bool& value) {
    const auto& found = next();
    if (!found.IsBool()) throw WrongShape{};
    value = found.GetBool();
}

void JsonInput::value(std::int64_t& value) {
    const auto& found = next();
    if (!found.IsInt64()) throw WrongShape{};
    value = found.GetInt64();
}

void JsonInput::value(std::string& value) {
    const auto& found = next();
    if (!found.IsString()) throw WrongShape{};
    value.assign(found.GetString(), found.GetStringLength());
}

}  // namespace accanto::exchange
