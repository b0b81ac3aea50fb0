#include "app/sample.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/sample_pair.hpp"

namespace accanto::app {
namespace {

namespace fact = program::fact;
using i18n::Text;
using program::PersonId;
using program::Role;

struct SamplePerson {
    std::string_view name;
    Role role;
    std::string_view languages;  ///< two letters each, joined by spaces
    int topic;                   ///< an index into the template's topics; the next one counts too
    int places;
    int years;
    std::uint64_t slots;
};

/// A pair by the places of its two in `people`, and how useful each week was: 0 silent, 9 paused.
struct SamplePair {
    int mentor, mentee;
    std::array<int, 6> weeks;
    int steps;
    bool asks_for_help;
};

// Slots 5-7 (17 to 23), 0-1 (7 to 11) of Monday to Friday, and all of Saturday and Sunday.
constexpr std::uint64_t evenings = 0xE0E0E0E0E0ULL;
constexpr std::uint64_t mornings = 0x0303030303ULL;
constexpr std::uint64_t weekend = 0xFFFFULL << 40;

constexpr SamplePerson people[] = {
    {"Marta Colombo", Role::Mentor, "it en", 0, 2, 14, evenings},
    {"Kwame Asante", Role::Mentor, "en fr", 1, 1, 9, weekend},
    {"Ingrid Solberg", Role::Mentor, "en no", 2, 2, 17, evenings},
    {"Daniel Okafor", Role::Mentor, "en", 3, 1, 12, mornings},
    {"Aisha Rahman", Role::Mentor, "en ar", 4, 1, 8, evenings},
    {"Tomás Herrera", Role::Mentor, "es en", 5, 2, 11, weekend},
    {"Li Wei Chen", Role::Mentor, "en zh", 6, 1, 15, evenings},
    {"Francesca Greco", Role::Mentor, "it en", 7, 1, 20, mornings},
    {"Samuel Adeyemi", Role::Mentor, "en", 0, 1, 7, evenings},
    {"Anneke de Vries", Role::Mentor, "nl en", 1, 2, 13, evenings},
    {"Ravi Menon", Role::Mentor, "en hi", 2, 1, 10, weekend},
    {"Beatriz Sousa", Role::Mentor, "pt en", 3, 1, 16, mornings},
    {"Sofia Reyes", Role::Mentee, "es en", 0, 1, 3, evenings},
    {"Elif Kaya", Role::Mentee, "tr en", 1, 1, 2, weekend},
    {"Priya Nair", Role::Mentee, "en hi", 2, 1, 4, evenings},
    {"Luca Bianchi", Role::Mentee, "it en", 3, 1, 1, mornings},
    {"Hana Suzuki", Role::Mentee, "ja en", 4, 1, 5, evenings},
    {"Noor Haddad", Role::Mentee, "ar en", 5, 1, 2, weekend},
    {"Jonas Weber", Role::Mentee, "de en", 6, 1, 6, evenings},
    {"Amara Diallo", Role::Mentee, "fr en", 7, 1, 3, mornings},
    {"Zofia Nowak", Role::Mentee, "pl en", 0, 1, 4, evenings},
    {"Mateo Silva", Role::Mentee, "es en", 1, 1, 2, evenings},
    {"Chloé Martin", Role::Mentee, "fr en", 2, 1, 1, weekend},
    {"Ivan Petrov", Role::Mentee, "ru en", 3, 1, 5, mornings},
    {"Yusuf Demir", Role::Mentor, "tr en", 4, 1, 9, evenings},
    {"Grace Mwangi", Role::Mentee, "en sw", 4, 1, 3, evenings},
    {"Olena Shevchenko", Role::Mentee, "uk en", 0, 1, 4, evenings},
    {"Bruno Costa", Role::Mentee, "pt en", 1, 1, 2, weekend},
    {"Elena Russo", Role::Mentor, "it en", 0, 1, 12, evenings},
    {"Nadia Benali", Role::Mentee, "fr en", 0, 1, 3, evenings},
};
/// Whoever runs the program, and looks around in the sample, takes part in it.
constexpr int admin_place = 28, partner_place = 29;
constexpr std::size_t paired_people = 26;

/// Whom mentees without a pair would like, by their places in `people`.
struct SampleWishes {
    int mentee;
    std::array<int, 2> mentors;
};
constexpr SampleWishes wishes[] = {{26, {24, 0}}, {27, {2, 24}}};

constexpr SamplePair pairs[] = {
    {0, 12, {5, 4, 5, 4, 4, 5}, 5, false},
    {1, 13, {4, 3, 4, 2, 2, 2}, 4, true},
    {2, 14, {4, 5, 5, 5, 4, 5}, 6, false},
    {3, 15, {4, 4, 3, 4, 0, 0}, 3, false},
    {4, 16, {3, 5, 4, 4, 4, 4}, 5, false},
    {5, 17, {4, 3, 4, 5, 3, 4}, 5, false},
    {6, 18, {5, 4, 4, 5, 5, 0}, 6, false},
    {7, 19, {4, 5, 5, 4, 5, 5}, 6, false},
    {8, 20, {4, 3, 4, 4, 9, 9}, 4, false},
    {9, 21, {3, 3, 4, 4, 4, 5}, 5, false},
    {10, 22, {4, 2, 3, 0, 0, 0}, 2, false},
    {11, 23, {4, 4, 5, 5, 4, 4}, 5, false},
    {admin_place, partner_place, {4, 4, 5, 4, 5, 4}, 5, false},
};

/// Some of a list, from a place in it on; it may be shorter.
std::vector<std::string> some_of(std::span<const std::string> list, int from, int count) {
    std::vector<std::string> some;
    for (int i = 0; i < std::min(count, static_cast<int>(list.size())); ++i)
        some.push_back(list[static_cast<std::size_t>(from + i) % list.size()]);
    return some;
}

/// Who has done something for long gives more of it; who begins stands at the beginning.
program::Level level_of(const SamplePerson& person) {
    using enum program::Level;
    if (person.role == Role::Mentor) return person.years >= 12 ? Deep : Solid;
    return person.years >= 4 ? Solid : Some;
}

/// What only some of them say, each something else.
void say_more(program::Profile& profile, const SamplePerson& person,
              const program::Description& description) {
    const bool gives = person.role == Role::Mentor;
    const int at = person.topic + person.years;
    if (at % 4 != 0) profile.goals = some_of(description.goals, person.topic, gives ? 3 : 2);
    if (at % 5 != 0) profile.interests = some_of(description.interests, 2 * at, 3);
    auto& topics = gives ? profile.offers : profile.wants;
    auto& levels = gives ? profile.offers_levels : profile.wants_levels;
    if (at % 6 != 0 && !topics.empty()) levels = {{topics.front(), level_of(person)}};
    if (!gives && at % 2 == 0) profile.years_ahead_wanted = {3, 10};
}

program::Profile profile_of(const SamplePerson& person, const program::Description& description) {
    const std::span topics(description.topics);
    program::Profile profile;
    profile.name = person.name;
    profile.role = person.role;
    profile.places = person.places;
    profile.experience_years = person.years;
    profile.availability.slots = person.slots;
    for (std::size_t at = 0; at + 2 <= person.languages.size(); at += 3)
        profile.languages.emplace_back(person.languages.substr(at, 2));
    auto& list = person.role == Role::Mentor ? profile.offers : profile.wants;
    for (int i = 0; i < 2 && !topics.empty(); ++i) {
        list.push_back(topics[static_cast<std::size_t>(person.topic + i) % topics.size()]);
    }
    say_more(profile, person, description);
    return profile;
}

/// Everybody of the sample at one table: whoever speaks has the replica's keys for that moment.
class Table {
public:
    Table(const program::Template& from, const i18n::Language& language, base::Instant now,
          base::Random& random)
        : from_(from),
          language_(language),
          start_({now.ms - 6 * base::week_ms + base::day_ms}),
          now_(start_),
          looked_at_(now),
          random_(random) {}

    Replica tell_story() {
        found();
        for (const auto& person : people) sign_up(person);
        accept_everybody();
        pair_up();
        wish();
        for (int week = 1; week <= 6; ++week) live_week(week);
        tell_pair_story(
            replica_, {pair_ids_.back(), admin_, devices_[static_cast<std::size_t>(partner_place)]},
            language_, start_, looked_at_, random_);
        write_on_board();
        return seen_by_admin();
    }

private:
    void speak_as(const identity::DeviceKeys& keys) { replica_.keys = keys; }

    void tell(const program::Fact& fact, std::string_view conversation) {
        (void)say(replica_, fact, conversation, now_, random_);
    }

    void found() {
        admin_ = identity::make_device_keys(random_);
        replica_ = found_program(admin_, start_, random_);
        auto description = from_.description;
        description.title = language_(Text::sample_title);
        description.admin_name = "Elena Russo";
        auto dates = from_.dates;
        dates.starts = base::day_of(start_);
        tell(fact::Described{description}, program::program_conversation);
        tell(fact::DatesSet{dates}, program::program_conversation);
        tell(fact::RulesSet{{.stage = program::Stage::Running}}, program::program_conversation);
        tell(fact::GuideSet{from_.guide}, program::program_conversation);
        fact::InvitationMade made;
        random_.fill(made.invitation.bytes);
        random_.fill(made.secret.bytes);
        tell(made, program::admin_conversation);
        read_again(replica_);
        invitation_ = made;
    }

    void sign_up(const SamplePerson& person) {
        const auto keys =
            std::ssize(devices_) == admin_place ? admin_ : identity::make_device_keys(random_);
        devices_.push_back(keys);
        speak_as(keys);
        fact::Applied applied;
        applied.invitation = invitation_.invitation;
        applied.mac = program::application_mac(invitation_.secret, invitation_.invitation,
                                               keys.signing.public_key, keys.box.public_key);
        applied.profile = profile_of(person, from_.description);
        applied.adult = applied.agrees_to_conduct = true;
        (void)say_sign_up(replica_, applied, now_, random_);
    }

    void accept_everybody() {
        speak_as(admin_);
        for (const auto& [id, person] : replica_.program.people) {
            const auto shown = program::public_part(*person.profile);
            tell(fact::Accepted{id, person.device, shown}, program::program_conversation);
        }
        read_again(replica_);
        (void)tend(replica_, now_, random_);
    }

    PersonId person_at(int place) const {
        return identity::person_of(devices_[static_cast<std::size_t>(place)].signing.public_key);
    }

    void pair_up() {
        for (const auto& pair : pairs) {
            const auto proposed =
                say(replica_, fact::PairProposed{person_at(pair.mentor), person_at(pair.mentee)},
                    program::program_conversation, now_, random_);
            if (!proposed) continue;
            tell(fact::PairConfirmed{*proposed}, program::program_conversation);
            pair_ids_.push_back(*proposed);
        }
        read_again(replica_);
        (void)tend(replica_, now_, random_);
    }

    /// Some of those who wait have somebody in mind.
    void wish() {
        for (const auto& [mentee, mentors] : wishes) {
            speak_as(devices_[static_cast<std::size_t>(mentee)]);
            auto profile = *replica_.program.person(person_at(mentee))->profile;
            for (const int mentor : mentors) profile.mentor_wishes.push_back(person_at(mentor));
            tell(fact::ProfileUpdated{profile}, program::line_conversation(replica_.device()));
        }
        read_again(replica_);
    }

    void live_week(int week) {
        now_.ms = start_.ms + (week - 1) * base::week_ms + 3 * base::day_ms;
        for (std::size_t i = 0; i < pair_ids_.size(); ++i) {
            const int useful = pairs[i].weeks[static_cast<std::size_t>(week - 1)];
            if (useful == 9) pause(i, week);
            if (useful == 0 || useful == 9) continue;
            check_in(pairs[i], pair_ids_[i], week, useful);
        }
    }

    void pause(std::size_t pair, int week) {
        if (week != 5) return;
        speak_as(devices_[static_cast<std::size_t>(pairs[pair].mentee)]);
        tell(fact::PairPaused{pair_ids_[pair], std::nullopt}, program::program_conversation);
    }

    void check_in(const SamplePair& pair, const program::PairId& id, int week, int useful) {
        const int steps = std::min(pair.steps, week);
        for (const int place : {pair.mentor, pair.mentee}) {
            const auto& keys = devices_[static_cast<std::size_t>(place)];
            speak_as(keys);
            const bool help = pair.asks_for_help && week == 6 && place == pair.mentee;
            const fact::CheckedIn checked{id, week, steps, fact::Touch::Talked, useful, help};
            tell(checked, program::line_conversation(keys.signing.public_key));
        }
    }

    void write_on_board() {
        now_.ms -= base::day_ms;
        const auto win = post(18, Text::sample_post_win, "wins");
        const auto question = post(2, Text::sample_post_question, "questions");
        speak_as(admin_);
        const fact::Posted news{std::string(language_(Text::sample_post_news)), "news", true};
        tell(news, program::program_conversation);
        talk_about(win, question);
        read_again(replica_);
    }

    void talk_about(const program::EventId& win, const program::EventId& question) {
        now_.ms += base::day_ms / 4;
        comment(6, win, Text::sample_comment_win);
        comment(8, question, Text::sample_comment_walk);
        comment(14, question, Text::sample_comment_word);
        for (const int person : {0, 3, 6, 9, 13, 20}) react(person, win, "🎉");
        for (const int person : {12, 18}) react(person, win, "💛");
        for (const int person : {0, 8, 14, 22}) react(person, question, "💡");
    }

    void speak_as_person(int place) { speak_as(devices_[static_cast<std::size_t>(place)]); }

    program::EventId post(int person, Text text, std::string_view category) {
        speak_as_person(person);
        const fact::Posted posted{std::string(language_(text)), std::string(category), false};
        const auto said = say(replica_, posted, program::program_conversation, now_, random_);
        return said ? *said : program::EventId{};
    }

    void comment(int person, const program::EventId& post, Text text) {
        speak_as_person(person);
        tell(fact::Commented{post, std::string(language_(text))}, program::program_conversation);
    }

    void react(int person, const program::EventId& post, std::string_view emoji) {
        speak_as_person(person);
        tell(fact::Reacted{post, std::string(emoji)}, program::program_conversation);
    }

    /// The same journal, with the admin's keys alone.
    Replica seen_by_admin() {
        Replica admin;
        admin.id = replica_.id;
        admin.keys = admin_;
        admin.journal = std::move(replica_.journal);
        admin.sample = true;
        read_again(admin);
        return admin;
    }

    const program::Template& from_;
    const i18n::Language& language_;
    base::Instant start_, now_, looked_at_;
    base::Random& random_;
    Replica replica_;
    identity::DeviceKeys admin_;
    fact::InvitationMade invitation_;
    std::vector<identity::DeviceKeys> devices_;
    std::vector<program::PairId> pair_ids_;
};

static_assert(std::size(pairs) * 2 == paired_people);

}  // namespace

Replica sample_program(const program::Template& from, const i18n::Language& language,
                       base::Instant now, base::Random& random) {
    return Table(from, language, now, random).tell_story();
}

}  // namespace accanto::app
