#include "summary.hpp"

#include <initializer_list>

namespace accanto::test {
namespace {

using namespace program;

std::string short_id(const auto& id) {
    return id.text().substr(0, 8);
}

void line(std::string& text, std::initializer_list<std::string> words) {
    for (const auto& word : words) text += word + ' ';
    text += '\n';
}

template <class Number>
std::string number(Number value) {
    return std::to_string(static_cast<long long>(value));
}

void add_members(std::string& text, const Program& program) {
    for (const auto& [id, person] : program.people) {
        if (!person.shown) continue;
        const bool member = person.standing == Standing::Accepted;
        line(text, {"member", short_id(id), number(member), person.shown->name,
                    number(person.shown->role), number(person.shown->places)});
    }
}

void add_pairs(std::string& text, const Program& program) {
    for (const auto& id : program.pair_order) {
        const auto& pair = *program.pair(id);
        line(text, {"pair", short_id(id), short_id(pair.mentor), short_id(pair.mentee),
                    number(pair.state), number(pair.mentor_accepts), number(pair.mentee_accepts),
                    number(pair.blocked), number(pair.reason),
                    pair.ended_by ? short_id(*pair.ended_by) : "admin", number(pair.proposed_at.ms),
                    number(pair.started_at.ms), number(pair.ended_at.ms)});
    }
    for (const auto& [one, other] : program.apart) {
        line(text, {"apart", short_id(one), short_id(other)});
    }
}

void add_remark(std::string& text, const std::string& what, const Remark& remark) {
    line(text,
         {what, short_id(remark.id), short_id(remark.author), number(remark.at.ms), remark.text});
}

void add_board(std::string& text, const Program& program) {
    for (const auto& post : program.posts) {
        add_remark(text, post.pinned ? "pinned" : "post", post);
        for (const auto& comment : post.comments) add_remark(text, "comment", comment);
        for (const auto& [emoji, people] : post.reactions) {
            line(text, {"reaction", emoji, number(people.size())});
        }
    }
}

void add_epochs(std::string& text, const Program& program) {
    for (const auto& [conversation, epochs] : program.epochs_of) {
        for (const auto& id : epochs) {
            const auto& epoch = program.epochs.find(id)->second;
            line(text, {"epoch", conversation, short_id(id), number(epoch.valid),
                        number(epoch.recipients.size())});
        }
    }
}

void add_sign_ups(std::string& text, const Program& program) {
    for (const auto& [id, person] : program.people) {
        line(text, {"person", short_id(id), number(person.standing), person.name(), person.note,
                    number(person.since.ms), number(person.from_spreadsheet)});
    }
    for (const auto& [id, invitation] : program.invitations) {
        line(text, {"invitation", short_id(id), number(invitation.uses)});
    }
    for (const auto& [two, wish] : program.wishes) {
        line(text, {"wish", short_id(two.first), short_id(two.second), number(wish)});
    }
}

void add_plans(std::string& text, const PairSpace& space) {
    for (const auto& [step, ticks] : space.ticks) {
        for (const auto& [person, tick] : ticks)
            line(text, {"tick", step, short_id(person), number(tick.done)});
    }
    for (const auto& meeting : space.meetings) {
        line(text, {"meeting", short_id(meeting.id), short_id(meeting.proposal),
                    number(meeting.start.ms), number(meeting.minutes), meeting.place,
                    number(meeting.agreed), number(meeting.mark), meeting.note});
    }
    for (const auto& goal : space.goals) {
        line(text, {"goal", short_id(goal.id), goal.title, goal.measure, number(goal.tasks.size()),
                    number(goal.done.size()), number(goal.mark)});
    }
    if (const auto& agreement = space.agreement) {
        line(text, {"agreement", short_id(agreement->version), number(agreement->answers.size()),
                    number(agreement->signatures.size())});
    }
    for (const auto& [person, ways] : space.contact_ways)
        line(text, {"ways", short_id(person), number(ways.size())});
    for (const auto& [person, hours] : space.hours)
        line(text, {"hours", short_id(person), number(hours.free.slots)});
}

void add_spaces(std::string& text, const Program& program) {
    for (const auto& [pair, space] : program.spaces) {
        add_plans(text, space);
        for (const auto& message : space.messages) add_remark(text, "message", message);
        for (const auto& [step, marks] : space.marks) {
            for (const auto& [person, mark] : marks) {
                line(text, {"mark", step, short_id(person), number(mark.mark)});
            }
        }
        for (const auto& [step, comments] : space.step_comments) {
            for (const auto& comment : comments) add_remark(text, "on " + step, comment);
        }
    }
    for (const auto& [pair, people] : program.progress) {
        for (const auto& [person, progress] : people) {
            line(text, {"progress", short_id(pair), short_id(person), number(progress.steps_done),
                        number(progress.weeks.size())});
        }
    }
}

}  // namespace

std::string public_summary(const Program& program) {
    std::string text;
    line(text, {short_id(program.id), short_id(program.founder), program.description.title,
                number(program.dates.length_weeks), number(program.rules.confirmation),
                number(program.guide.steps.size())});
    add_members(text, program);
    add_pairs(text, program);
    add_board(text, program);
    add_epochs(text, program);
    return text;
}

std::string full_summary(const Program& program) {
    auto text = public_summary(program);
    add_sign_ups(text, program);
    add_spaces(text, program);
    for (const auto& [event, why] : program.ignored) {
        line(text, {"ignored", short_id(event), number(why)});
    }
    return text;
}

}  // namespace accanto::test
