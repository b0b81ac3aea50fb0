#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "app/views/pairing_view.hpp"
#include "support/seeded_random.hpp"

namespace accanto::test {

/// Whom a mentee would like, by name; of several, the first is wished for most.
struct NamedWish {
    std::string mentee, mentor;
};

/// An admin at the pairing screen: a program in which these people were accepted.
class PairingDesk {
public:
    explicit PairingDesk(const std::vector<program::Profile>& people, std::string language = "en",
                         const std::vector<NamedWish>& wishes = {});

    void post(app::Intent intent);
    app::Model& model() { return model_; }
    const program::Program& program() const { return model_.replica()->program; }
    /// Fails when there is nobody of this name.
    program::PersonId id(std::string_view name) const;
    program::PairId only_pair() const { return program().pair_order.front(); }
    app::PairingView view() { return app::pairing_view(model_, memory_); }
    /// Lets both of a pair decide instead of the admin.
    void let_both_decide();
    void select(std::string_view mentor, std::string_view mentee);
    /// Asks something whose answers nobody sees: "Parents" or "Newcomers".
    void ask_in_private();

private:
    void add(const std::vector<program::Profile>& people, const std::vector<NamedWish>& wishes);

    SeededRandom random_{7};
    base::Instant now_{1'790'000'000'000};
    app::Model model_;
    app::PairingMemory memory_;
};

/// Somebody who speaks English and is free on Monday evenings.
program::Profile mentor_named(std::string_view name, std::vector<std::string> offers,
                              int places = 1);
program::Profile mentee_named(std::string_view name, std::vector<std::string> wants);

/// Marta, Kwame, Sofia and Elif, who say everything there is to say: Marta in Berlin, Sofia in New
/// York. Marta goes with Sofia, whatever is answered in private.
std::vector<program::Profile> people_who_say_all();
std::vector<NamedWish> wishes_of_all();

}  // namespace accanto::test
