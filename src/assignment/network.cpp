#include "assignment/network.hpp"

namespace accanto::assignment {

template <class Cost>
Network<Cost>::Network(const Problem& problem, const Options& options, Scale<Cost> costs,
                       Points floor)
    : scale(std::move(costs)),
      rows(problem, options, floor),
      worth(problem.mentees()),
      price(problem.mentors()),
      price_least(problem.mentees()),
      placed(problem.mentees()),
      places(problem.mentors()),
      had(problem.had.begin(), problem.had.end()) {
    for (std::size_t i = 0; i < problem.mentees(); ++i) {
        held_begin.push_back(static_cast<std::uint32_t>(held.size()));
        wants.push_back(static_cast<std::uint8_t>(problem.wants[i]));
        priority.push_back(static_cast<std::uint8_t>(problem.priority[i]));
        held.resize(held.size() + wants[i]);
    }
    edges_ = problem.edges.size();
    std::vector<std::uint32_t> rooms(problem.mentors());
    for (const auto& edge : problem.edges) ++rooms[edge.mentor];
    for (std::size_t j = 0; j < problem.mentors(); ++j) {
        places[j] = static_cast<std::uint32_t>(problem.places[j]);
        rooms[j] = std::min(rooms[j], places[j]);
    }
    mentees_of = Lists<std::uint32_t>(rooms);
    for (std::size_t j = 0; j < problem.mentors(); ++j) price[j] = next_load(j);
    for (std::uint32_t i = 0; i < problem.mentees(); ++i) worth[i] = cheapest(i);
}

template <class Cost>
void Network<Cost>::match(std::uint32_t mentee, Held edge) {
    held[held_begin[mentee] + placed[mentee]++] = edge;
    mentees_of.push(edge.mentor, mentee);
}

template <class Cost>
void Network<Cost>::unmatch(std::uint32_t mentee, std::uint32_t mentor) {
    const auto mine = std::span(held).subspan(held_begin[mentee], placed[mentee]);
    const auto edge = std::ranges::find(mine, mentor, &Held::mentor);
    std::move(edge + 1, mine.end(), edge);
    --placed[mentee];
    const auto theirs = mentees_of[mentor];
    const auto place = std::ranges::find(theirs, mentee);
    mentees_of.remove(mentor, static_cast<std::size_t>(place - theirs.begin()));
}

template <class Cost>
void Network<Cost>::build_columns() {
    if (has_columns) return;
    has_columns = true;
    std::vector<std::uint32_t> sizes(mentors());
    for (std::size_t i = 0; i < mentees(); ++i)
        for (const auto entry : rows.all(i)) ++sizes[entry_person(entry)];
    columns = Lists<Entry>(sizes);
    for (std::uint32_t i = 0; i < mentees(); ++i)
        for (const auto entry : rows.all(i))
            columns.push(entry_person(entry), entry_of(entry_key(entry), i));
}

template <class Cost>
void Network<Cost>::insert_mentee(std::uint32_t number) {
    const auto insert = [&](auto& list, auto value) {
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(number), value);
    };
    insert(worth, Cost{0});
    insert(price_least, Cost{0});
    insert(wants, std::uint8_t{0});
    insert(priority, std::uint8_t{0});
    insert(placed, std::uint8_t{0});
    insert(held_begin, static_cast<std::uint32_t>(held.size()));
    rows.insert_row(number);
    for (std::size_t j = 0; j < mentors(); ++j) {
        for (auto& mentee : mentees_of[j]) mentee += mentee >= number ? 1 : 0;
        if (!has_columns) continue;
        for (auto& entry : columns[j]) entry += entry_person(entry) >= number ? 1 : 0;
    }
}

template <class Cost>
void Network<Cost>::set_wants(std::uint32_t mentee, std::int32_t wants_new) {
    wants[mentee] = static_cast<std::uint8_t>(wants_new);
    held_begin[mentee] = static_cast<std::uint32_t>(held.size());
    held.resize(held.size() + wants[mentee]);
}

template <class Cost>
void Network<Cost>::forget_bounds() {
    if (prices_fell) std::ranges::fill(price_least, Cost{0});
    prices_fell = false;
}

template <class Cost>
Cost Network<Cost>::cheapest(std::uint32_t mentee) {
    bool found = false;
    Cost least = wants[mentee] > 0 ? scale.unmet_at(1, priority[mentee]) : Cost{0};
    rows.each(mentee, [&](std::int32_t key, std::uint32_t mentor) {
        const Cost cost = scale.cost_of(key);
        if (found && cost + price_least[mentee] >= least) return false;
        if (!found || cost + price[mentor] < least) least = cost + price[mentor];
        found = true;
        return true;
    });
    return least;
}

template <class Cost>
std::size_t Network<Cost>::bytes() const {
    const std::size_t people = (worth.capacity() + price.capacity()) * sizeof(Cost);
    return people + rows.bytes() + columns.bytes() + mentees_of.bytes() +
           held.capacity() * sizeof(Held) + held_begin.capacity() * 4 + places.capacity() * 8;
}

template struct Network<std::int64_t>;
template struct Network<Wide>;

}  // namespace accanto::assignment
