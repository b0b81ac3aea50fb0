#include "app/views/pairing_groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sorting.hpp"
#include "base/text.hpp"
#include "matching/comparable.hpp"

namespace accanto::app {
namespace {

using Topic = std::uint32_t;  ///< of a vocabulary; 0: none

constexpr int people_min = 2;  ///< of both sides; somebody alone is no group

/// Of each row of the board its topic, and how the topics are called, those of most people first.
struct Topics {
    std::vector<Topic> mentors, mentees;
    std::vector<std::pair<Topic, std::string>> named;
};

Topic most_asked(const std::vector<std::string>& offers, matching::Vocabulary& vocabulary,
                 const std::map<Topic, int>& asked) {
    Topic best = 0;
    int most = -1;
    for (const auto& offer : offers) {
        const Topic topic = vocabulary.topic(offer);
        const auto found = asked.find(topic);
        const int count = found == asked.end() ? 0 : found->second;
        if (topic != 0 && count > most) best = topic, most = count;
    }
    return best;
}

/// How often a topic is written in which way.
using Spellings = std::map<Topic, std::map<std::string, int>>;

void count_spelling(const PairingPerson& person, Topic topic, matching::Vocabulary& vocabulary,
                    Spellings& spellings) {
    for (const auto& word : person.topics) {
        if (vocabulary.topic(word) == topic)
            return void(++spellings[topic][std::string(base::trimmed(word))]);
    }
}

struct Name {
    std::string text;
    int people = 0;
};

Name name_of(const std::map<std::string, int>& spellings) {
    Name name;
    int most = 0;
    for (const auto& [text, count] : spellings) {
        if (count > most) most = count, name.text = text;
        name.people += count;
    }
    return name;
}

/// The topics of several people; whoever has another one loses it.
void name_topics(Topics& topics, const Spellings& spellings) {
    std::vector<std::pair<Topic, Name>> named;
    for (const auto& [topic, all] : spellings) {
        auto name = name_of(all);
        if (name.people >= people_min) named.emplace_back(topic, std::move(name));
    }
    base::sort(named, {},
               [](const auto& each) { return std::pair(-each.second.people, each.second.text); });
    for (auto& [topic, name] : named) topics.named.emplace_back(topic, std::move(name.text));
    const auto drop_lonely = [&](std::vector<Topic>& side) {
        for (auto& topic : side) {
            if (std::ranges::find(named, topic, &std::pair<Topic, Name>::first) == named.end())
                topic = 0;
        }
    };
    drop_lonely(topics.mentors);
    drop_lonely(topics.mentees);
    topics.named.emplace_back(0, std::string());
}

Topics topics_of(const PairingBoard& board, const std::vector<program::Synonyms>& synonyms) {
    matching::Vocabulary vocabulary(synonyms);
    Topics topics;
    std::map<Topic, int> asked;
    Spellings spellings;
    for (const auto& mentee : board.mentees) {
        topics.mentees.push_back(vocabulary.topic(mentee.topic));
        ++asked[topics.mentees.back()];
        if (topics.mentees.back() != 0)
            count_spelling(mentee, topics.mentees.back(), vocabulary, spellings);
    }
    for (const auto& mentor : board.mentors) {
        topics.mentors.push_back(most_asked(mentor.topics, vocabulary, asked));
        if (topics.mentors.back() != 0)
            count_spelling(mentor, topics.mentors.back(), vocabulary, spellings);
    }
    name_topics(topics, spellings);
    return topics;
}

std::string key_of(const std::string& name) {
    return base::folded(name);
}

/// A column of the new board, and for each row of the old one the new row it is in.
struct Column {
    std::vector<PairingPerson> rows;
    std::vector<std::size_t> row_of;
};

Column column_of(const std::vector<PairingPerson>& people, const std::vector<Topic>& topic_of,
                 const std::vector<bool>& placed, const Topics& topics,
                 const std::set<std::string>& open) {
    Column column;
    column.row_of.resize(people.size());
    for (const auto& [topic, name] : topics.named) {
        if (std::ranges::find(topic_of, topic) == topic_of.end()) continue;
        const auto head = column.rows.size();
        PairingGroup group{.key = key_of(name), .is_open = open.contains(key_of(name))};
        PairingPerson row{.name = name};
        column.rows.emplace_back();
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (topic_of[i] != topic) continue;
            column.row_of[i] = group.is_open ? column.rows.size() : head;
            if (group.is_open) column.rows.push_back(people[i]);
            ++group.people;
            group.placed += placed[i] ? 1 : 0;
            group.left_over += people[i].left_over ? 1 : 0;
            row.places += people[i].places;
            row.mentees += people[i].mentees;
        }
        row.group = std::move(group);
        column.rows[head] = std::move(row);
    }
    return column;
}

std::vector<bool> placed_of(const PairingBoard& board, std::size_t PairingLine::* side,
                            std::size_t count) {
    std::vector<bool> placed(count);
    for (const auto& line : board.lines) placed[line.*side] = true;
    return placed;
}

/// Lines between the same two rows are one.
std::vector<PairingLine> joined(const std::vector<PairingLine>& lines, const Column& mentors,
                                const Column& mentees) {
    struct Sum {
        PairingLine line;
        int points = 0, known = 0;
    };
    std::map<std::pair<std::size_t, std::size_t>, Sum> sums;
    for (const auto& line : lines) {
        const std::pair ends{mentors.row_of[line.mentor], mentees.row_of[line.mentee]};
        auto [found, is_new] = sums.try_emplace(ends, Sum{.line = line});
        auto& sum = found->second;
        if (!is_new) {
            sum.line.pairs += line.pairs;
            sum.line.pair.reset();
            if (sum.line.kind != line.kind) sum.line.kind = PairingLineKind::Suggested;
        }
        sum.points += std::max(line.points, 0);
        sum.known += line.points >= 0 ? 1 : 0;
    }
    std::vector<PairingLine> result;
    for (auto& [ends, sum] : sums) {
        std::tie(sum.line.mentor, sum.line.mentee) = ends;
        sum.line.points = sum.known > 0 ? (sum.points + sum.known / 2) / sum.known : -1;
        result.push_back(sum.line);
    }
    return result;
}

void open_group_of(const std::vector<PairingPerson>& people, const std::vector<Topic>& topic_of,
                   const PersonId& id, const Topics& topics, std::set<std::string>& open) {
    const auto found = std::ranges::find(people, id, &PairingPerson::id);
    if (found == people.end()) return;
    const auto topic = topic_of[static_cast<std::size_t>(found - people.begin())];
    const auto named =
        std::ranges::find(topics.named, topic, &std::pair<Topic, std::string>::first);
    open.insert(key_of(named->second));
}

}  // namespace

PairingBoard in_groups(const PairingBoard& board, const std::vector<program::Synonyms>& synonyms,
                       const PairingOpenGroups& open) {
    const auto topics = topics_of(board, synonyms);
    const auto placed = [&](std::size_t PairingLine::* side, std::size_t count) {
        return placed_of(board, side, count);
    };
    auto mentors =
             column_of(board.mentors, topics.mentors,
                       placed(&PairingLine::mentor, board.mentors.size()), topics, open.mentors),
         mentees =
             column_of(board.mentees, topics.mentees,
                       placed(&PairingLine::mentee, board.mentees.size()), topics, open.mentees);
    PairingBoard result;
    result.lines = joined(board.lines, mentors, mentees);
    result.mentors = std::move(mentors.rows);
    result.mentees = std::move(mentees.rows);
    return result;
}

void open_groups_of(const PairingBoard& board, const std::vector<program::Synonyms>& synonyms,
                    const PersonId& mentor, const PersonId& mentee, PairingOpenGroups& open) {
    const auto topics = topics_of(board, synonyms);
    open_group_of(board.mentors, topics.mentors, mentor, topics, open.mentors);
    open_group_of(board.mentees, topics.mentees, mentee, topics, open.mentees);
}

}  // namespace accanto::app
