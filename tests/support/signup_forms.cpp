#include "support/signup_forms.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "base/text.hpp"

namespace accanto::test {
namespace {

using program::Profile;
using program::Role;
using Cells = std::vector<std::string>;
using Words = std::array<std::string_view, 2>;  ///< by Wording

constexpr std::array weekdays = {Words{"Monday", "Lunedì"},       Words{"Tuesday", "Martedì"},
                                 Words{"Wednesday", "Mercoledì"}, Words{"Thursday", "Giovedì"},
                                 Words{"Friday", "Venerdì"},      Words{"Saturday", "Sabato"},
                                 Words{"Sunday", "Domenica"}};
constexpr std::array parts = {Words{"morning", "mattina"}, Words{"afternoon", "pomeriggio"},
                              Words{"evening", "sera"}};

constexpr std::array form_headings = {
    Words{"Timestamp", "Informazioni cronologiche"},
    Words{"Email Address", "Indirizzo email"},
    Words{"What is your name? (As others may see it)", "Nome e cognome"},
    Words{"How would you like to take part?", "Come vorresti partecipare?"},
    Words{"In which languages could you talk? (Tick all that fit)",
          "In quali lingue potresti parlare? (Scegli tutte quelle che vanno bene)"},
    Words{"If you sign up as a mentor: what could you help somebody with?",
          "Se ti iscrivi come mentor: in che cosa potresti aiutare qualcuno?"},
    Words{"If you sign up as a mentee: what would you like help with?",
          "Se ti iscrivi come mentee: per che cosa vorresti aiuto?"},
    Words{"Mentors: how many mentees could you take on at the same time?",
          "Mentor: quanti mentee potresti seguire nello stesso periodo?"},
    Words{"Which organisation do you belong to (company, school, association)? If none, leave it "
          "empty.",
          "Di quale organizzazione fai parte (azienda, scuola, associazione)? Se nessuna, lascia "
          "vuoto."},
    Words{"How many years of work experience do you have?",
          "Quanti anni di esperienza di lavoro hai?"},
    Words{"When are you usually free? (In your own time zone; tick all that fit)",
          "Quando hai tempo di solito? (Nel tuo fuso orario; scegli tutto quello che va bene)"},
    Words{"Which time zone are you in?", "In quale fuso orario sei?"},
    Words{"A few words about you", "Due parole su di te"},
    Words{"How do you like to talk?", "Come ti piace parlare?"},
    Words{"I am 18 or older, and I have read how my answers are used.",
          "Ho compiuto 18 anni e ho letto come vengono usate le mie risposte."},
};

struct LanguageName {
    std::string_view code;
    Words name;
};
constexpr std::array language_names = {
    LanguageName{"en", {"English", "inglese"}},  LanguageName{"it", {"Italian", "italiano"}},
    LanguageName{"es", {"Spanish", "spagnolo"}}, LanguageName{"fr", {"French", "francese"}},
    LanguageName{"de", {"German", "tedesco"}},   LanguageName{"ca", {"Catalan", "catalano"}},
    LanguageName{"ar", {"Arabic", "arabo"}},     LanguageName{"hi", {"Hindi", "hindi"}},
    LanguageName{"ha", {"Hausa", "hausa"}},      LanguageName{"yo", {"Yoruba", "yoruba"}},
    LanguageName{"ig", {"Igbo", "igbo"}},        LanguageName{"uk", {"Ukrainian", "ucraino"}},
    LanguageName{"pl", {"Polish", "polacco"}},   LanguageName{"tr", {"Turkish", "turco"}},
    LanguageName{"ta", {"Tamil", "tamil"}},      LanguageName{"ja", {"Japanese", "giapponese"}},
    LanguageName{"ko", {"Korean", "coreano"}},
};

std::string_view in(Wording wording, const Words& words) {
    return words[static_cast<std::size_t>(wording)];
}

std::string joined(const Cells& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

/// Quoted where RFC 4180 wants it. Written anew here, so that what reads it is not tested against
/// itself.
std::string line_of(const Cells& cells, char separator, std::string_view line_end) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += separator;
        const bool quoted =
            cells[i].find_first_of(std::string("\"\r\n") + separator) != std::string::npos;
        if (quoted) line += '"';
        for (const char letter : cells[i]) line.append(letter == '"' ? 2 : 1, letter);
        if (quoted) line += '"';
    }
    return line + std::string(line_end);
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "2026/10/01 9:12:05 am GMT+2", in Italian "01/10/2026 9.12.05". The form opened on 1 October
/// 2026 at nine.
std::string time_stamp(int minutes, Wording wording) {
    using namespace std::chrono;
    constexpr sys_days opened = 2026y / October / 1;
    const int of_day = 9 * 60 + minutes;
    const year_month_day date(opened + days(of_day / 1440));
    const int hours = of_day % 1440 / 60, minute = of_day % 60, second = minutes * 7 % 60;
    const auto year = std::to_string(static_cast<int>(date.year()));
    const auto month = two_digits(static_cast<int>(static_cast<unsigned>(date.month())));
    const auto day = two_digits(static_cast<int>(static_cast<unsigned>(date.day())));
    const auto rest = [&](char dot) { return dot + two_digits(minute) + dot + two_digits(second); };
    if (wording == Wording::Italian)
        return day + '/' + month + '/' + year + ' ' + std::to_string(hours) + rest('.');
    const int hour_of_half = hours % 12 == 0 ? 12 : hours % 12;
    return year + '/' + month + '/' + day + ' ' + std::to_string(hour_of_half) + rest(':') +
           (hours < 12 ? " am" : " pm") + " GMT+2";
}

/// "UTC+05:30 (Asia/Kolkata)".
std::string zone(const InventedPerson& person) {
    const int minutes = person.profile.utc_offset_minutes;
    return "UTC+" + two_digits(minutes / 60) + ':' + two_digits(minutes % 60) + " (" + person.city +
           ')';
}

std::string languages(const Profile& profile, Wording wording, bool own_way) {
    Cells names;
    for (const auto& code : profile.languages) {
        const auto known = std::ranges::find(language_names, code, &LanguageName::code);
        names.emplace_back(known == language_names.end() ? std::string_view(code)
                                                         : in(wording, known->name));
    }
    if (own_way)
        names.front() = base::folded(names.front()) +
                        (wording == Wording::English ? " (mother tongue)" : " (madrelingua)");
    return joined(names);
}

/// "Monday evening, Saturday morning"; in somebody's own way "Mon evening and Sat morning".
std::string free_time(const Profile& profile, Wording wording, bool own_way) {
    std::string text;
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (int part = 0; part < day_parts; ++part) {
            if (!is_free(profile.availability, weekday, part)) continue;
            const auto day = in(wording, weekdays[static_cast<std::size_t>(weekday)]);
            if (!text.empty())
                text += own_way ? (wording == Wording::English ? " and " : " e ") : ", ";
            text += own_way ? day.substr(0, 3) : day;
            text += ' ';
            text += in(wording, parts[static_cast<std::size_t>(part)]);
        }
    }
    return text;
}

std::string years(const Profile& profile, Wording wording, bool own_way) {
    if (profile.experience_years < 0) return own_way ? "n/a" : "";
    const auto number = std::to_string(profile.experience_years);
    const auto most = std::to_string(profile.experience_years + 4);
    if (wording == Wording::Italian)
        return own_way ? "da " + number + " a " + most : number + " anni";
    return own_way ? number + " to " + most : number + " years";
}

std::string role(Role role, Wording wording) {
    constexpr Words mentor = {"Mentor: I can support somebody",
                              "Mentor: posso accompagnare qualcuno"};
    constexpr Words mentee = {"Mentee: I would like support",
                              "Mentee: vorrei essere accompagnata o accompagnato"};
    return std::string(in(wording, role == Role::Mentor ? mentor : mentee));
}

std::string answer(const Profile& profile, const std::string& id) {
    const auto found = profile.answers.find(id);
    return found == profile.answers.end() ? std::string() : found->second;
}

Cells form_row(const InventedPerson& person, Wording wording, bool own_way) {
    const auto& profile = person.profile;
    const bool is_mentor = profile.role == Role::Mentor;
    return {time_stamp(person.answered_minutes, wording),
            profile.contact,
            own_way ? ' ' + person.first_name + "  " + person.last_name + ' ' : profile.name,
            role(profile.role, wording),
            languages(profile, wording, own_way),
            joined(profile.offers),
            joined(profile.wants),
            is_mentor ? std::to_string(profile.places) : "",
            profile.organisation,
            years(profile, wording, own_way),
            free_time(profile, wording, own_way),
            zone(person),
            answer(profile, "about"),
            person.manner,
            wording == Wording::English ? "Yes" : "Sì"};
}

Cells list_headings(Role role) {
    Cells cells = {"First name", "Last name", "Email", "Languages", "Topics"};
    if (role == Role::Mentor) cells.emplace_back("Max. mentees");
    for (const auto& weekday : weekdays)
        cells.push_back("Availability [" + std::string(weekday[0]) + ']');
    cells.insert(cells.end(), {"Time zone", "Company", "Years of experience", "Bio"});
    return cells;
}

Cells list_row(const InventedPerson& person) {
    const auto& profile = person.profile;
    const bool is_mentor = profile.role == Role::Mentor;
    Cells cells = {person.first_name, person.last_name, profile.contact,
                   languages(profile, Wording::English, false),
                   joined(is_mentor ? profile.offers : profile.wants)};
    if (is_mentor) cells.push_back(std::to_string(profile.places));
    for (int weekday = 0; weekday < 7; ++weekday) {
        Cells free;
        for (int part = 0; part < day_parts; ++part) {
            if (is_free(profile.availability, weekday, part))
                free.emplace_back(parts[static_cast<std::size_t>(part)][0]);
        }
        cells.push_back(joined(free));
    }
    const auto experience =
        profile.experience_years < 0 ? std::string() : std::to_string(profile.experience_years);
    cells.insert(cells.end(),
                 {zone(person), profile.organisation, experience, answer(profile, "about")});
    return cells;
}

}  // namespace

std::string form_export(std::span<const InventedPerson> people, Wording wording) {
    const bool is_english = wording == Wording::English;
    const char separator = is_english ? ',' : ';';
    Cells headings;
    for (const auto& heading : form_headings) headings.emplace_back(in(wording, heading));
    std::string text = (is_english ? "\xEF\xBB\xBF" : "") + line_of(headings, separator, "\r\n");
    for (std::size_t i = 0; i < people.size(); ++i) {
        const bool own_way = i % 7 == 3;
        text += line_of(form_row(people[i], wording, own_way), separator, "\r\n");
    }
    return text;
}

std::string list_of(Role role, std::span<const InventedPerson> people) {
    auto text = line_of(list_headings(role), ',', "\n");
    for (const auto& person : people) {
        if (person.profile.role == role) text += line_of(list_row(person), ',', "\n");
    }
    return text;
}

std::vector<GoldenFile> golden_signups() {
    const auto english = invented_people({});
    const auto italian =
        invented_people({.mentors = 20, .mentees = 20, .seed = 2, .wording = Wording::Italian});
    const auto apart = invented_people({.mentors = 30, .mentees = 30, .seed = 3});
    return {{"google_forms_50_50.csv", form_export(english, Wording::English)},
            {"modulo_20_20.csv", form_export(italian, Wording::Italian)},
            {"mentors.csv", list_of(Role::Mentor, apart)},
            {"mentees.csv", list_of(Role::Mentee, apart)}};
}

}  // namespace accanto::test
