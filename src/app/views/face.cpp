#include "app/views/face.hpp"

#include "base/text.hpp"

namespace accanto::app {
namespace {

/// First names of so few letters are often the half of one.
constexpr std::size_t half_name_letters_max = 2;

}  // namespace

Face face_of(const program::Program& program, const PersonId& person) {
    Face face{person, {}, identity::avatar_of(person.bytes)};
    if (const auto* known = program.person(person)) face.name = known->name();
    if (face.name.empty() && person == identity::person_of(program.founder))
        face.name = program.description.admin_name;
    return face;
}

std::string first_name(std::string_view name) {
    const auto words = base::split(name, ' ');
    std::string first(words.empty() ? name : words.front());
    if (words.size() > 2 && base::code_point_count(first) <= half_name_letters_max)
        first.append(" ").append(words[1]);
    return first;
}

}  // namespace accanto::app
