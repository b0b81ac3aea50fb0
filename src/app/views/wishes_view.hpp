#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/face.hpp"

namespace accanto::app {

/// A mentor as the program sees them.
struct MentorCard {
    Face face;
    std::string topics;  ///< "CV, Pay talks"
    std::string about;
    bool operator==(const MentorCard&) const = default;
};

/// Whom a mentee without a mentor would like beside them.
struct WishesView {
    std::vector<MentorCard> wished;   ///< the most wished first; who is gone has no name
    std::vector<MentorCard> mentors;  ///< the others to choose from, by name
    bool full = false;                ///< no more can be wished for
    bool operator==(const WishesView&) const = default;
};

/// Nothing for whoever looks for no mentor, or has one.
std::optional<WishesView> wishes_view(const Replica& replica);

/// The people wished for, to be said anew.
std::vector<PersonId> wishes_of(const WishesView& view);

}  // namespace accanto::app
