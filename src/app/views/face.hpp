#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"
#include "identity/avatar.hpp"

namespace accanto::app {

/// Somebody as rows and posts show them.
struct Face {
    PersonId id;
    std::string name;
    identity::Avatar avatar;
    bool operator==(const Face&) const = default;
};

/// Whoever can't be read yet has no name; the admin, who need not be one of the people, has theirs.
Face face_of(const program::Program& program, const PersonId& person);

/// What people call somebody: "Marta" of "Marta Colombo", "Li Wei" of "Li Wei Chen".
std::string first_name(std::string_view name);

}  // namespace accanto::app
