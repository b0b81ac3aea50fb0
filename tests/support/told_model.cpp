#include "support/told_model.hpp"

namespace accanto::test {

app::Model model_of(const ToldBuilder& told, const Someone& person) {
    app::Replica replica;
    replica.program = told.folded();
    replica.id = replica.program.id;
    replica.keys.signing.public_key = person.device;
    app::Model model;
    model.loaded = true;
    model.open = replica.id;
    model.replicas.emplace(replica.id, std::move(replica));
    return model;
}

}  // namespace accanto::test
