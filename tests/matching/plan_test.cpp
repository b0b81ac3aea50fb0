#include "matching/plan.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "matching/alternatives.hpp"
#include "matching/requests.hpp"

namespace accanto::matching {
namespace {

using test::person;
using test::SeededRandom;

struct Best {
    int pairs = 0;
    std::int64_t points = 0;
    auto operator<=>(const Best&) const = default;
};

/// The best plan there is, by trying every one, from explanations alone.
class Trial {
public:
    explicit Trial(const Request& request) : request_(request) {
        for (const auto& mentor : request.mentors) places_.push_back(mentor.places_free);
    }
    Best best(std::size_t mentee = 0) {
        if (mentee == request_.mentees.size()) return {};
        const auto& id = request_.mentees[mentee].id;
        const bool is_kept = std::ranges::any_of(
            request_.keep, [&](const Couple& pair) { return pair.second == id; });
        auto best_here = is_kept ? Best{-1'000, 0} : best(mentee + 1);
        for (std::size_t mentor = 0; mentor < places_.size(); ++mentor) {
            const auto said = explain(request_, request_.mentors[mentor].id, id);
            if (places_[mentor] <= 0 || (is_kept ? !said->kept : said->forbidden_by.has_value()))
                continue;
            --places_[mentor];
            auto rest = best(mentee + 1);
            ++places_[mentor];
            rest.pairs += 1;
            rest.points += said->score.points();
            best_here = std::max(best_here, rest);
        }
        return best_here;
    }

private:
    const Request& request_;
    std::vector<int> places_;
};

/// Whether each person of `others` stands once in `possible` or `ruled_out`.
bool accounts_for(const LeftOver& left, const std::vector<Candidate>& others) {
    auto named = left.possible;
    for (const auto& [rule, people] : left.ruled_out)
        named.insert(named.end(), people.begin(), people.end());
    std::ranges::sort(named);
    std::vector<PersonId> expected;
    for (const auto& other : others) expected.push_back(other.id);
    std::ranges::sort(expected);
    return named == expected;
}

void check_pairs(const Request& request, const Plan& plan) {
    std::int64_t points = 0;
    for (const auto& pair : plan.pairs) {
        const auto said = explain(request, pair.mentor, pair.mentee);
        REQUIRE(said.has_value());
        CHECK(said->score == pair.score);
        CHECK(pair.kept == request.keep.contains({pair.mentor, pair.mentee}));
        CHECK((pair.kept || !said->forbidden_by));
        CHECK(pair.waived == (pair.kept ? said->forbidden_by : std::nullopt));
        points += pair.score.topics.points + pair.score.languages.points +
                  pair.score.free_time.points + pair.score.experience.points;
    }
    CHECK(plan.totals.points == points);
    const auto kept = std::ranges::count_if(plan.pairs, &PlannedPair::kept);
    CHECK(kept == static_cast<std::ptrdiff_t>(request.keep.size()));
}

void check_left(const Request& request, const Plan& plan) {
    CHECK(plan.pairs.size() + plan.mentees_left.size() == request.mentees.size());
    for (const auto& left : plan.mentees_left) {
        CHECK(accounts_for(left, request.mentors));
        CHECK((left.why == WhyLeft::NoPlaceLeft) == !left.possible.empty());
    }
    for (const auto& left : plan.mentors_left) {
        if (left.why == WhyLeft::TakesNobody) continue;
        CHECK(accounts_for(left, request.mentees));
        CHECK((left.why == WhyLeft::NobodyLeft) == !left.possible.empty());
    }
}

TEST_CASE(
    "two thousand five hundred small programs: no plan is better, and everything is explained") {
    int placed = 0, left = 0;
    for (std::uint64_t seed = 1; seed <= 2'500; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        const int mentors = static_cast<int>(random.below(5)),
                  mentees = static_cast<int>(random.below(6));
        const auto request = test::random_request(random, mentors, mentees);
        const auto found = plan(request);
        check_pairs(request, found);
        check_left(request, found);
        REQUIRE(Best{found.totals.pairs, found.totals.points} == Trial(request).best());
        REQUIRE(found.refused.empty());
        placed += found.totals.pairs;
        left += found.totals.mentees_left;
    }
    // Both happen often, so the comparison means something.
    CHECK(placed > 1'000);
    CHECK(left > 1'000);
}

TEST_CASE("the order of the request changes nothing") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 2 + static_cast<int>(random.below(10)), 12);
        const auto first = plan(request);
        for (int round = 0; round < 3; ++round) {
            test::shuffle(request.mentors, random);
            test::shuffle(request.mentees, random);
            REQUIRE(plan(request) == first);
        }
    }
}

TEST_CASE("the order of synonyms changes nothing, and they bring people together") {
    int changed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        SeededRandom random(seed);
        auto request = test::random_request(random, 6, 10);
        const auto alone = plan(request);
        std::vector<std::string> words;
        for (const auto& mentee : request.mentees)
            words.insert(words.end(), mentee.profile.wants.begin(), mentee.profile.wants.end());
        if (words.size() < 4) continue;
        request.synonyms = {{{words[0], words[1]}}, {{words[2], words[3]}}, {{"x", words[1]}}};
        const auto first = plan(request);
        CHECK(first.totals.pairs == alone.totals.pairs);
        changed += first.totals.points != alone.totals.points ? 1 : 0;
        std::ranges::reverse(request.synonyms);
        for (auto& each : request.synonyms) std::ranges::reverse(each.words);
        test::shuffle(request.mentors, random);
        test::shuffle(request.mentees, random);
        REQUIRE(plan(request) == first);
    }
    CHECK(changed > 10);
}

TEST_CASE("two are explained with synonyms as they are planned") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(2)};
    request.mentors[0].profile.offers = {"user experience"};
    request.mentees[0].profile.wants = {"UX"};
    request.synonyms = {{{"UX", "user experience"}}};
    const auto explained = explain(request, test::person(1), test::person(2));
    REQUIRE(explained);
    CHECK(explained->score.topics_shared == std::vector<std::string>{"UX"});
    REQUIRE(plan(request).pairs.size() == 1);
    CHECK(plan(request).pairs[0].score == explained->score);
}

TEST_CASE("an empty program has an empty plan") {
    CHECK(plan({}) == Plan{});
}

TEST_CASE("everybody left over is told why") {
    Request request;
    request.mentors = {test::mentor(1, 1), test::mentor(2, 1), test::mentor(3, 0)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.organisation = request.mentees[1].profile.organisation = "Acme";
    request.mentors[1].profile.languages = {"ar"};
    request.mentees[1].profile.languages = {"en"};
    const auto found = plan(request);
    REQUIRE(found.mentees_left.size() == 1);
    const auto& left = found.mentees_left[0];
    CHECK(left.person == person(12));
    CHECK(left.why == WhyLeft::EverybodyRuledOut);
    CHECK(left.possible.empty());
    CHECK(left.ruled_out ==
          std::map<Rule, std::vector<PersonId>>{{Rule::NoPlace, {person(3)}},
                                                {Rule::SameOrganisation, {person(1)}},
                                                {Rule::NoSharedLanguage, {person(2)}}});
    REQUIRE(found.mentors_left.size() == 2);
    CHECK(found.mentors_left[0].why == WhyLeft::NobodyLeft);
    CHECK(found.mentors_left[1].person == person(3));
    CHECK(found.mentors_left[1].why == WhyLeft::TakesNobody);
}

TEST_CASE("a mentee who finds all places taken is told by whom") {
    Request request;
    request.mentors = {test::mentor(1, 1)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.offers = request.mentees[1].profile.wants = {"Law"};
    const auto found = plan(request);
    REQUIRE(found.mentees_left.size() == 1);
    CHECK(found.mentees_left[0].person == person(11));
    CHECK(found.mentees_left[0].why == WhyLeft::NoPlaceLeft);
    CHECK(found.mentees_left[0].possible == std::vector{person(1)});
    CHECK(found.totals == Totals{1, 7000, 1, 0, 0, 7000});
}

TEST_CASE("an empty other side is its own reason") {
    Request request;
    request.mentees = {test::mentee(11)};
    CHECK(plan(request).mentees_left[0].why == WhyLeft::NobodyThere);
    request.mentees.clear();
    request.mentors = {test::mentor(1)};
    CHECK(plan(request).mentors_left[0].why == WhyLeft::NobodyThere);
}

TEST_CASE("a kept pair stands, though a rule is against it, and says so") {
    Request request;
    request.mentors = {test::mentor(1), test::mentor(2)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.mentors[0].profile.organisation = request.mentees[0].profile.organisation = "Acme";
    request.keep = {{person(1), person(11)}};
    const auto found = plan(request);
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.pairs[0].mentee == person(11));
    CHECK(found.pairs[0].kept);
    CHECK(found.pairs[0].waived == Rule::SameOrganisation);
    CHECK_FALSE(found.pairs[1].kept);
}

TEST_CASE("a contradicting wish is named, and the plan is made without it") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11), test::mentee(12)};
    request.keep = {{person(1), person(11)}, {person(1), person(12)}};
    const auto found = plan(request);
    CHECK(found.refused.size() == 2);
    CHECK(found.refused[0].what == Contradiction::TooManyKept);
    CHECK(found.totals.pairs == 1);
    request.mentees.push_back(test::mentee(11));
    CHECK(plan(request).pairs.empty());
    CHECK_FALSE(plan(request).refused.empty());
}

TEST_CASE("of very many who are left over only the reason is told") {
    Request request;
    const int count = 2'900;
    for (int number = 0; number < count; ++number) {
        request.mentors.push_back(test::mentor(number));
        request.mentees.push_back(test::mentee(count + number));
    }
    request.mentors[1].places_free = 0;
    request.mentees[1].profile.role = program::Role::Mentor;
    const auto field = field_of(request, {});
    const auto found = plan_of(request, field, nullptr, holding_of(field, {}));
    REQUIRE(found.mentees_left.size() == request.mentees.size());
    CHECK(found.mentees_left[0] == LeftOver{person(count), WhyLeft::NoPlaceLeft, {}, {}});
    CHECK(found.mentees_left[1] == LeftOver{person(count + 1), WhyLeft::EverybodyRuledOut, {}, {}});
    CHECK(found.mentors_left[0] == LeftOver{person(0), WhyLeft::NobodyLeft, {}, {}});
    CHECK(found.mentors_left[1] == LeftOver{person(1), WhyLeft::TakesNobody, {}, {}});
}

TEST_CASE("more people than a planner takes are planned as well") {
    Request request;
    for (int number = 0; number <= static_cast<int>(all_pairs_max); ++number)
        request.mentees.push_back(test::mentee(number));
    request.mentors = {test::mentor(9'000, 3)};
    CHECK(plan(request).totals.pairs == 3);
    CHECK(plan(request).proved);
    CHECK(alternatives(request, person(0), 1).empty());
    request.floor = true;
    CHECK(plan(request).refused.front().what == Contradiction::TooManyPeople);
}

TEST_CASE("two can be explained whether or not they are a pair") {
    Request request;
    request.mentors = {test::mentor(1)};
    request.mentees = {test::mentee(11)};
    request.never = {{person(1), person(11)}};
    const auto said = explain(request, person(1), person(11));
    REQUIRE(said.has_value());
    CHECK(said->forbidden_by == Rule::Never);
    CHECK(said->score.points() == points_max / 2);
    CHECK_FALSE(said->kept);
    CHECK(explain(request, person(11), person(1)) == std::nullopt);
}

}  // namespace
}  // namespace accanto::matching
