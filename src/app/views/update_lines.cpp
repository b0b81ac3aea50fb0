#include "app/views/update_lines.hpp"

#include <array>
#include <map>

namespace accanto::app {
namespace {

using i18n::Text;

struct Sort {
    std::string_view type;  ///< or how it begins, with a dot at its end
    UpdateKind kind;
};

constexpr std::array sorts{
    Sort{"pair.message", UpdateKind::Message},
    Sort{"step.", UpdateKind::Step},
    Sort{"meeting.", UpdateKind::Meeting},
    Sort{"hours.share", UpdateKind::Meeting},
    Sort{"goal.", UpdateKind::Goal},
    Sort{"agreement.", UpdateKind::Agreement},
    Sort{"contact.share", UpdateKind::Contact},
    Sort{"check_in", UpdateKind::CheckIn},
    Sort{"progress", UpdateKind::CheckIn},
    Sort{"board.", UpdateKind::Post},
    Sort{"member.apply", UpdateKind::SignUp},
    Sort{"member.update", UpdateKind::SignUp},
    Sort{"member.decline", UpdateKind::Answer},
    Sort{"member.waitlist", UpdateKind::Answer},
    Sort{"member.accept", UpdateKind::Person},
    Sort{"member.leave", UpdateKind::Person},
    Sort{"member.hello", UpdateKind::Key},
    Sort{"pair.", UpdateKind::Pair},
    Sort{"key.", UpdateKind::Key},
    Sort{"prog.create", UpdateKind::Key},
};

Text text_of(UpdateKind kind) {
    switch (kind) {
        case UpdateKind::Message:
            return Text::update_messages;
        case UpdateKind::Step:
            return Text::update_steps;
        case UpdateKind::Meeting:
            return Text::update_meetings;
        case UpdateKind::Goal:
            return Text::update_goals;
        case UpdateKind::Agreement:
            return Text::update_agreements;
        case UpdateKind::Contact:
            return Text::update_contacts;
        case UpdateKind::CheckIn:
            return Text::update_check_ins;
        case UpdateKind::Post:
            return Text::update_posts;
        case UpdateKind::SignUp:
            return Text::update_sign_ups;
        case UpdateKind::Answer:
            return Text::update_answers;
        case UpdateKind::Person:
            return Text::update_people;
        case UpdateKind::Pair:
            return Text::update_pairs;
        case UpdateKind::Program:
            return Text::update_program;
        case UpdateKind::Key:
            break;
    }
    return Text::update_keys;
}

}  // namespace

UpdateKind update_kind(std::string_view type) {
    for (const auto& sort : sorts) {
        if (sort.type.ends_with('.') ? type.starts_with(sort.type) : type == sort.type)
            return sort.kind;
    }
    return UpdateKind::Program;
}

std::vector<UpdateLine> update_lines(std::span<const journal::VerifiedEvent* const> events) {
    std::map<UpdateKind, UpdateLine> by_kind;
    for (const auto* event : events) {
        const auto kind = update_kind(event->header().type);
        auto& line = by_kind[kind];
        line.kind = kind;
        line.text = text_of(kind);
        line.last = std::max(line.last, event->header().claimed);
        ++line.count;
    }
    std::vector<UpdateLine> lines;
    for (const auto& [kind, line] : by_kind) lines.push_back(line);
    return lines;
}

std::string lines_in_words(const i18n::Language& language, std::span<const UpdateLine> lines) {
    std::vector<std::string> words;
    for (const auto& line : lines) words.push_back(language.count(line.text, line.count));
    return language.list(words);
}

}  // namespace accanto::app
