#include "matching/asked.hpp"

namespace accanto::matching {

void Hearing::hear_mentor(const Profile& profile) {
    mentors_.goals |= !profile.goals.empty();
    mentors_.interests |= !profile.interests.empty();
    mentors_.private_wish |= !profile.private_answer.empty();
}

void Hearing::hear_mentee(const Profile& profile) {
    mentees_.goals |= !profile.goals.empty();
    mentees_.interests |= !profile.interests.empty();
    mentees_.wishes |= !profile.mentor_wishes.empty();
    mentees_.private_wish |= !profile.private_answer.empty();
}

Asked Hearing::asked() const {
    return {.goals = mentors_.goals && mentees_.goals,
            .interests = mentors_.interests && mentees_.interests,
            .wishes = mentees_.wishes,
            .private_wish = mentors_.private_wish && mentees_.private_wish};
}

Asked asked_of(const Request& request) {
    if (request.asked) return *request.asked;
    Hearing hearing;
    for (const auto& mentor : request.mentors) hearing.hear_mentor(mentor.profile);
    for (const auto& mentee : request.mentees) hearing.hear_mentee(mentee.profile);
    return hearing.asked();
}

}  // namespace accanto::matching
