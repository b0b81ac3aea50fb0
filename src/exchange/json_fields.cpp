#include "exchange/json_fields.hpp"

#include "base/text.hpp"
#include "exchange/day_text.hpp"

namespace accanto::exchange {
namespace {

template <class Value>
struct WrittenValues {
    const std::vector<Value>& values;
    void save(JsonOutput& archive) const {
        archive(cereal::make_size_tag(static_cast<cereal::size_type>(values.size())));
        for (const auto& value : values) archive(value);
    }
};

template <class Value>
struct ReadValues {
    std::vector<Value>& values;
    std::size_t items_max;
    std::string_view field;
    void load(JsonInput& archive) {
        cereal::size_type count = 0;
        archive(cereal::make_size_tag(count));
        if (count > items_max) throw Refused{Problem::TooMany, field};
        values.assign(static_cast<std::size_t>(count), {});
        for (auto& value : values) archive(value);
    }
};

}  // namespace

void Writer::text(const char* name, const std::string& value, std::size_t) {
    archive_(cereal::make_nvp(name, value));
}

void Writer::flag(const char* name, bool value) {
    archive_(cereal::make_nvp(name, value));
}

void Writer::number(const char* name, std::int64_t value, std::int64_t, std::int64_t) {
    archive_(cereal::make_nvp(name, value));
}

void Writer::day(const char* name, const std::optional<base::Day>& value) {
    text(name, value ? day_text(*value) : std::string(), 0);
}

void Writer::bytes(const char* name, base::BytesView value, std::size_t) {
    text(name, base::to_base64url(value), 0);
}

void Writer::texts(const char* name, const std::vector<std::string>& values, std::size_t,
                   std::size_t) {
    archive_(cereal::make_nvp(name, WrittenValues<std::string>{values}));
}

void Writer::numbers_or_none(const char* name, const std::vector<int>& values, std::size_t, int,
                             int) {
    const std::vector<std::int64_t> wide(values.begin(), values.end());
    if (!wide.empty()) archive_(cereal::make_nvp(name, WrittenValues<std::int64_t>{wide}));
}

void Writer::text_or_absent(const char* name, const std::optional<std::string>& value,
                            std::size_t letters_max) {
    if (value) text(name, *value, letters_max);
}

std::string Reader::raw_text(const char* name) {
    field_ = name;
    std::string value;
    archive_(cereal::make_nvp(name, value));
    return value;
}

void Reader::text(const char* name, std::string& value, std::size_t letters_max) {
    value = raw_text(name);
    if (base::code_point_count(value) > letters_max) refuse(Problem::TooLong);
}

void Reader::text_or_absent(const char* name, std::optional<std::string>& value,
                            std::size_t letters_max) {
    value.reset();
    try {
        text(name, value.emplace(), letters_max);
    } catch (const MissingField&) {
        value.reset();
    }
}

void Reader::number_or(const char* name, int& value, int usual, int min, int max) {
    try {
        value = static_cast<int>(number(name, min, max));
    } catch (const MissingField&) {
        value = usual;
    }
}

void Reader::flag(const char* name, bool& value) {
    field_ = name;
    archive_(cereal::make_nvp(name, value));
}

void Reader::flag_or(const char* name, bool& value, bool usual) {
    try {
        flag(name, value);
    } catch (const MissingField&) {
        value = usual;
    }
}

std::int64_t Reader::number(const char* name, std::int64_t min, std::int64_t max) {
    field_ = name;
    std::int64_t value = 0;
    archive_(cereal::make_nvp(name, value));
    if (value < min || value > max) refuse(Problem::NumberOutOfRange);
    return value;
}

void Reader::day(const char* name, std::optional<base::Day>& value) {
    const auto text = raw_text(name);
    value = day_from_text(text);
    if (!value && !text.empty()) refuse(Problem::WrongShape);
}

base::Bytes Reader::decoded_bytes(const char* name, std::size_t bytes_max) {
    const auto text = raw_text(name);
    if (text.size() > (bytes_max * 4 + 2) / 3) refuse(Problem::BadKey);
    auto decoded = base::from_base64url(text);
    if (!decoded) refuse(Problem::BadKey);
    return std::move(*decoded);
}

void Reader::bytes(const char* name, base::Bytes& value, std::size_t bytes_max) {
    value = decoded_bytes(name, bytes_max);
}

void Reader::texts(const char* name, std::vector<std::string>& values, std::size_t items_max,
                   std::size_t letters_max) {
    field_ = name;
    ReadValues<std::string> inner{values, items_max, name};
    archive_(cereal::make_nvp(name, inner));
    for (const auto& value : values) {
        if (base::code_point_count(value) > letters_max) refuse(Problem::TooLong);
    }
}

void Reader::numbers_or_none(const char* name, std::vector<int>& values, std::size_t items_max,
                             int min, int max) {
    values.clear();
    if (!archive_.has(name)) return;
    field_ = name;
    std::vector<std::int64_t> wide;
    ReadValues<std::int64_t> inner{wide, items_max, name};
    archive_(cereal::make_nvp(name, inner));
    for (const auto value : wide) {
        if (value < min || value > max) refuse(Problem::NumberOutOfRange);
        values.push_back(static_cast<int>(value));
    }
}

std::size_t Reader::word_index(const char* name, std::span<const std::string_view> words) {
    const auto found = std::ranges::find(words, raw_text(name));
    if (found == words.end()) refuse(Problem::WrongShape);
    return static_cast<std::size_t>(found - words.begin());
}

}  // namespace accanto::exchange
