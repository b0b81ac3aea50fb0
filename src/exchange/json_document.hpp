#pragma once

#include "exchange/json_fields.hpp"
#include "exchange/json_guard.hpp"

namespace accanto::exchange {

/// Calls `write` with a writer of the top object; returns compact JSON, without spaces or line
/// ends.
std::string write_object(void (*write)(Writer&, const void*), const void* source);

/// Calls `read` with a reader of the top object of a guarded text. Whatever is thrown becomes an
/// `Unreadable`, and nothing when all went well.
std::optional<Unreadable> read_object(std::string_view guarded, void (*read)(Reader&, void*),
                                      void* target);

template <class T>
std::string write_document(const T& value) {
    const auto write = [](Writer& io, const void* source) {
        fields(io, *static_cast<const T*>(source));
    };
    return write_object(write, &value);
}

/// `guarded` has passed `guard_json`.
template <class T>
Read<T> read_document(std::string_view guarded) {
    T value{};
    const auto read = [](Reader& io, void* target) { fields(io, *static_cast<T*>(target)); };
    if (const auto problem = read_object(guarded, read, &value)) return base::Failure(*problem);
    return value;
}

/// A guarded file of a known format.
struct OpenedFile {
    std::string_view text;
    JsonHead head;
};

/// Guards a file and looks at its "format" and "version".
Read<OpenedFile> open_file(std::string_view text, std::string_view format, int version_max,
                           const JsonLimits& limits = {});

/// Writes what `open_file` looks at.
template <class Io>
void format_fields(Io& io, std::string format, int version) {
    io.text("format", format, format.size());
    io.number("version", version, 1, version);
}

}  // namespace accanto::exchange
