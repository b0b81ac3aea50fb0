#include "exchange/signup_headings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "exchange/signup_levels.hpp"
#include "exchange/signup_times.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using enum ColumnUse;
using Clue = std::pair<std::string_view, ColumnUse>;

/// Fewer cells prove nothing without a heading.
constexpr std::size_t telling_cells = 3;
/// A list of topics has short ones; longer texts are answers.
constexpr std::size_t topic_bytes_usual = 60;
/// A goal to choose is shorter than one that somebody tells of.
constexpr std::size_t goal_bytes_usual = 40;

// In this order: the first clue that a heading contains, at the beginning of a word, decides; so
// what is more particular stands first.
constexpr auto clues = std::to_array<Clue>({
    {"timestamp", Timestamp},
    {"informazioni cronologiche", Timestamp},
    {"submitted", Timestamp},
    {"submission", Timestamp},
    {"completion time", Timestamp},
    {"data e ora", Timestamp},
    {"ora di completamento", Timestamp},
    {"how many mentee", Places},
    {"how many people", Places},
    {"number of mentee", Places},
    {"max mentee", Places},
    {"max. mentee", Places},
    {"maximum number", Places},
    {"mentees at once", Places},
    {"capacity", Places},
    {"places", Places},
    {"quanti mentee", Places},
    {"quante mentee", Places},
    {"quante persone", Places},
    {"numero di mentee", Places},
    {"numero massimo", Places},
    {"posti", Places},
    {"first name", FirstName},
    {"given name", FirstName},
    {"forename", FirstName},
    {"nome e cognome", Name},
    {"cognome e nome", Name},
    {"nome cognome", Name},
    {"last name", LastName},
    {"surname", LastName},
    {"family name", LastName},
    {"cognome", LastName},
    {"e-mail", Contact},
    {"email", Contact},
    {"mail", Contact},
    {"contact", Contact},
    {"contatt", Contact},
    {"telefon", Contact},
    {"phone", Contact},
    {"recapito", Contact},
    {"more experience", YearsAhead},
    {"years ahead", YearsAhead},
    {"years asked", YearsAhead},
    {"experience wished", YearsAhead},
    {"experience of your mentor", YearsAhead},
    {"experience should your mentor", YearsAhead},
    {"mentor's experience", YearsAhead},
    {"anni in pi\xC3\xB9", YearsAhead},
    {"esperienza in pi\xC3\xB9", YearsAhead},
    {"esperienza desiderata", YearsAhead},
    {"esperienza del mentor", YearsAhead},
    {"other interests", Interests},
    {"hobb", Interests},
    {"else do you enjoy", Interests},
    {"outside work", Interests},
    {"altri interessi", Interests},
    {"altro ti piace", Interests},
    {"passioni", Interests},
    {"like to reach", Goals},
    {"help somebody reach", Goals},
    {"like to achieve", Goals},
    {"vorresti raggiungere", Goals},
    {"aiutare a raggiungere", Goals},
    {"programming language", Topics},
    {"linguaggi", Topics},
    {"language", Languages},
    {"lingu", Languages},
    {"time zone", Availability},
    {"timezone", Availability},
    {"fuso orario", Availability},
    {"availab", Availability},
    {"when are you", Availability},
    {"when can you", Availability},
    {"when could you", Availability},
    {"free time", Availability},
    {"usually free", Availability},
    {"disponibil", Availability},
    {"quando", Availability},
    {"like help", Wants},
    {"like some help", Wants},
    {"need help", Wants},
    {"help with what", Wants},
    {"like to learn", Wants},
    {"want to learn", Wants},
    {"hope to learn", Wants},
    {"like to work on", Wants},
    {"look for", Wants},
    {"looking for", Wants},
    {"support do you need", Wants},
    {"imparare", Wants},
    {"cerchi", Wants},
    {"vorresti aiuto", Wants},
    {"bisogno", Wants},
    {"vorresti lavorare", Wants},
    {"vorresti ricevere", Wants},
    {"farti aiutare", Wants},
    {"vorresti un aiuto", Wants},
    {"wants", Wants},
    {"as a mentee", Wants},
    {"help somebody", Offers},
    {"help someone", Offers},
    {"help others", Offers},
    {"help a mentee", Offers},
    {"could you help", Offers},
    {"can you help", Offers},
    {"can help", Offers},
    {"offer", Offers},
    {"can share", Offers},
    {"could you share", Offers},
    {"potresti aiutare", Offers},
    {"puoi aiutare", Offers},
    {"aiutare qualcuno", Offers},
    {"offri", Offers},
    {"condividere", Offers},
    {"insegnare", Offers},
    {"as a mentor", Offers},
    {"da mentor", Offers},
    {"topic", Topics},
    {"areas", Topics},
    {"skills", Topics},
    {"expertise", Topics},
    {"interests", Topics},
    {"argoment", Topics},
    {"ambiti", Topics},
    {"competenz", Topics},
    {"interessi", Topics},
    {"temi", Topics},
    {"goal", Goals},
    {"obiettiv", Goals},
    {"compan", Organisation},
    {"organi", Organisation},
    {"employer", Organisation},
    {"where do you work", Organisation},
    {"school", Organisation},
    {"universit", Organisation},
    {"azienda", Organisation},
    {"scuola", Organisation},
    {"dove lavori", Organisation},
    {"experience", Experience},
    {"esperienza", Experience},
    {"years", Experience},
    {"anni", Experience},
    {"seniority", Experience},
    {"about you", About},
    {"bio", About},
    {"introduce", About},
    {"su di te", About},
    {"raccont", About},
    {"presenta", About},
    {"role", Role},
    {"ruolo", Role},
    {"mentor or", Role},
    {"mentor o ", Role},
    {"mentor/", Role},
    {"take part", Role},
    {"partecipare", Role},
    {"sign up as", Role},
    {"be a mentor", Role},
    {"be a mentee", Role},
    {"fare il mentor", Role},
    {"full name", Name},
    {"name", Name},
    {"nominativo", Name},
    {"come ti chiami", Name},
    {"nome", Name},
});

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

bool contains_word_beginning(std::string_view text, std::string_view clue) {
    for (auto at = text.find(clue); at != std::string_view::npos; at = text.find(clue, at + 1)) {
        if (at == 0 || !is_letter(text[at - 1])) return true;
    }
    return false;
}

/// Whether `percent` of the cells, or more, are so.
template <class Test>
bool most_are(std::span<const std::string> cells, int percent, Test test) {
    return std::ranges::count_if(cells, test) * 100 >= std::ssize(cells) * percent;
}

bool is_long_text(std::span<const std::string> cells, std::size_t bytes_usual = topic_bytes_usual) {
    const auto is_long = [&](const std::string& cell) {
        return std::ranges::any_of(several_answers(cell),
                                   [&](const auto& answer) { return answer.size() > bytes_usual; });
    };
    return !cells.empty() && most_are(cells, 50, is_long);
}

/// "Find out, slowly, what comes next": parts that go on in small letters, or a full stop.
bool is_sentence(const std::string& cell) {
    const auto parts = several_answers(cell);
    if (parts.empty()) return false;
    const auto is_small = [](const std::string& part) { return part[0] >= 'a' && part[0] <= 'z'; };
    const bool goes_on = !is_small(parts.front()) && std::ranges::any_of(parts, is_small);
    return goes_on || base::trimmed(cell).ends_with('.');
}

bool is_role(const std::string& cell) {
    return role_of(cell).has_value();
}
bool is_yes_or_no(const std::string& cell) {
    return yes_or_no(cell).has_value();
}

/// "How many mentees?" can't be about anything else: "a few" is an answer that has to be mended.
bool asks_for_a_number(std::string_view heading) {
    const auto words = base::folded(heading);
    return std::ranges::any_of(clues, [&](const Clue& clue) {
        return clue.second == Places && clue.first.contains(' ') &&
               contains_word_beginning(words, clue.first);
    });
}

/// Whether the cells can be what the heading says.
bool fits(ColumnUse use, std::string_view heading, std::span<const std::string> cells) {
    if (cells.empty()) return true;
    switch (use) {
        case Offers:
        case Wants:
        case Topics:
            return !is_long_text(cells) && !most_are(cells, 50, is_yes_or_no);
        case Goals:
        case Interests:
            return !is_long_text(cells, goal_bytes_usual) && !most_are(cells, 50, is_sentence) &&
                   !most_are(cells, 50, is_yes_or_no);
        case YearsAhead:
            return most_are(cells, 50,
                            [](const auto& cell) { return years_ahead_of(cell).has_value(); });
        case Experience:
        case Places:
            if (use == Places && asks_for_a_number(heading)) return true;
            return most_are(cells, 50,
                            [](const auto& cell) { return number_in(cell).has_value(); });
        case Role:
            return most_are(cells, 30,
                            [](const auto& cell) { return is_role(cell) || is_yes_or_no(cell); });
        case Availability:
            return most_are(cells, 50, [&](const auto& cell) {
                return free_time_of(heading, cell).says_something();
            });
        case Name:
        case Contact:
            return !most_are(cells, 50, is_yes_or_no);
        default:
            return true;
    }
}

/// What the cells are, whatever the heading says.
ColumnUse use_of_cells(std::string_view heading, std::span<const std::string> cells) {
    if (cells.size() < telling_cells) return Answer;
    const auto is_short_role = [](const std::string& cell) {
        return cell.size() < 80 && is_role(cell);
    };
    if (most_are(cells, 90, is_short_role)) return Role;
    if (role_of(heading) && most_are(cells, 90, is_yes_or_no)) return Role;
    if (most_are(cells, 90,
                 [](const auto& cell) { return cell.contains('@') && !cell.contains(' '); }))
        return Contact;
    const auto is_languages = [](const auto& cell) {
        return std::ranges::all_of(several_answers(cell), is_known_language);
    };
    return most_are(cells, 90, is_languages) ? Languages : Answer;
}

}  // namespace

ColumnUse use_of_heading(std::string_view heading) {
    const auto words = base::folded(base::trimmed(heading));
    if (words.empty()) return Ignore;
    for (const auto& [clue, use] : clues) {
        if (contains_word_beginning(words, clue)) return use;
    }
    return Answer;
}

bool is_headed_interests(std::string_view heading) {
    const auto words = base::folded(base::trimmed(heading));
    return words.starts_with("interests") || words.starts_with("interessi");
}

ColumnUse use_of_column(std::string_view heading, std::span<const std::string> cells) {
    const auto promised = use_of_heading(heading);
    const bool unsaid = promised == Ignore && cells.empty();
    if (unsaid) return Ignore;
    const bool stands = promised != Ignore && promised != Answer && fits(promised, heading, cells);
    // "Would you like to help as a mentor?", answered by yes or no, is about the role.
    const bool about_role =
        cells.size() >= telling_cells && role_of(heading) && most_are(cells, 90, is_yes_or_no);
    return stands && !about_role ? promised : use_of_cells(heading, cells);
}

bool look_like_names(std::span<const std::string> cells) {
    if (cells.size() < telling_cells) return false;
    const auto is_name = [](const std::string& cell) {
        const auto spaces = std::ranges::count(base::trimmed(cell), ' ');
        return spaces >= 1 && spaces <= 4 &&
               cell.find_first_of("0123456789@,;:/?!()") == std::string::npos;
    };
    const std::set<std::string> different(cells.begin(), cells.end());
    return most_are(cells, 90, is_name) && different.size() * 10 >= cells.size() * 9;
}

}  // namespace accanto::exchange
