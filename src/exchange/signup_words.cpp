#include "exchange/signup_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace accanto::exchange {
namespace {

using program::Role;
using Words = std::vector<std::string>;

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

constexpr std::array<std::string_view, 8> both_words = {"both",    "either", "entrambi", "entrambe",
                                                        "ambedue", "tutti",  "ambo",     "tutte"};
constexpr std::array<std::string_view, 6> mentor_words = {"mentor",  "mentors",   "mentore",
                                                          "mentori", "mentoring", "coach"};
constexpr std::array<std::string_view, 5> mentee_words = {"mentee", "mentees", "mentorato",
                                                          "mentorata", "tutee"};
/// Said of oneself, whatever stands before: "I want to be mentored".
constexpr std::array<std::string_view, 3> guided_words = {"mentored", "accompagnato",
                                                          "accompagnata"};
/// After one of these, the other role is meant: "I am looking for a mentor".
constexpr std::array<std::string_view, 26> seeking_words = {
    "find",      "have",    "having",   "looking", "look",    "need",   "seek",
    "seeking",   "want",    "wish",     "get",     "receive", "like",   "cerco",
    "trovare",   "avere",   "ricevere", "bisogno", "vorrei",  "voglio", "cercare",
    "receiving", "finding", "getting",  "trovo",   "desidero"};
constexpr std::array<std::string_view, 14> being_words = {
    "be",     "to",        "become", "being",  "as",   "act",   "fare",
    "essere", "diventare", "come",   "faccio", "sono", "offer", "offrire"};
constexpr std::array<std::string_view, 6> yes_words = {"yes", "y", "s\xC3\xAC", "si", "true", "x"};
constexpr std::array<std::string_view, 3> no_words = {"no", "n", "false"};
constexpr std::array<std::string_view, 8> nothing_words = {"",   "-",    "--", "n/a",
                                                           "na", "n.d.", "nd", "/"};
constexpr std::array<std::array<std::string_view, 3>, 11> number_words = {
    {{"none", "nessuno", "nessuna"},
     {"one", "uno", "una"},
     {"two", "due", "due"},
     {"three", "tre", "tre"},
     {"four", "quattro", "quattro"},
     {"five", "cinque", "cinque"},
     {"six", "sei", "sei"},
     {"seven", "sette", "sette"},
     {"eight", "otto", "otto"},
     {"nine", "nove", "nove"},
     {"ten", "dieci", "dieci"}}};

std::string plain(std::string_view text) {
    return base::folded(base::trimmed(text));
}

std::optional<int> number_of_word(const std::string& word) {
    for (std::size_t i = 0; i < number_words.size(); ++i) {
        if (is_one_of(number_words[i], word)) return static_cast<int>(i);
    }
    const auto* const end = word.data() + word.size();
    int number = 0;
    const auto read = std::from_chars(word.data(), end, number);
    return read.ec == std::errc{} && read.ptr != word.data() ? std::optional(number) : std::nullopt;
}

bool is_less_than(std::string_view cell) {
    const auto text = plain(cell);
    return text.starts_with('<') || text.starts_with("less than") || text.starts_with("meno di") ||
           text.starts_with("under ");
}

bool opens(char letter) {
    return letter == '(' || letter == '[';
}
bool closes(char letter) {
    return letter == ')' || letter == ']';
}
bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool separates(std::string_view cell, std::size_t at) {
    const char letter = cell[at];
    if (letter == ';' || letter == '\n') return true;
    const bool between_digits =
        at > 0 && at + 1 < cell.size() && is_digit(cell[at - 1]) && is_digit(cell[at + 1]);
    return letter == ',' && !between_digits;
}

void add_answer(std::vector<std::string>& answers, std::string_view answer) {
    auto text = base::trimmed(answer);
    if (text.size() > 1 && text.front() == '"' && text.back() == '"')
        text = base::trimmed(text.substr(1, text.size() - 2));
    if (!says_nothing(text)) answers.emplace_back(text);
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    Words words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char letter : base::folded(text)) {
        const bool inside = (letter >= 'a' && letter <= 'z') || is_digit(letter) ||
                            (static_cast<unsigned char>(letter) & 0x80U) != 0;
        if (inside) word += letter;
        if (!inside) end_word();
    }
    end_word();
    return words;
}

std::optional<Role> role_of(std::string_view cell) {
    bool mentor = false, mentee = false, seeks = false;
    for (const auto& word : words_of(cell)) {
        const bool names_mentor = is_one_of(mentor_words, word),
                   names_mentee = is_one_of(mentee_words, word);
        if (is_one_of(both_words, word)) return Role::Both;
        if (is_one_of(seeking_words, word)) seeks = true;
        if (is_one_of(being_words, word)) seeks = false;
        if (is_one_of(guided_words, word)) mentee = true;
        if (!names_mentor && !names_mentee) continue;
        (names_mentor == seeks ? mentee : mentor) = true;
        seeks = false;
    }
    if (mentor && mentee) return Role::Both;
    if (mentor) return Role::Mentor;
    return mentee ? std::optional(Role::Mentee) : std::nullopt;
}

std::optional<bool> yes_or_no(std::string_view cell) {
    const auto words = words_of(cell);
    if (words.empty()) return std::nullopt;
    if (is_one_of(yes_words, words.front())) return true;
    return is_one_of(no_words, words.front()) ? std::optional(false) : std::nullopt;
}

std::vector<int> numbers_in(std::string_view cell) {
    std::vector<int> numbers;
    for (const auto& word : words_of(cell)) {
        if (const auto number = number_of_word(word)) numbers.push_back(*number);
    }
    return numbers;
}

std::optional<int> number_in(std::string_view cell) {
    const auto numbers = numbers_in(cell);
    if (numbers.empty()) return std::nullopt;
    return is_less_than(cell) ? std::max(0, numbers.front() - 1) : numbers.front();
}

std::optional<int> most_in(std::string_view cell) {
    const auto numbers = numbers_in(cell);
    if (numbers.empty()) return std::nullopt;
    return numbers.size() == 2 ? std::max(numbers[0], numbers[1]) : numbers.front();
}

bool says_nothing(std::string_view cell) {
    return is_one_of(nothing_words, plain(cell));
}

std::vector<std::string> several_answers(std::string_view cell) {
    std::vector<std::string> answers;
    std::size_t start = 0;
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        quoted = quoted != (cell[at] == '"');
        depth += opens(cell[at]) ? 1 : 0;
        depth -= closes(cell[at]) && depth > 0 ? 1 : 0;
        if (depth > 0 || quoted || !separates(cell, at)) continue;
        add_answer(answers, cell.substr(start, at - start));
        start = at + 1;
    }
    const bool never_closed = depth > 0 || quoted;
    if (!never_closed) {
        add_answer(answers, cell.substr(start));
        return answers;
    }
    for (const auto part : base::split(cell.substr(start), ',')) add_answer(answers, part);
    return answers;
}

}  // namespace accanto::exchange
