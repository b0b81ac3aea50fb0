#include "assignment/core.hpp"

namespace accanto::assignment {
namespace {

template <class Cost>
class CoreOf final : public Core {
public:
    CoreOf(const Problem& problem, const Options& options, Scale<Cost> scale, Points floor)
        : solver_(problem, options, std::move(scale), floor) {}

    std::expected<void, SolveError> run(const Method& method, const GoOn& go_on) override {
        regrets_.reset();
        return solver_.run(method, go_on);
    }
    Pairs pairs() const override { return solver_.pairs(); }
    AnyProof proof() const override { return solver_.proof(); }
    Flaw flaw(const Problem& problem, const Options& options, Points floor,
              std::span<const Pair> pairs) const override {
        return flaw_of(problem, options, floor, pairs, solver_.proof());
    }

    void set_edge(std::uint32_t mentee, std::uint32_t mentor,
                  std::optional<std::int32_t> key) override {
        edits().set_edge(mentee, mentor, key);
    }
    void withdraw(std::uint32_t mentee) override { edits().withdraw(mentee); }
    void set_places(std::uint32_t mentor, std::uint32_t places) override {
        edits().set_places(mentor, places);
    }
    void settle(std::uint32_t mentee, std::uint32_t mentor) override {
        edits().settle(mentee, mentor);
    }
    void release(std::uint32_t mentor) override { edits().release(mentor); }
    void add_mentor(std::span<const NewEdge> edges, std::uint32_t places,
                    std::uint32_t had) override {
        edits().add_mentor(edges, places, had);
    }

    void insert_mentee(std::uint32_t number) override { edits().insert_mentee(number); }
    void set_mentee(std::uint32_t mentee, std::int32_t wants, std::int32_t priority,
                    std::span<const Held> edges) override {
        edits().set_mentee(mentee, wants, priority, edges);
    }

    std::optional<Change> cheapest_change() override;
    std::vector<Switch> cheapest_switches(std::uint32_t mentee, std::size_t count) override;
    std::optional<Change> change_for(std::uint32_t mentee, std::uint32_t mentor) override;
    std::vector<std::optional<Change>> changes_for(std::uint32_t mentee,
                                                   std::span<const Held> edges) override;
    std::optional<Change> change_with_place(std::uint32_t mentor) override;
    std::size_t bytes() const override { return solver_.network().bytes(); }

private:
    Edits<Cost> edits() { return {solver_.network(), solver_.paths()}; }
    Regrets<Cost>& regrets_or_new() {
        if (!regrets_) regrets_ = std::make_unique<Regrets<Cost>>(solver_.network());
        return *regrets_;
    }

    Solver<Cost> solver_;
    std::unique_ptr<Regrets<Cost>> regrets_;
};

template <class Cost>
std::optional<Change> CoreOf<Cost>::cheapest_change() {
    auto& regrets = regrets_or_new();
    std::optional<Change> best;
    Cost least = far_away<Cost>;
    for (std::uint32_t mentee = 0; mentee < solver_.network().mentees() && least > 0; ++mentee) {
        if (solver_.network().wants[mentee] == 0) continue;
        const auto edge = regrets.cheapest_below(mentee, least);
        if (!edge) continue;
        least = *regrets.cost(*edge);
        best = regrets.change_for(*edge);
    }
    return best;
}

template <class Cost>
std::vector<Switch> CoreOf<Cost>::cheapest_switches(std::uint32_t mentee, std::size_t count) {
    if (solver_.network().wants[mentee] == 0) return {};
    auto& regrets = regrets_or_new();
    std::vector<Switch> switches;
    for (const auto& edge : regrets.cheapest(mentee, count))
        switches.push_back({edge.mentor, regrets.change_for(edge)});
    return switches;
}

template <class Cost>
std::optional<Change> CoreOf<Cost>::change_for(std::uint32_t mentee, std::uint32_t mentor) {
    for (const auto entry : solver_.network().rows.all(mentee)) {
        if (entry_person(entry) != mentor) continue;
        const Held edge{mentor, entry_key(entry)};
        return changes_for(mentee, {&edge, 1}).front();
    }
    return {};
}

template <class Cost>
std::vector<std::optional<Change>> CoreOf<Cost>::changes_for(std::uint32_t mentee,
                                                             std::span<const Held> edges) {
    std::vector<std::optional<Change>> changes(edges.size());
    if (solver_.network().wants[mentee] == 0) return changes;
    auto& regrets = regrets_or_new();
    regrets.search(mentee);
    for (std::size_t k = 0; k < edges.size(); ++k) {
        if (regrets.cost(edges[k])) changes[k] = regrets.change_for(edges[k]);
    }
    return changes;
}

template <class Cost>
std::optional<Change> CoreOf<Cost>::change_with_place(std::uint32_t mentor) {
    auto& network = solver_.network();
    if (network.has_place(mentor)) return {};
    const Cost limit = network.price[mentor] - network.next_load(mentor);
    auto& paths = solver_.paths();
    if (limit <= 0 || paths.fill_distance(mentor, limit) >= limit) return {};
    Change change;
    for (const auto& step : paths.chain()) {
        if (step.from != nobody) change.left.push_back({step.mentee, step.from});
        if (step.to.mentor != nobody) change.come.push_back({step.mentee, step.to.mentor});
    }
    return change;
}

template <class Cost>
std::unique_ptr<Core> made(const Problem& problem, const Options& options, Points floor) {
    return std::make_unique<CoreOf<Cost>>(problem, options, *scale_of<Cost>(problem, options),
                                          floor);
}

}  // namespace

std::unique_ptr<Core> make_core(const Problem& problem, const Options& options, Points floor) {
    return options.fairness == Fairness::Bands ? made<Wide>(problem, options, floor)
                                               : made<std::int64_t>(problem, options, floor);
}

}  // namespace accanto::assignment
