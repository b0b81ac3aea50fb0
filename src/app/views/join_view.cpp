#include "app/views/join_view.hpp"

#include <algorithm>

#include "app/views/language_names.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

using program::Audience;
using program::Standing;

bool is_blank(std::string_view text) {
    return base::trimmed(text).empty();
}

auto same_as(std::string_view text) {
    return [folded = base::folded(text)](const std::string& each) {
        return base::folded(each) == folded;
    };
}

bool is_asked(Audience audience, program::Role role) {
    switch (audience) {
        case Audience::Mentor:
            return program::can_mentor(role);
        case Audience::Mentee:
            return program::can_be_mentee(role);
        case Audience::Both:
            break;
    }
    return true;
}

/// The offered ones first, then those that somebody added.
std::vector<JoinChoice> choices(const std::vector<std::string>& offered,
                                const std::vector<std::string>& chosen) {
    std::vector<JoinChoice> all;
    for (const auto& each : offered)
        all.push_back({each, each, std::ranges::any_of(chosen, same_as(each))});
    for (const auto& each : chosen) {
        if (std::ranges::none_of(offered, same_as(each))) all.push_back({each, each, true});
    }
    return all;
}

std::vector<JoinLevel> levels_of(const std::vector<std::string>& topics,
                                 const std::vector<program::TopicLevel>& levels) {
    std::vector<JoinLevel> all;
    for (const auto& topic : topics) {
        const auto said = std::ranges::find(levels, topic, &program::TopicLevel::topic);
        all.push_back({topic, said == levels.end() ? program::Level::Unsaid : said->level});
    }
    return all;
}

/// "It does not matter", the usual ranges, and what was said otherwise.
std::vector<JoinYears> years_choices(const program::YearsAhead& said) {
    std::vector<JoinYears> all;
    for (const auto& years :
         {program::YearsAhead{}, program::YearsAhead{1, 3}, program::YearsAhead{3, 10},
          program::YearsAhead{10, program::experience_years_max}})
        all.push_back({years, years == said});
    if (std::ranges::none_of(all, &JoinYears::chosen)) all.push_back({said, true});
    return all;
}

std::vector<JoinChoice> language_choices(const Model& model, const program::Profile& profile) {
    auto all = choices(offered_languages(model.settings.language), profile.languages);
    for (auto& each : all) each.label = language_name(each.value);
    return all;
}

JoinQuestion question_view(const program::Question& question, const program::Profile& profile) {
    const auto answer = profile.answers.find(question.id);
    return {question.id, question.title, question.help,
            answer == profile.answers.end() ? std::string() : answer->second, question.required};
}

void show_questions(JoinView& view, const program::Description& description) {
    const auto& profile = view.edit.profile;
    for (const auto& question : description.questions) {
        if (!is_asked(question.audience, profile.role)) continue;
        auto shown = question_view(question, profile);
        if (question.id == about_question) {
            view.about = std::move(shown);
        } else {
            view.questions.push_back(std::move(shown));
        }
    }
}

void require(JoinView& view, int step, bool said, std::string field) {
    if (!said) view.missing.push_back({step, std::move(field)});
}

void show_missing(JoinView& view) {
    require(view, 1, !is_blank(view.edit.profile.name), "name");
    if (view.about && view.about->required)
        require(view, 2, !is_blank(view.about->answer), "question:" + view.about->id);
    for (const auto& question : view.questions) {
        if (question.required)
            require(view, 3, !is_blank(question.answer), "question:" + question.id);
    }
    if (view.asks_adult) require(view, 3, view.edit.adult, "adult");
    require(view, 3, view.edit.agrees, "conduct");
}

void show_what_is_optional(JoinView& view, const program::Description& description) {
    const auto& profile = view.edit.profile;
    view.offers_levels = levels_of(profile.offers, profile.offers_levels);
    view.wants_levels = levels_of(profile.wants, profile.wants_levels);
    if (!description.goals.empty()) view.goals = choices(description.goals, profile.goals);
    if (!description.interests.empty())
        view.interests = choices(description.interests, profile.interests);
    view.goals_full = profile.goals.size() >= join_topics_max;
    view.interests_full = profile.interests.size() >= join_topics_max;
    if (view.wants_help) view.years_ahead = years_choices(profile.years_ahead_wanted);
    view.private_question = description.private_question;
}

void show_form(JoinView& view, const Model& model, const Joining& joining) {
    const auto& description = joining.invitation.description;
    view.step = std::clamp(joining.step, 1, join_steps);
    view.edit = {joining.profile, joining.adult, joining.agrees};
    const auto& profile = view.edit.profile;
    view.offers_help = program::can_mentor(profile.role);
    view.wants_help = program::can_be_mentee(profile.role);
    view.offers = choices(description.topics, profile.offers);
    view.wants = choices(description.topics, profile.wants);
    view.topics_full_offers = profile.offers.size() >= join_topics_max;
    view.topics_full_wants = profile.wants.size() >= join_topics_max;
    view.languages = language_choices(model, profile);
    view.languages_full = profile.languages.size() >= program::languages_max;
    show_what_is_optional(view, description);
    show_questions(view, description);
    view.rules = description.rules;
    if (view.offers_help) view.conduct_mentor = description.conduct_mentor;
    if (view.wants_help) view.conduct_mentee = description.conduct_mentee;
    view.asks_adult = joining.invitation.rules.adults_only;
    show_missing(view);
}

void show_program(JoinView& view, const exchange::Invitation& invitation, base::Day today) {
    const auto& description = invitation.description;
    view.program = description.title;
    view.template_id = description.template_id;
    view.admin = description.admin_name;
    view.summary = description.summary;
    view.purpose = description.purpose;
    view.weeks = invitation.dates.length_weeks;
    view.guide_steps = invitation.steps;
    view.starts = invitation.dates.starts;
    view.closes = invitation.dates.sign_up_closes;
    view.closed =
        invitation.rules.stage != program::Stage::Open || (view.closes && *view.closes < today);
}

JoinPlace place_of(Standing standing) {
    switch (standing) {
        case Standing::Applied:
            return JoinPlace::Waiting;
        case Standing::Accepted:
            return JoinPlace::Accepted;
        case Standing::Waitlisted:
            return JoinPlace::Waitlisted;
        case Standing::Declined:
            return JoinPlace::Declined;
        case Standing::Left:
            return JoinPlace::Left;
    }
    return JoinPlace::Waiting;
}

/// The sign-up as this device said it before, if it did.
const program::Person* signed_up(const Model& model, const Joining& joining) {
    const auto found = model.replicas.find(joining.invitation.program);
    if (found == model.replicas.end()) return nullptr;
    const auto* me = found->second.program.person(found->second.me());
    return me && me->profile ? me : nullptr;
}

bool is_own(const Model& model, const Joining& joining) {
    const auto found = model.replicas.find(joining.invitation.program);
    return found != model.replicas.end() && found->second.is_admin();
}

void show_place(JoinView& view, const Model& model, const Joining& joining, base::Day today) {
    const auto* me = signed_up(model, joining);
    view.mends = me != nullptr;
    view.member = me && me->standing == Standing::Accepted;
    if (joining.sent && me) {
        view.place = place_of(me->standing);
        view.since = me->since;
        view.note = me->note;
    } else if (joining.sent) {
        view.place = JoinPlace::Waiting;
    } else if (!me && joining.invitation.expires && *joining.invitation.expires < today) {
        view.place = JoinPlace::Expired;
    }
}

SaveLine join_save_line(const Model& model) {
    switch (model.save) {
        case SaveState::Failed:
            return SaveLine::Failed;
        case SaveState::Saving:
            return SaveLine::Saving;
        case SaveState::Saved:
            break;
    }
    return model.follower ? SaveLine::Nothing : SaveLine::Saved;
}

}  // namespace

bool JoinView::lacks(std::string_view field) const {
    return std::ranges::contains(missing, field, &JoinMissing::field);
}

std::string JoinView::first_missing(int in_step) const {
    const auto first = std::ranges::find(missing, in_step, &JoinMissing::step);
    return first == missing.end() ? std::string() : first->field;
}

std::optional<JoinView> join_view(const Model& model, base::Instant now) {
    if (!model.joining) return std::nullopt;
    const auto& joining = *model.joining;
    const auto today = base::day_of(now);
    JoinView view;
    show_program(view, joining.invitation, today);
    show_place(view, model, joining, today);
    view.own = is_own(model, joining);
    view.closed = view.closed && !view.own && !view.member;
    show_form(view, model, joining);
    view.save = join_save_line(model);
    view.follower = model.follower;
    return view;
}

void choose_topic(std::vector<std::string>& topics, std::string_view topic, bool chosen) {
    const auto name = base::clean_name(topic, program::topic_letters_max);
    if (name.empty()) return;
    const bool known = std::ranges::any_of(topics, same_as(name));
    if (!chosen) {
        std::erase_if(topics, same_as(name));
    } else if (!known && topics.size() < join_topics_max) {
        topics.push_back(name);
    }
}

void say_level(std::vector<program::TopicLevel>& levels, std::string_view topic,
               program::Level level) {
    std::erase_if(levels, [&](const program::TopicLevel& each) { return each.topic == topic; });
    const bool has_room = levels.size() < program::topics_max;
    if (level != program::Level::Unsaid && has_room) levels.push_back({std::string(topic), level});
}

void choose_language(std::vector<std::string>& languages, std::string_view language, bool chosen) {
    const auto code = base::clean_name(language_code_of(language), program::topic_letters_max);
    if (code.empty()) return;
    const bool known = std::ranges::any_of(languages, same_as(code));
    if (!chosen) {
        std::erase_if(languages, same_as(code));
    } else if (!known && languages.size() < program::languages_max) {
        languages.push_back(code);
    }
}

}  // namespace accanto::app
