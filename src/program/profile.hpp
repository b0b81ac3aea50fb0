#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "identity/keys.hpp"

namespace accanto::program {

using identity::PersonId;

inline constexpr std::size_t name_letters_max = 60;
inline constexpr std::size_t answer_letters_max = 1'000;
inline constexpr std::size_t topics_max = 12;
inline constexpr std::size_t topic_letters_max = 60;
/// As many topics can have other words, and so many words each. All of them fit in one event.
inline constexpr std::size_t synonyms_max = 40, synonym_words_max = 8;
inline constexpr std::size_t languages_max = 12;
inline constexpr std::size_t contact_letters_max = 254;  ///< the longest e-mail address (RFC 5321)
inline constexpr std::size_t answers_max = 40;
inline constexpr std::size_t answer_id_letters_max = 60;
inline constexpr int places_max = 10;
inline constexpr int experience_years_max = 80;
inline constexpr std::size_t goals_wanted_max = 12, interests_max = 12;
inline constexpr std::size_t mentor_wishes_max = 5;
inline constexpr std::size_t months = 12;
inline constexpr int utc_offset_minutes_max = 14 * 60;  ///< and as much to the west

enum class Role : std::uint8_t { Mentor, Mentee, Both };

/// When somebody is usually free, in their own week: bit `weekday * 8 + slot`, Monday first,
/// two-hour slots from 7:00 to 23:00. 56 bits.
struct Availability {
    std::uint64_t slots = 0;
    bool operator==(const Availability&) const = default;
};

/// How far somebody is in a topic: who offers it, what they can give; who wants it, where they
/// stand. Persistent: never change a value.
enum class Level : std::uint8_t { Unsaid = 0, Some = 1, Solid = 2, Deep = 3 };
struct TopicLevel {
    std::string topic;  ///< as it stands among the topics
    Level level = Level::Unsaid;
    bool operator==(const TopicLevel&) const = default;
};

/// How many years more than they have themselves somebody would like their mentor to have. Both -1:
/// not said.
struct YearsAhead {
    int least = -1, most = -1;
    bool is_said() const { return least >= 0; }
    bool operator==(const YearsAhead&) const = default;
};

/// Words for one and the same topic: "UX", "user experience".
struct Synonyms {
    std::vector<std::string> words;
    bool operator==(const Synonyms&) const = default;
};

/// What a person says of themselves when signing up. Everything but the name may be empty.
struct Profile {
    std::string name;
    Role role = Role::Mentee;
    std::vector<std::string> languages;  ///< ISO 639-1 where we know it ("en"), else as written
    std::vector<std::string> offers;     ///< topics they can help with
    std::vector<std::string> wants;      ///< topics they would like help with
    std::string organisation;
    std::string contact;        ///< e-mail or other; only the admin sees it
    int experience_years = -1;  ///< -1: not said
    int places = 1;             ///< how many mentees at once (mentors)
    Availability availability;
    int utc_offset_minutes = 0;
    std::map<std::string, std::string> answers;  ///< by question id
    std::string language;                        ///< in which they use Accanto: "en", "it"
    // What came later; empty for whoever signed up before.
    std::vector<TopicLevel> offers_levels, wants_levels;  ///< only where said
    std::vector<std::string> goals;                       ///< to reach, or to help somebody reach
    std::vector<std::string> interests;                   ///< beside the topics
    YearsAhead years_ahead_wanted;                        ///< mentees
    /// East of UTC in the middle of each month, January first: what summer time does where they
    /// are. Empty: as `utc_offset_minutes` all year.
    std::vector<int> utc_offset_by_month_minutes;
    std::vector<PersonId> mentor_wishes;  ///< mentees: whom they would like, the most wished first
    /// One of the choices of the program's private question. It counts when pairs are suggested,
    /// and is shown to nobody.
    std::string private_answer;
    bool operator==(const Profile&) const = default;
};

/// The part of a profile that the whole program sees once somebody is accepted.
struct PublicProfile {
    std::string name;
    Role role = Role::Mentee;
    std::vector<std::string> languages;
    std::vector<std::string> offers;
    std::vector<std::string> wants;
    std::string about;  ///< the answer to the question "about"
    /// As in Profile. Public, because every replica counts the same free places when a pair becomes
    /// active.
    int places = 1;
    bool operator==(const PublicProfile&) const = default;
};

PublicProfile public_part(const Profile& profile);

/// Names and texts made safe to show, limits applied. Never refuses: what is too long is cut, a
/// topic or language named twice (whatever its case) is kept once, a number out of range becomes
/// the nearest in it. A level of a topic that is not there goes.
Profile cleaned(Profile profile);
PublicProfile cleaned(PublicProfile profile);

bool can_mentor(Role role);
bool can_be_mentee(Role role);

}  // namespace accanto::program
