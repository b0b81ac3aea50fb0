#include "exchange/samples.hpp"

namespace accanto::test {

using program::PersonId;

namespace {

constexpr base::Instant noon{1'728'043'200'000};  // 2024-10-04T12:00:00Z

program::Person person_of(base::Byte fill, std::string name, program::Role role) {
    program::Person person;
    person.id = id_of<PersonId>(fill);
    person.profile = sample_profile();
    person.profile->name = std::move(name);
    person.profile->role = role;
    person.shown = public_part(*person.profile);
    person.standing = program::Standing::Accepted;
    person.since = noon;
    person.note = "a note of the admin";
    return person;
}

program::Post sample_post() {
    program::Post post;
    post.author = id_of<PersonId>(7);
    post.at = noon;
    post.text = "Welcome all";
    post.category = "news";
    post.pinned = true;
    post.comments = {{{}, id_of<PersonId>(8), noon, "Thank you"}};
    return post;
}

void add_pair(program::Program& program) {
    program::Pair pair;
    pair.id = id_of<program::PairId>(9);
    pair.mentor = id_of<PersonId>(7);
    pair.mentee = id_of<PersonId>(8);
    pair.state = program::PairState::Active;
    pair.proposed_at = pair.started_at = noon;
    program.pairs[pair.id] = pair;
    program.pair_order = {pair.id};
    program::Message message;
    message.text = "a private word";
    program.spaces[pair.id].messages = {message};
    program.spaces[pair.id].marks["meet"][pair.mentor].reason = "a private reason";
}

}  // namespace

program::Program sample_program() {
    program::Program program;
    const auto content = sample_template();
    program.id = id_of<program::ProgramId>(1);
    program.created_at = noon;
    program.description = content.description;
    program.description.admin_name = "Grace";
    program.dates = {base::Day{20'050}, base::Day{20'030}, 12};
    program.guide = content.guide;
    for (const auto& person :
         {person_of(7, "Ada", program::Role::Mentor), person_of(8, "Ben", program::Role::Mentee)}) {
        program.people[person.id] = person;
    }
    add_pair(program);
    program.posts = {sample_post()};
    return program;
}

}  // namespace accanto::test
