#include "assignment/edits.hpp"

#include <algorithm>

namespace accanto::assignment {

template <class Cost>
void Edits<Cost>::take_out(std::uint32_t mentee) {
    while (network_.placed[mentee] > 0)
        network_.unmatch(mentee, network_.held_by(mentee).front().mentor);
    network_.worth[mentee] = network_.cheapest(mentee);
}

template <class Cost>
void Edits<Cost>::put_entry(std::uint32_t mentee, std::uint32_t mentor, std::int32_t key) {
    network_.rows.insert(mentee, entry_of(key, mentor));
    auto& least = network_.price_least[mentee];
    least = std::min(least, network_.price[mentor]);
    if (network_.has_columns) network_.columns.push(mentor, entry_of(key, mentee));
}

template <class Cost>
void Edits<Cost>::remove_entry(std::uint32_t mentee, std::uint32_t mentor) {
    network_.rows.remove(mentee, mentor);
    if (!network_.has_columns) return;
    const auto column = network_.columns[mentor];
    const auto place = std::ranges::find(column, mentee, entry_person);
    if (place != column.end())
        network_.columns.remove(mentor, static_cast<std::size_t>(place - column.begin()));
}

template <class Cost>
void Edits<Cost>::set_edge(std::uint32_t mentee, std::uint32_t mentor,
                           std::optional<std::int32_t> key) {
    network_.forget_bounds();
    remove_entry(mentee, mentor);
    if (key) put_entry(mentee, mentor, *key);
    const auto mine =
        std::span(network_.held).subspan(network_.held_begin[mentee], network_.placed[mentee]);
    const auto held = std::ranges::find(mine, mentor, &Held::mentor);
    if (held == mine.end()) {
        if (key && network_.slack(mentee, {mentor, *key}) < 0) take_out(mentee);
        return;
    }
    if (key) held->key = *key;
    if (!key || network_.slack(mentee, *held) > 0) take_out(mentee);
}

template <class Cost>
void Edits<Cost>::withdraw(std::uint32_t mentee) {
    network_.forget_bounds();
    take_out(mentee);
    network_.wants[mentee] = 0;
}

template <class Cost>
void Edits<Cost>::set_places(std::uint32_t mentor, std::uint32_t places) {
    network_.forget_bounds();
    network_.places[mentor] = places;
    while (network_.taken(mentor) > places) take_out(network_.mentees_of[mentor].back());
}

/// The mentor's mentees count as later ones than before. Who would not pay that has to look again.
template <class Cost>
void Edits<Cost>::raise_to_load(std::uint32_t mentor) {
    auto& price = network_.price[mentor];
    if (network_.taken(mentor) == 0 || price >= network_.last_load(mentor)) return;
    price = network_.last_load(mentor);
    const auto mentees = network_.mentees_of[mentor];
    for (const auto mentee : std::vector(mentees.begin(), mentees.end())) {
        const auto held = std::ranges::find(network_.held_by(mentee), mentor, &Held::mentor);
        if (network_.slack(mentee, *held) > 0) take_out(mentee);
    }
}

template <class Cost>
void Edits<Cost>::settle(std::uint32_t mentee, std::uint32_t mentor) {
    withdraw(mentee);
    ++network_.had[mentor];
    set_places(mentor, network_.places[mentor] - 1);
    raise_to_load(mentor);
}

template <class Cost>
void Edits<Cost>::release(std::uint32_t mentor) {
    --network_.had[mentor];
    set_places(mentor, network_.places[mentor] + 1);
}

template <class Cost>
void Edits<Cost>::add_mentor(std::span<const NewEdge> edges, std::uint32_t places,
                             std::uint32_t had) {
    network_.forget_bounds();
    const auto mentor = static_cast<std::uint32_t>(network_.mentors());
    Cost price = network_.scale.load_after(had);
    for (const auto& edge : edges) {
        if (network_.wants[edge.mentee] > 0)
            price = std::max(price, network_.worth[edge.mentee] - network_.scale.cost_of(edge.key));
    }
    network_.price.push_back(price);
    network_.places.push_back(places);
    network_.had.push_back(had);
    network_.mentees_of.add_list();
    if (network_.has_columns) network_.columns.add_list();
    paths_.add_person();
    for (const auto& edge : edges) put_entry(edge.mentee, mentor, edge.key);
}

template <class Cost>
void Edits<Cost>::insert_mentee(std::uint32_t number) {
    network_.insert_mentee(number);
    paths_.add_person();
}

template <class Cost>
void Edits<Cost>::set_mentee(std::uint32_t mentee, std::int32_t wants, std::int32_t priority,
                             std::span<const Held> edges) {
    network_.forget_bounds();
    take_out(mentee);
    const auto row = network_.rows.all(mentee);
    for (const auto entry : std::vector(row.begin(), row.end()))
        remove_entry(mentee, entry_person(entry));
    network_.set_wants(mentee, wants);
    network_.priority[mentee] = static_cast<std::uint8_t>(priority);
    for (const auto& edge : edges) put_entry(mentee, edge.mentor, edge.key);
    network_.worth[mentee] = network_.cheapest(mentee);
}

template class Edits<std::int64_t>;
template class Edits<Wide>;

}  // namespace accanto::assignment
