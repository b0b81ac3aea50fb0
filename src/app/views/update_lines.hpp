#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/replica.hpp"
#include "i18n/translate.hpp"

namespace accanto::app {

/// What an event is, as people would sort it.
enum class UpdateKind : std::uint8_t {
    Message,
    Step,
    Meeting,
    Goal,
    Agreement,
    Contact,
    CheckIn,
    Post,
    SignUp,
    Answer,
    Person,
    Pair,
    Program,
    Key
};

/// "2 messages": one line of an update.
struct UpdateLine {
    UpdateKind kind{};
    i18n::Text text{};
    int count = 0;
    base::Instant last;
    bool operator==(const UpdateLine&) const = default;
};

/// By the type of an event. What we don't know is about the program.
UpdateKind update_kind(std::string_view type);

/// A line a kind, in the order of `UpdateKind`.
std::vector<UpdateLine> update_lines(std::span<const journal::VerifiedEvent* const> events);

/// "2 messages and 1 step".
std::string lines_in_words(const i18n::Language& language, std::span<const UpdateLine> lines);

}  // namespace accanto::app
