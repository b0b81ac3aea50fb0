#include "exchange/json_guard.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "exchange/json_library.hpp"

namespace accanto::exchange {
namespace {

/// Numbers come as they are written: RapidJSON's own arithmetic on "0E-23" is undefined behaviour.
constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                           rapidjson::kParseNumbersAsStringsFlag;

/// RapidJSON's callbacks; each returns whether to go on. Remembers the first problem.
class Guard {
public:
    explicit Guard(const JsonLimits& limits) : limits_(limits) {}

    bool Null() { return value(); }
    bool Bool(bool) { return value(); }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        std::int64_t number = 0;
        const auto read = std::from_chars(text, text + size, number);
        const bool is_whole = read.ec == std::errc{} && read.ptr == text + size;
        return is_whole ? integer(number) : refuse(Problem::NumberOutOfRange);
    }
    // Asked for by RapidJSON, and never called: all numbers are raw.
    bool Int(int) { return refuse(Problem::NotJson); }
    bool Uint(unsigned) { return refuse(Problem::NotJson); }
    bool Int64(std::int64_t) { return refuse(Problem::NotJson); }
    bool Uint64(std::uint64_t) { return refuse(Problem::NotJson); }
    bool Double(double) { return refuse(Problem::NotJson); }

    bool String(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view letters(text, size);
        if (letters.contains('\0')) return refuse(Problem::NotUtf8);
        if (at_top("format")) head_.format = letters;
        return value();
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view key(text, size);
        if (key.contains('\0')) return refuse(Problem::NotUtf8);
        if (key.size() > limits_.key_bytes_max) return refuse(Problem::TooLong);
        auto& keys = keys_.back();
        if (std::ranges::contains(keys, key)) return refuse(Problem::DuplicateKey);
        if (keys.size() >= limits_.keys_per_object_max) return refuse(Problem::TooMany);
        keys.emplace_back(key);
        return true;
    }
    bool StartObject() { return enter(); }
    bool StartArray() { return keys_.empty() ? refuse(Problem::ForeignFile) : enter(); }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool EndArray(rapidjson::SizeType) { return leave(); }

    std::optional<Problem> problem() const { return problem_; }
    JsonHead take_head() { return std::move(head_); }

private:
    bool refuse(Problem problem) {
        problem_ = problem;
        return false;
    }
    bool value() {
        if (keys_.empty()) return refuse(Problem::ForeignFile);
        return ++values_ <= limits_.values_max || refuse(Problem::TooMany);
    }
    bool integer(std::int64_t number) {
        if (number > json_integer_max || number < -json_integer_max) {
            return refuse(Problem::NumberOutOfRange);
        }
        if (at_top("version")) head_.version = number;
        return value();
    }
    bool enter() {
        if (++values_ > limits_.values_max) return refuse(Problem::TooMany);
        if (keys_.size() >= limits_.depth_max) return refuse(Problem::TooDeep);
        keys_.emplace_back();
        return true;
    }
    bool leave() {
        if (keys_.size() == 1) head_.keys = std::move(keys_.back());
        keys_.pop_back();
        return true;
    }
    bool at_top(std::string_view key) const {
        return keys_.size() == 1 && !keys_.back().empty() && keys_.back().back() == key;
    }

    const JsonLimits& limits_;
    JsonHead head_;
    std::vector<std::vector<std::string>>
        keys_;  // those read so far of each open object; none for a list
    std::size_t values_ = 0;
    std::optional<Problem> problem_;
};

Problem problem_of(rapidjson::ParseErrorCode code) {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty:
            return Problem::Empty;
        case rapidjson::kParseErrorStringInvalidEncoding:
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
            return Problem::NotUtf8;
        case rapidjson::kParseErrorNumberTooBig:
            return Problem::NumberOutOfRange;
        default:
            return Problem::NotJson;
    }
}

/// RapidJSON collects a string before it tells of it, and takes a NUL for the end of the text: both
/// are looked for before it starts.
std::optional<Unreadable> scan(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes_max) return Unreadable{Problem::TooLarge, limits.bytes_max};
    std::optional<std::size_t> opened_at;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\0') return Unreadable{Problem::NotUtf8, at};
        if (letter == '"') {
            opened_at = opened_at ? std::nullopt : std::optional(at);
        } else if (opened_at && at - *opened_at > limits.string_bytes_max) {
            return Unreadable{Problem::TooLong, *opened_at};
        } else if (opened_at && letter == '\\') {
            ++at;
        }
    }
    return std::nullopt;
}

/// UTF-8, but that the last letter may have been cut. RapidJSON takes what follows a broken letter
/// for a part of it, and so gets to the end of a text that has one.
bool is_utf8_to_its_end(std::string_view text) {
    constexpr std::size_t letter_bytes_max = 4;
    const auto byte_before = [&](std::size_t end) {
        return static_cast<unsigned char>(text[end - 1]);
    };
    auto end = text.size();
    while (end > 0 && text.size() - end < letter_bytes_max - 2 &&
           (byte_before(end) & 0xC0U) == 0x80U)
        --end;
    const bool may_be_cut = end > 0 && byte_before(end) >= 0xC2U;
    return base::is_utf8(text) || (may_be_cut && base::is_utf8(text.substr(0, end - 1)));
}

Read<JsonHead> walk(std::string_view text, const JsonLimits& limits) {
    Guard guard(limits);
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(text.data(), text.size());
    const auto result = reader.Parse<flags>(stream, guard);
    if (!result.IsError()) return guard.take_head();
    if (const auto problem = guard.problem())
        return base::Failure(Unreadable{*problem, result.Offset()});
    if (result.Code() == rapidjson::kParseErrorDocumentEmpty)
        return base::Failure(Unreadable{Problem::Empty});
    if (stream.Tell() >= text.size() && is_utf8_to_its_end(text))
        return base::Failure(Unreadable{Problem::Truncated, text.size()});
    return base::Failure(Unreadable{problem_of(result.Code()), result.Offset()});
}

}  // namespace

bool JsonHead::has(std::string_view key) const {
    return std::ranges::contains(keys, key);
}

Read<JsonHead> guard_json(std::string_view text, const JsonLimits& limits) {
    if (const auto found = scan(text, limits)) return base::Failure(*found);
    try {
        return walk(text, limits);
    } catch (const std::exception&) {
        return base::Failure(Unreadable{Problem::NotJson});
    }
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace accanto::exchange
