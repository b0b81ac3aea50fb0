#include "support/people_generator.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "support/people_origins.hpp"
#include "support/seeded_random.hpp"

namespace accanto::test {
namespace {

using program::Profile;
using program::Role;
using Texts = std::array<std::string_view, 2>;  ///< by Wording

// As the built-in career template words them.
constexpr std::array topics = {
    Texts{"CV and profile", "CV e profilo"},
    Texts{"Interviews", "Colloqui"},
    Texts{"Changing field", "Cambiare settore"},
    Texts{"Confidence at work", "Fiducia in sé"},
    Texts{"Leading people", "Guidare un gruppo"},
    Texts{"Pay talks", "Parlare di stipendio"},
    Texts{"First job", "Primo lavoro"},
    Texts{"Work and family", "Lavoro e famiglia"},
    Texts{"Working abroad", "Lavorare all’estero"},
    Texts{"Back to work", "Tornare a lavorare"},
    Texts{"Freelancing", "Lavoro autonomo"},
    Texts{"Meeting people", "Conoscere persone"},
    Texts{"Further study", "Rimettersi a studiare"},
    Texts{"Own business", "Mettersi in proprio"},
    Texts{"From the lab (physics, chemistry) to a company",
          "Dal laboratorio (fisica, chimica) all’azienda"},
};

constexpr std::array organisations = {
    Texts{"Riverside Clinic", "Clinica Lungofiume"},
    Texts{"Harbour Logistics, Ltd", "Logistica Porto, srl"},
    Texts{"Northfield Council", "Comune di Borgo"},
    Texts{"Lantern Books", "Libreria La Lanterna"},
    Texts{"St Brigid’s School", "Scuola Santa Brigida"},
    Texts{"Tidal Energy", "Energia Marea"},
    Texts{"The \"Open Door\" association", "Associazione \"Porta aperta\""},
};

constexpr std::array about_mentor = {
    Texts{"Nurse, later ward manager. I like long walks and short meetings.",
          "Infermiera, poi coordinatrice. Mi piacciono le passeggiate lunghe e le riunioni corte."},
    Texts{
        "Twenty years of trains, signals and night shifts.\nNow I teach others how to plan them.",
        "Vent’anni di treni, segnali e turni di notte.\nOra insegno ad altri come si pianificano."},
    Texts{"I failed two exams, one company and a soufflé; happy to tell you how.",
          "Ho fallito due esami, un’azienda e un soufflé; racconto volentieri come."},
    Texts{"Accountant who learned to code at 45.",
          "Contabile, ho imparato a programmare a 45 anni."},
    Texts{"My own mentor said: \"ask the second question\". I still do.",
          "Chi mi ha guidato diceva: \"fai la seconda domanda\". La faccio ancora."},
};

constexpr std::array about_mentee = {
    Texts{"Finishing my studies, not sure what comes after.",
          "Sto finendo gli studi, non so che cosa viene dopo."},
    Texts{"Back after three years with our twins; everything feels faster now.",
          "Torno dopo tre anni con i gemelli; ora tutto sembra più veloce."},
    Texts{
        "I have applied 31 times, with two answers.\n\nI would like to understand what I do wrong.",
        "Ho mandato 31 candidature, con due risposte.\n\nVorrei capire che cosa sbaglio."},
    Texts{"New in this country, old in my job: baker.",
          "Nuovo in questo paese, vecchio del mestiere: fornaio."},
    Texts{"Shy in meetings, loud on the football field.",
          "Riservata in riunione, rumorosa in campo."},
};

constexpr std::array manners = {
    Texts{"Short and often", "Poco e spesso"},
    Texts{"Long and seldom, by voice", "A lungo e di rado, a voce"},
    Texts{"In writing; I need time to answer", "Per iscritto; mi serve tempo per rispondere"},
};

template <class List>
std::string pick(SeededRandom& random, const List& list, Wording wording) {
    return std::string(list[random.below(list.size())][static_cast<std::size_t>(wording)]);
}

bool happens(SeededRandom& random, std::size_t percent) {
    return random.below(100) < percent;
}

/// Zipf's law with exponent 1: rank r is drawn with a weight of 1/r. The ranks begin `shift`
/// further on, so that what is offered most is not just what is wanted most.
std::size_t draw_topic(SeededRandom& random, std::size_t shift) {
    constexpr std::size_t whole = 10'000;
    std::size_t sum = 0;
    for (std::size_t rank = 1; rank <= topics.size(); ++rank) sum += whole / rank;
    auto at = random.below(sum);
    std::size_t rank = 1;
    while (at >= whole / rank) at -= whole / rank++;
    return (rank - 1 + shift) % topics.size();
}

std::vector<std::string> draw_topics(SeededRandom& random, Wording wording, std::size_t shift) {
    std::vector<std::string> chosen;
    const auto wanted = 1 + random.below(4);
    for (std::size_t i = 0; i < wanted; ++i) {
        std::string topic(topics[draw_topic(random, shift)][static_cast<std::size_t>(wording)]);
        if (!std::ranges::contains(chosen, topic)) chosen.push_back(std::move(topic));
    }
    return chosen;
}

std::uint64_t part_slots(int weekday, int part) {
    constexpr std::array<std::uint64_t, day_parts> slots = {0b0000'0111, 0b0011'1000, 0b1100'0000};
    return slots[static_cast<std::size_t>(part)] << (weekday * 8);
}

/// Evenings of working days and mornings of the weekend are what most people have.
program::Availability draw_free_time(SeededRandom& random) {
    program::Availability free;
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (int part = 0; part < day_parts; ++part) {
            const bool weekend = weekday >= 5;
            const std::size_t percent = weekend ? (part == 0 ? 35 : 20) : (part == 2 ? 40 : 10);
            if (happens(random, percent)) free.slots |= part_slots(weekday, part);
        }
    }
    return free;
}

std::vector<std::string> draw_languages(SeededRandom& random, const Origin& origin) {
    std::vector<std::string> spoken;
    constexpr std::array<std::size_t, 3> percents = {96, 72, 18};
    for (std::size_t i = 0; i < percents.size(); ++i) {
        if (happens(random, percents[i])) spoken.emplace_back(origin.languages[i]);
    }
    if (spoken.empty()) spoken.emplace_back(origin.languages.front());
    return spoken;
}

class Inventor {
public:
    explicit Inventor(const PeopleWanted& wanted) : wanted_(wanted), random_(wanted.seed) {}

    std::vector<InventedPerson> run() {
        std::vector<InventedPerson> people;
        auto mentors = wanted_.mentors, mentees = wanted_.mentees;
        int minutes = 0;
        while (mentors + mentees > 0) {
            const bool is_mentor = random_.below(mentors + mentees) < mentors;
            --(is_mentor ? mentors : mentees);
            minutes += 1 + static_cast<int>(random_.below(180));
            people.push_back(invent(is_mentor ? Role::Mentor : Role::Mentee));
            people.back().answered_minutes = minutes;
        }
        return people;
    }

private:
    InventedPerson invent(Role role) {
        const auto& origin = origins()[random_.below(origins().size())];
        InventedPerson person;
        give_name(person, origin);
        auto& profile = person.profile;
        profile.role = role;
        profile.languages = draw_languages(random_, origin);
        profile.utc_offset_minutes = origin.utc_offset_minutes;
        person.city = origin.city;
        if (role == Role::Mentor)
            tell_mentor(profile);
        else
            tell_mentee(profile);
        if (happens(random_, 70))
            profile.organisation = pick(random_, organisations, wanted_.wording);
        if (happens(random_, 90)) profile.availability = draw_free_time(random_);
        if (happens(random_, 60)) person.manner = pick(random_, manners, wanted_.wording);
        return person;
    }

    void tell_mentor(Profile& profile) {
        profile.offers = draw_topics(random_, wanted_.wording, 3);
        profile.places = 1 + static_cast<int>(std::min(random_.below(3), random_.below(3)));
        if (happens(random_, 90))
            profile.experience_years = 4 + static_cast<int>(random_.below(26));
        if (happens(random_, 80))
            profile.answers["about"] = pick(random_, about_mentor, wanted_.wording);
    }

    void tell_mentee(Profile& profile) {
        profile.wants = draw_topics(random_, wanted_.wording, 0);
        if (happens(random_, 80))
            profile.experience_years =
                static_cast<int>(std::min(random_.below(14), random_.below(14)));
        if (happens(random_, 70))
            profile.answers["about"] = pick(random_, about_mentee, wanted_.wording);
    }

    /// When all names of a place are taken, a middle letter tells people apart, as in life.
    void give_name(InventedPerson& person, const Origin& origin) {
        const auto first = origin.first_names[random_.below(origin.first_names.size())];
        const auto last = origin.last_names[random_.below(origin.last_names.size())];
        person.first_name = first;
        person.last_name = last;
        for (char letter = 'A';
             !names_.insert(person.first_name + ' ' + person.last_name).second;) {
            person.first_name = std::string(first) + ' ' + letter + '.';
            if (letter++ == 'Z') person.first_name += std::to_string(names_.size());
        }
        person.profile.name = person.first_name + ' ' + person.last_name;
        person.profile.contact = "person" + std::to_string(names_.size()) + "@example.org";
    }

    PeopleWanted wanted_;
    SeededRandom random_;
    std::set<std::string> names_;
};

}  // namespace

bool is_free(const program::Availability& availability, int weekday, int part) {
    const auto slots = part_slots(weekday, part);
    return (availability.slots & slots) == slots;
}

std::vector<InventedPerson> invented_people(const PeopleWanted& wanted) {
    return Inventor(wanted).run();
}

std::vector<std::string> topics_in_demand(Wording wording) {
    std::vector<std::string> list;
    for (const auto& topic : topics) list.emplace_back(topic[static_cast<std::size_t>(wording)]);
    return list;
}

}  // namespace accanto::test
