#include "matching/score.hpp"

#include <numeric>

#include <doctest/doctest.h>

#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::slot;

struct Two {
    Candidate mentor = test::mentor(1);
    Candidate mentee = test::mentee(2);
    Weights weights;
    std::vector<program::Synonyms> synonyms;

    Two with_topics(std::vector<std::string> offers, std::vector<std::string> wants) const {
        auto two = *this;
        two.mentor.profile.offers = std::move(offers);
        two.mentee.profile.wants = std::move(wants);
        return two;
    }
    Score score() const {
        Vocabulary vocabulary(synonyms);
        const auto one = comparable(mentor, vocabulary);
        const auto other = comparable(mentee, vocabulary);
        return score_of(one, other, shares_of(weights));
    }
};

TEST_CASE("the shares are 4000 and three times 2000, and always a whole") {
    const auto usual = shares_of({});
    CHECK(usual.topics == 4000);
    CHECK(usual.languages == 2000);
    CHECK(usual.free_time == 2000);
    CHECK(usual.experience == 2000);
    for (const Weights weights :
         {Weights{1, 1, 1, 0}, {7, 3, 9, 11}, {0, 0, 1, 0}, {100, 1, 1, 1}, {-5, 1000, 3, 3}}) {
        const auto shares = shares_of(weights);
        CHECK(shares.topics + shares.languages + shares.free_time + shares.experience ==
              points_max);
        CHECK(shares.topics >= 0);
    }
    CHECK(shares_of({1, 1, 1, 0}).experience == 0);
    CHECK(shares_of({0, -1, 0, 0}).topics == 4000);
}

TEST_CASE("silence has half of the points and is named") {
    Two two;
    const auto silent = two.score();
    CHECK(silent.points() == points_max / 2);
    for (const auto& part :
         {silent.topics, silent.languages, silent.free_time, silent.experience}) {
        CHECK(part.points == part.points_max / 2);
        CHECK(part.said == Said::Neither);
    }
    two.mentor.profile.languages = {"en"};
    two.mentee.profile.wants = {"Law"};
    CHECK(two.score().languages.said == Said::MenteeSilent);
    CHECK(two.score().topics.said == Said::MentorSilent);
    CHECK(two.score().points() == points_max / 2);
}

TEST_CASE("the first wishes that a mentor can meet count most") {
    Two two;
    two.mentor.profile.offers = {"design", "Portfolio ", "Writing"};
    two.mentee.profile.wants = {"Design", "Portfolio", "Career change"};
    const auto score = two.score();
    CHECK(score.topics.said == Said::Both);
    CHECK(score.topics.points == 3556);  // 4000 × (1 − (1/3)²)
    CHECK(score.topics_shared == std::vector<std::string>{"Design", "Portfolio"});
    CHECK(score.topics_open == std::vector<std::string>{"Career change"});
    two.mentee.profile.wants = {"Law"};
    CHECK(two.score().topics.points == 0);
    two.mentee.profile.wants = {"Design", "Design ", "portfolio"};
    CHECK(two.score().topics.points == 4000);
    CHECK(two.score().topics_shared == std::vector<std::string>{"Design", "portfolio"});
}

TEST_CASE("one shared language is half, all of the shorter list is everything") {
    Two two;
    two.mentor.profile.languages = {"en", "it"};
    two.mentee.profile.languages = {"EN"};
    CHECK(two.score().languages.points == 2000);
    CHECK(two.score().languages_shared == std::vector<std::string>{"EN"});
    two.mentee.profile.languages = {"en", "es"};
    CHECK(two.score().languages.points == 1500);
    two.mentee.profile.languages = {"es"};
    CHECK(two.score().languages.points == 0);
}

TEST_CASE("free time is counted in minutes a week and shown in both people's slots") {
    Two two;
    two.mentor.profile.availability.slots = slot(1, 6) | slot(3, 6) | slot(5, 0);
    two.mentor.profile.utc_offset_minutes = 120;
    two.mentee.profile.availability.slots = slot(1, 3) | slot(3, 3);
    two.mentee.profile.utc_offset_minutes = -240;
    const auto score = two.score();
    CHECK(score.minutes_per_week == 240);
    CHECK(score.free_time.points == 1778);  // 2000 × (1 − (120/360)²)
    CHECK(score.slots_mentor.slots == (slot(1, 6) | slot(3, 6)));
    CHECK(score.slots_mentee.slots == (slot(1, 3) | slot(3, 3)));
    two.mentee.profile.availability.slots = (1ULL << 56) - 1;
    two.mentor.profile.availability.slots = (1ULL << 56) - 1;
    CHECK(two.score().free_time.points == 2000);
    two.mentee.profile.availability.slots = 0;
    CHECK(two.score().free_time.said == Said::MenteeSilent);
    CHECK(two.score().minutes_per_week == 0);
}

TEST_CASE("a mentor some years ahead is best, one far ahead still good, one behind is not") {
    Two two;
    two.mentee.profile.experience_years = 5;
    const std::vector<std::pair<int, int>> expected{
        {0, 0},    {4, 600},   {5, 1000},  {6, 1300}, {7, 1700},
        {8, 2000}, {15, 2000}, {16, 1900}, {40, 800}, {1'000'000, 800}};
    for (const auto& [years, points] : expected) {
        CAPTURE(years);
        two.mentor.profile.experience_years = years;
        CHECK(two.score().experience.points == points);
        CHECK(two.score().years_ahead == years - 5);
    }
}

TEST_CASE("shown points add up to the shown total") {
    test::SeededRandom random(5);
    for (int round = 0; round < 500; ++round) {
        Parts parts;
        for (auto* part : {&parts.topics, &parts.languages, &parts.free_time, &parts.experience}) {
            part->points = static_cast<int>(random.below(2501));
        }
        const auto shown = shown_points(parts);
        CHECK(std::accumulate(shown.begin(), shown.end(), 0) == shown_points(parts.points()));
        CHECK(shown[0] >= parts.topics.points / 100);
        CHECK(shown[0] <= parts.topics.points / 100 + 1);
    }
}

TEST_CASE("the explained score is the counted one, between nothing and everything") {
    test::SeededRandom random(6);
    for (int round = 0; round < 300; ++round) {
        const auto request = test::random_request(random, 1, 1);
        const Weights weights{static_cast<int>(random.below(5)), static_cast<int>(random.below(5)),
                              1, 1};
        Vocabulary vocabulary;
        const auto one = comparable(request.mentors[0], vocabulary);
        const auto other = comparable(request.mentees[0], vocabulary);
        const auto parts = parts_of(one, other, shares_of(weights));
        const auto score = score_of(one, other, shares_of(weights));
        CHECK(static_cast<const Parts&>(score) == parts);
        CHECK(parts.points() >= 0);
        CHECK(parts.points() <= points_max);
        CHECK(score.topics_shared.size() + score.topics_open.size() ==
              request.mentees[0].profile.wants.size());
    }
}

TEST_CASE("a shared topic is told in the mentee's words, once") {
    Two two;
    two.synonyms = {{{"UX", "user experience", "usability"}}};
    two.mentor.profile.offers = {"User experience"};
    two.mentee.profile.wants = {"ux ", "Law", "Usability"};
    const auto score = two.score();
    CHECK(score.topics_shared == std::vector<std::string>{"ux"});
    CHECK(score.topics_open == std::vector<std::string>{"Law"});
    CHECK(score.topics.points == two.with_topics({"a"}, {"a", "b"}).score().topics.points);
}

}  // namespace
}  // namespace accanto::matching
