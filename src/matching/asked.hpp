#pragma once

#include "matching/candidate.hpp"

namespace accanto::matching {

/// Hears what people said, and knows then which of the later parts count.
class Hearing {
public:
    void hear_mentor(const Profile& profile);
    void hear_mentee(const Profile& profile);
    Asked asked() const;

private:
    struct Said {
        bool goals = false, interests = false, wishes = false, private_wish = false;
    };
    Said mentors_, mentees_;
};

/// What the request says of it; else of what its people said.
Asked asked_of(const Request& request);

}  // namespace accanto::matching
