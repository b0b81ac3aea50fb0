#include "exchange/export_json.hpp"

#include <algorithm>

#include "exchange/day_text.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"
#include "exchange/program_fields.hpp"

namespace accanto::exchange {
namespace {

constexpr std::string_view standing_words[] = {"applied", "accepted", "waitlisted", "declined",
                                               "left"};
constexpr std::string_view pair_state_words[] = {"proposed", "active",   "paused",
                                                 "ended",    "declined", "withdrawn"};
constexpr std::size_t any_length = 0;  // nothing below is read again

/// One person, and whether to say how to reach them.
struct ExportedPerson {
    const program::Person& person;
    Contacts contacts;
};

struct ExportedPair {
    const program::Pair& pair;
};

struct ExportedRemark {
    const program::Program& program;
    const program::Remark& remark;
};

struct ExportedPost {
    const program::Program& program;
    const program::Post& post;
};

/// All that an export says.
struct Export {
    const program::Program& program;
    Contacts contacts;
};

/// "" for the time before the first millisecond of 1970: it was never said.
std::string time_text(base::Instant instant) {
    return instant.ms > 0 ? instant_text(instant) : std::string();
}

std::string name_of(const program::Program& program, const program::PersonId& id) {
    if (id == identity::person_of(program.founder)) return program.description.admin_name;
    const auto* person = program.person(id);
    return person != nullptr ? person->name() : std::string();
}

program::PublicProfile shown_of(const program::Person& person) {
    if (person.shown) return *person.shown;
    return person.profile ? public_part(*person.profile) : program::PublicProfile{};
}

void fields(Writer& io, const ExportedPerson& exported) {
    const auto& person = exported.person;
    io.id("id", person.id);
    io.word("standing", person.standing, standing_words);
    io.text("since", time_text(person.since), any_length);
    fields(io, shown_of(person));
    if (!person.profile) return;
    const auto& profile = *person.profile;
    io.text("organisation", profile.organisation, any_length);
    io.number("experience_years", profile.experience_years, -1, program::experience_years_max);
    if (exported.contacts == Contacts::Included) io.text("contact", profile.contact, any_length);
}

void fields(Writer& io, const ExportedPair& exported) {
    const auto& pair = exported.pair;
    io.id("id", pair.id);
    io.id("mentor", pair.mentor);
    io.id("mentee", pair.mentee);
    io.word("state", pair.state, pair_state_words);
    io.text("proposed", time_text(pair.proposed_at), any_length);
    io.text("started", time_text(pair.started_at), any_length);
    io.text("ended", time_text(pair.ended_at), any_length);
}

void remark_fields(Writer& io, const program::Program& program, const program::Remark& remark) {
    io.text("author", name_of(program, remark.author), any_length);
    io.text("at", time_text(remark.at), any_length);
    io.text("text", remark.text, any_length);
}

void fields(Writer& io, const ExportedRemark& exported) {
    remark_fields(io, exported.program, exported.remark);
}

void fields(Writer& io, const ExportedPost& exported) {
    remark_fields(io, exported.program, exported.post);
    io.text("category", exported.post.category, any_length);
    io.flag("pinned", exported.post.pinned);
    std::vector<ExportedRemark> comments;
    for (const auto& comment : exported.post.comments)
        comments.push_back({exported.program, comment});
    io.list("comments", comments, any_length);
}

void fields(Writer& io, const Export& exported) {
    const auto& program = exported.program;
    format_fields(io, export_format, 1);
    io.id("program", program.id);
    io.text("created", time_text(program.created_at), any_length);
    io.node("description", program.description);
    io.node("dates", program.dates);
    io.node("rules", program.rules);
    io.node("guide", program.guide);
    std::vector<ExportedPerson> people;
    for (const auto& [id, person] : program.people) people.push_back({person, exported.contacts});
    io.list("people", people, any_length);
    std::vector<ExportedPair> pairs;
    for (const auto& id : program.pair_order) {
        if (const auto* pair = program.pair(id)) pairs.push_back({*pair});
    }
    io.list("pairs", pairs, any_length);
    std::vector<ExportedPost> posts;
    for (const auto& post : program.posts) posts.push_back({program, post});
    io.list("board", posts, any_length);
}

/// What a template takes from an export.
struct TemplatePart {
    program::Template content;
};

void fields(Reader& io, TemplatePart& part) {
    io.node("description", part.content.description);
    io.node("dates", part.content.dates);
    io.node("guide", part.content.guide);
}

}  // namespace

std::string export_to_json(const program::Program& program, Contacts contacts) {
    return write_document(Export{program, contacts});
}

Read<program::Template> template_from_export(std::string_view text) {
    const auto file = open_file(text, export_format, 1);
    if (!file) return base::Failure(file.error());
    auto part = read_document<TemplatePart>(file->text);
    if (!part) return base::Failure(part.error());
    auto content = std::move(part->content);
    content.description.admin_name.clear();
    content.dates.starts.reset();
    content.dates.sign_up_closes.reset();
    return content;
}

}  // namespace accanto::exchange
