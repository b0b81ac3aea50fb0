#pragma once

#include <map>
#include <optional>
#include <vector>

#include "matching/plan.hpp"

/// What is best for a request of a few people, by trying everything, from explanations alone.
namespace accanto::matching::test {

/// Whom each mentee has.
using Pairing = std::map<PersonId, PersonId>;
Pairing pairing_of(const Plan& plan);

/// What decides between two plans of a request, in order, the smaller the better.
using Value = std::vector<std::int64_t>;

class Trials {
public:
    explicit Trials(const Request& request);

    Value value_of(const Pairing& pairing) const;
    /// Every pair allowed or kept, all kept pairs there, no place taken twice.
    bool is_possible(const Pairing& pairing) const;
    Value best_value();

private:
    struct Two {
        int points = 0;
        bool allowed = false, kept = false, current = false;
    };
    const Two& two(const PersonId& mentor, const PersonId& mentee) const {
        return twos_.at({mentor, mentee});
    }
    void try_all(std::size_t mentee, Pairing& pairing, std::optional<Value>& best);

    const Request& request_;
    std::map<Couple, Two> twos_;
    std::map<PersonId, int> places_;
};

}  // namespace accanto::matching::test
