#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "exchange/json_archive.hpp"
#include "exchange/unreadable.hpp"

/// How a shape is told once and both written and read. A shape is a function
///
///     template <class Io>
///     void fields(Io& io, Ref<Io, Step> step) {
///         io.text("id", step.id, key_letters_max);
///         …
///     }
///
/// that names every field in order, with its limit. `Writer` writes them with cereal; `Reader`
/// reads them with cereal in any order, ignores others, and throws `Refused` where something is
/// missing or wrong. The names in these functions are the format: the structs behind them may
/// change, the names may not.
namespace accanto::exchange {

/// Thrown inside exchange/ alone; `read_document` turns it into an `Unreadable`.
struct Refused {
    Problem problem;
    std::string_view field;
};

template <class Io, class T>
using Ref = typename Io::template Ref<T>;

/// The fields of one JSON object, to be written.
class Writer {
public:
    static constexpr bool reads = false;
    template <class T>
    using Ref = const T&;

    explicit Writer(JsonOutput& archive) : archive_(archive) {}

    void text(const char* name, const std::string& value, std::size_t letters_max);
    void flag(const char* name, bool value);
    void number(const char* name, std::int64_t value, std::int64_t min, std::int64_t max);
    /// Left out when it is the usual one.
    void number_or(const char* name, int value, int usual, int min, int max) {
        if (value != usual) number(name, value, min, max);
    }
    void flag_or(const char* name, bool value, bool usual) {
        if (value != usual) flag(name, value);
    }
    void day(const char* name, const std::optional<base::Day>& value);
    void bytes(const char* name, base::BytesView value, std::size_t bytes_max);
    void texts(const char* name, const std::vector<std::string>& values, std::size_t items_max,
               std::size_t letters_max);
    void text_or_absent(const char* name, const std::optional<std::string>& value,
                        std::size_t letters_max);

    template <class Tag, std::size_t Size>
    void id(const char* name, const base::Id<Tag, Size>& value) {
        bytes(name, value.bytes, Size);
    }
    template <class Tag, std::size_t Size>
    void id(const char* name, const std::optional<base::Id<Tag, Size>>& value) {
        bytes(name, value ? base::BytesView(value->bytes) : base::BytesView(), Size);
    }
    template <std::size_t Size>
    void secret(const char* name, const std::array<base::Byte, Size>& value) {
        bytes(name, value, Size);
    }
    template <class Enum>
    void choice(const char* name, Enum value, Enum last) {
        number(name, static_cast<int>(value), 0, static_cast<int>(last));
    }
    template <class Enum>
    void word(const char* name, Enum value, std::span<const std::string_view> words) {
        text(name, std::string(words[static_cast<std::size_t>(value)]), 0);
    }
    template <class T>
    void node(const char* name, const T& value);
    template <class T>
    void list(const char* name, const std::vector<T>& values, std::size_t items_max);
    /// Left out when it is empty.
    template <class T>
    void list_or_none(const char* name, const std::vector<T>& values, std::size_t items_max) {
        if (!values.empty()) list(name, values, items_max);
    }
    void texts_or_none(const char* name, const std::vector<std::string>& values,
                       std::size_t items_max, std::size_t letters_max) {
        if (!values.empty()) texts(name, values, items_max, letters_max);
    }
    void numbers_or_none(const char* name, const std::vector<int>& values, std::size_t items_max,
                         int min, int max);
    void text_or_none(const char* name, const std::string& value, std::size_t letters_max) {
        if (!value.empty()) text(name, value, letters_max);
    }
    template <class T>
    void node_or_none(const char* name, const std::optional<T>& value) {
        if (value) node(name, *value);
    }

private:
    JsonOutput& archive_;
};

/// The fields of one JSON object, to be read.
class Reader {
public:
    static constexpr bool reads = true;
    template <class T>
    using Ref = T&;

    /// `field` hears which field is being read, for the one who catches what the archive throws.
    Reader(JsonInput& archive, std::string_view& field) : archive_(archive), field_(field) {}

    void text(const char* name, std::string& value, std::size_t letters_max);
    void flag(const char* name, bool& value);
    std::int64_t number(const char* name, std::int64_t min, std::int64_t max);
    void day(const char* name, std::optional<base::Day>& value);
    void bytes(const char* name, base::Bytes& value, std::size_t bytes_max);
    void texts(const char* name, std::vector<std::string>& values, std::size_t items_max,
               std::size_t letters_max);
    void text_or_absent(const char* name, std::optional<std::string>& value,
                        std::size_t letters_max);

    template <class Number>
    void number(const char* name, Number& value, std::int64_t min, std::int64_t max) {
        value = static_cast<Number>(number(name, min, max));
    }
    void number_or(const char* name, int& value, int usual, int min, int max);
    void flag_or(const char* name, bool& value, bool usual);
    template <class Tag, std::size_t Size>
    void id(const char* name, base::Id<Tag, Size>& value) {
        secret(name, value.bytes);
    }
    template <class Tag, std::size_t Size>
    void id(const char* name, std::optional<base::Id<Tag, Size>>& value) {
        const auto decoded = decoded_bytes(name, Size);
        if (decoded.empty()) return value.reset();
        if (decoded.size() != Size) refuse(Problem::BadKey);
        value = base::Id<Tag, Size>::from_bytes(decoded);
    }
    template <std::size_t Size>
    void secret(const char* name, std::array<base::Byte, Size>& value) {
        const auto decoded = decoded_bytes(name, Size);
        if (decoded.size() != Size) refuse(Problem::BadKey);
        std::ranges::copy(decoded, value.begin());
    }
    template <class Enum>
    void choice(const char* name, Enum& value, Enum last) {
        value = static_cast<Enum>(number(name, 0, static_cast<int>(last)));
    }
    template <class Enum>
    void word(const char* name, Enum& value, std::span<const std::string_view> words) {
        value = static_cast<Enum>(word_index(name, words));
    }
    template <class T>
    void node(const char* name, T& value);
    template <class T>
    void list(const char* name, std::vector<T>& values, std::size_t items_max);
    template <class T>
    void list_or_none(const char* name, std::vector<T>& values, std::size_t items_max) {
        values.clear();
        if (archive_.has(name)) list(name, values, items_max);
    }
    void texts_or_none(const char* name, std::vector<std::string>& values, std::size_t items_max,
                       std::size_t letters_max) {
        values.clear();
        if (archive_.has(name)) texts(name, values, items_max, letters_max);
    }
    void numbers_or_none(const char* name, std::vector<int>& values, std::size_t items_max, int min,
                         int max);
    void text_or_none(const char* name, std::string& value, std::size_t letters_max) {
        value.clear();
        if (archive_.has(name)) text(name, value, letters_max);
    }
    template <class T>
    void node_or_none(const char* name, std::optional<T>& value) {
        value.reset();
        if (archive_.has(name)) node(name, value.emplace());
    }

    [[noreturn]] void refuse(Problem problem) const { throw Refused{problem, field_}; }

private:
    std::string raw_text(const char* name);
    base::Bytes decoded_bytes(const char* name, std::size_t bytes_max);
    std::size_t word_index(const char* name, std::span<const std::string_view> words);

    JsonInput& archive_;
    std::string_view& field_;
};

// --- what cereal sees: an object, and a list of objects ------------------------------------------

template <class T>
struct WrittenNode {
    const T& value;
    void save(JsonOutput& archive) const {
        Writer io(archive);
        fields(io, value);
    }
};

template <class T>
struct WrittenList {
    const std::vector<T>& values;
    void save(JsonOutput& archive) const {
        archive(cereal::make_size_tag(static_cast<cereal::size_type>(values.size())));
        for (const auto& value : values) archive(WrittenNode<T>{value});
    }
};

template <class T>
struct ReadNode {
    T& value;
    std::string_view& field;
    void load(JsonInput& archive) {
        Reader io(archive, field);
        fields(io, value);
    }
};

template <class T>
struct ReadList {
    std::vector<T>& values;
    std::size_t items_max;
    std::string_view& field;
    void load(JsonInput& archive) {
        cereal::size_type count = 0;
        archive(cereal::make_size_tag(count));
        if (count > items_max) throw Refused{Problem::TooMany, field};
        values.clear();
        values.reserve(static_cast<std::size_t>(count));
        for (cereal::size_type i = 0; i < count; ++i) {
            ReadNode<T> item{values.emplace_back(), field};
            archive(item);
        }
    }
};

template <class T>
void Writer::node(const char* name, const T& value) {
    archive_(cereal::make_nvp(name, WrittenNode<T>{value}));
}

template <class T>
void Writer::list(const char* name, const std::vector<T>& values, std::size_t) {
    archive_(cereal::make_nvp(name, WrittenList<T>{values}));
}

template <class T>
void Reader::node(const char* name, T& value) {
    field_ = name;
    ReadNode<T> inner{value, field_};
    archive_(cereal::make_nvp(name, inner));
}

template <class T>
void Reader::list(const char* name, std::vector<T>& values, std::size_t items_max) {
    field_ = name;
    ReadList<T> inner{values, items_max, field_};
    archive_(cereal::make_nvp(name, inner));
}

}  // namespace accanto::exchange
