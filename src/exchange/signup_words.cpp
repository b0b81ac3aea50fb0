#include "exchange/signup_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace accanto::exchange {
namespace {

struct Clue {
    std::string_view word;
    ColumnUse use;
};

// In this order: the first clue that a heading contains decides, so what is more particular stands first.
constexpr std::array clues = {
    Clue{"timestamp", ColumnUse::Timestamp},
    Clue{"informazioni cronologiche", ColumnUse::Timestamp},
    Clue{"how many mentee", ColumnUse::Places},
    Clue{"quanti mentee", ColumnUse::Places},
    Clue{"quante persone", ColumnUse::Places},
    Clue{"first name", ColumnUse::FirstName},
    Clue{"given name", ColumnUse::FirstName},
    Clue{"last name", ColumnUse::LastName},
    Clue{"surname", ColumnUse::LastName},
    Clue{"family name", ColumnUse::LastName},
    Clue{"cognome", ColumnUse::LastName},
    Clue{"e-mail", ColumnUse::Contact},
    Clue{"email", ColumnUse::Contact},
    Clue{"contact", ColumnUse::Contact},
    Clue{"contatt", ColumnUse::Contact},
    Clue{"language", ColumnUse::Languages},
    Clue{"lingu", ColumnUse::Languages},
    Clue{"help somebody", ColumnUse::Offers},
    Clue{"help someone", ColumnUse::Offers},
    Clue{"could you help", ColumnUse::Offers},
    Clue{"can you help", ColumnUse::Offers},
    Clue{"offer", ColumnUse::Offers},
    Clue{"potresti aiutare", ColumnUse::Offers},
    Clue{"puoi aiutare", ColumnUse::Offers},
    Clue{"offri", ColumnUse::Offers},
    Clue{"like help", ColumnUse::Wants},
    Clue{"need help", ColumnUse::Wants},
    Clue{"like to learn", ColumnUse::Wants},
    Clue{"look for", ColumnUse::Wants},
    Clue{"looking for", ColumnUse::Wants},
    Clue{"imparare", ColumnUse::Wants},
    Clue{"cerchi", ColumnUse::Wants},
    Clue{"vorresti aiuto", ColumnUse::Wants},
    Clue{"topic", ColumnUse::Topics},
    Clue{"argoment", ColumnUse::Topics},
    Clue{"compan", ColumnUse::Organisation},
    Clue{"organi", ColumnUse::Organisation},
    Clue{"employer", ColumnUse::Organisation},
    Clue{"azienda", ColumnUse::Organisation},
    Clue{"experience", ColumnUse::Experience},
    Clue{"esperienza", ColumnUse::Experience},
    Clue{"about you", ColumnUse::About},
    Clue{"su di te", ColumnUse::About},
    Clue{"role", ColumnUse::Role},
    Clue{"ruolo", ColumnUse::Role},
    Clue{"mentor or", ColumnUse::Role},
    Clue{"mentor o ", ColumnUse::Role},
    Clue{"take part", ColumnUse::Role},
    Clue{"partecipare", ColumnUse::Role},
};

constexpr std::array<std::array<std::string_view, 3>, 20> languages = {{
    {"en", "english", "inglese"},    {"it", "italian", "italiano"},   {"es", "spanish", "spagnolo"},
    {"fr", "french", "francese"},    {"de", "german", "tedesco"},     {"pt", "portuguese", "portoghese"},
    {"ar", "arabic", "arabo"},       {"zh", "chinese", "cinese"},     {"hi", "hindi", "hindi"},
    {"uk", "ukrainian", "ucraino"},  {"ru", "russian", "russo"},      {"pl", "polish", "polacco"},
    {"tr", "turkish", "turco"},      {"ro", "romanian", "rumeno"},    {"nl", "dutch", "olandese"},
    {"sv", "swedish", "svedese"},    {"no", "norwegian", "norvegese"}, {"sw", "swahili", "swahili"},
    {"ja", "japanese", "giapponese"}, {"el", "greek", "greco"},
}};

std::string plain(std::string_view text) { return base::folded(base::trimmed(text)); }

bool opens(char letter) { return letter == '(' || letter == '['; }
bool closes(char letter) { return letter == ')' || letter == ']'; }

void add_answer(std::vector<std::string>& answers, std::string_view answer) {
    const auto text = base::trimmed(answer);
    if (!text.empty()) answers.emplace_back(text);
}

}  // namespace

ColumnUse use_of_heading(std::string_view heading) {
    const auto words = plain(heading);
    if (words.empty()) return ColumnUse::Ignore;
    for (const auto& clue : clues) {
        if (words.contains(clue.word)) return clue.use;
    }
    if (words.contains("name") || words.contains("nome")) return ColumnUse::Name;
    return ColumnUse::Answer;
}

std::optional<program::Role> role_of(std::string_view cell) {
    const auto words = plain(cell);
    const bool both = words.contains("both") || words.contains("entramb");
    const bool mentor = words.contains("mentor");
    const bool mentee = words.contains("mentee");
    if (both || (mentor && mentee)) return program::Role::Both;
    if (mentor) return program::Role::Mentor;
    if (mentee) return program::Role::Mentee;
    return std::nullopt;
}

std::optional<int> number_in(std::string_view cell) {
    const auto first = cell.find_first_of("0123456789");
    if (first == std::string_view::npos) return std::nullopt;
    int number = 0;
    const auto read = std::from_chars(cell.data() + first, cell.data() + cell.size(), number);
    return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

std::string language_code(std::string_view name) {
    const auto words = plain(name);
    for (const auto& row : languages) {
        if (std::ranges::contains(row, words)) return std::string(row[0]);
    }
    return std::string(base::trimmed(name));
}

std::vector<std::string> several_answers(std::string_view cell) {
    std::vector<std::string> answers;
    std::size_t start = 0;
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const char letter = cell[at];
        if (letter == '"') quoted = !quoted;
        depth += opens(letter) ? 1 : 0;
        depth -= closes(letter) && depth > 0 ? 1 : 0;
        const bool separates = (letter == ',' || letter == ';' || letter == '\n') && depth == 0 && !quoted;
        if (!separates) continue;
        add_answer(answers, cell.substr(start, at - start));
        start = at + 1;
    }
    add_answer(answers, cell.substr(start));
    return answers;
}

}  // namespace accanto::exchange
