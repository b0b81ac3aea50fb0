#include "exchange/signup_levels.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using program::Level;
using program::TopicLevel;
using program::YearsAhead;

struct LevelWord {
    std::string_view word;
    Level level;
};

// The first of each level is what is written into tables.
constexpr auto offered_words = std::to_array<LevelWord>({
    {"basics", Level::Some},      {"a little", Level::Some}, {"some", Level::Some},
    {"the basics", Level::Some},  {"basic", Level::Some},    {"beginner", Level::Some},
    {"le basi", Level::Some},     {"base", Level::Some},     {"un po'", Level::Some},
    {"un po’", Level::Some},      {"poco", Level::Some},     {"principiante", Level::Some},
    {"well", Level::Solid},       {"good", Level::Solid},    {"a good deal", Level::Solid},
    {"solid", Level::Solid},      {"a lot", Level::Solid},   {"intermediate", Level::Solid},
    {"parecchio", Level::Solid},  {"bene", Level::Solid},    {"buono", Level::Solid},
    {"intermedio", Level::Solid}, {"molto", Level::Solid},   {"deep", Level::Deep},
    {"deeply", Level::Deep},      {"in depth", Level::Deep}, {"expert", Level::Deep},
    {"advanced", Level::Deep},    {"a fondo", Level::Deep},  {"esperto", Level::Deep},
    {"esperta", Level::Deep},     {"avanzato", Level::Deep},
});
constexpr auto wanted_words = std::to_array<LevelWord>({
    {"new", Level::Some},          {"new to me", Level::Some},     {"beginner", Level::Some},
    {"a little", Level::Some},     {"basic", Level::Some},         {"nuovo", Level::Some},
    {"nuovo per me", Level::Some}, {"principiante", Level::Some},  {"base", Level::Some},
    {"un po'", Level::Some},       {"un po’", Level::Some},        {"some", Level::Solid},
    {"i know some", Level::Solid}, {"intermediate", Level::Solid}, {"well", Level::Solid},
    {"qualcosa so", Level::Solid}, {"qualcosa", Level::Solid},     {"intermedio", Level::Solid},
    {"bene", Level::Solid},        {"a lot", Level::Deep},         {"i know a lot", Level::Deep},
    {"advanced", Level::Deep},     {"deep", Level::Deep},          {"expert", Level::Deep},
    {"so già molto", Level::Deep}, {"molto", Level::Deep},         {"avanzato", Level::Deep},
    {"esperto", Level::Deep},      {"esperta", Level::Deep},
});

std::span<const LevelWord> words_for(TopicSide side) {
    return side == TopicSide::Offered ? std::span<const LevelWord>(offered_words)
                                      : std::span<const LevelWord>(wanted_words);
}

std::string plain(std::string_view text) {
    return base::folded(base::trimmed(text));
}

bool has_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

constexpr std::array<std::string_view, 4> upper_words = {"up to", "at most", "fino a",
                                                         "al massimo"};
constexpr std::array<std::string_view, 8> any_words = {
    "matter",  "any",       "no preference", "whatever",
    "importa", "qualsiasi", "indifferente",  "nessuna preferenza"};

bool is_upper_end(std::string_view text) {
    constexpr std::array<std::string_view, 3> less = {"less than", "meno di", "under "};
    return has_any(text, upper_words) || text.starts_with('<') || has_any(text, less);
}

}  // namespace

TopicLevel topic_with_level(std::string_view text, TopicSide side) {
    const auto topic = base::trimmed(text);
    const auto open = topic.find_last_of("([");
    const bool in_brackets =
        open != std::string_view::npos && open > 0 && (topic.back() == ')' || topic.back() == ']');
    if (!in_brackets) return {std::string(topic), Level::Unsaid};
    const auto said = plain(topic.substr(open + 1, topic.size() - open - 2));
    const auto words = words_for(side);
    const auto found = std::ranges::find(words, std::string_view(said), &LevelWord::word);
    if (found == words.end()) return {std::string(topic), Level::Unsaid};
    return {std::string(base::trimmed(topic.substr(0, open))), found->level};
}

std::vector<TopicLevel> take_levels(std::vector<std::string>& topics, TopicSide side) {
    std::vector<TopicLevel> levels;
    for (auto& topic : topics) {
        auto parted = topic_with_level(topic, side);
        if (parted.level == Level::Unsaid) continue;
        topic = parted.topic;
        levels.push_back(std::move(parted));
    }
    return levels;
}

std::string_view level_word(Level level, TopicSide side) {
    const auto words = words_for(side);
    const auto found = std::ranges::find(words, level, &LevelWord::level);
    return found == words.end() ? std::string_view() : found->word;
}

std::optional<YearsAhead> years_ahead_of(std::string_view text) {
    const auto said = plain(text);
    const auto numbers = numbers_in(said);
    if (numbers.empty())
        return has_any(said, any_words) ? std::optional(YearsAhead{}) : std::nullopt;
    if (std::ranges::any_of(
            numbers, [](int years) { return years < 0 || years > program::experience_years_max; }))
        return std::nullopt;
    if (numbers.size() > 1)
        return YearsAhead{std::min(numbers[0], numbers[1]), std::max(numbers[0], numbers[1])};
    if (is_upper_end(said)) return YearsAhead{0, numbers.front()};
    return YearsAhead{numbers.front(), program::experience_years_max};
}

std::string years_ahead_text(const YearsAhead& years) {
    if (!years.is_said()) return {};
    const auto least = std::to_string(years.least);
    const bool open = years.most >= program::experience_years_max;
    return open ? least + "+" : least + "-" + std::to_string(years.most);
}

}  // namespace accanto::exchange
