#include "app/views/agreement_view.hpp"

#include <algorithm>

#include "app/views/pair_space.hpp"

namespace accanto::app {
namespace {

std::optional<base::Instant> signature(const program::Agreement& agreement,
                                       const PersonId& person) {
    const auto found = agreement.signatures.find(person);
    return found == agreement.signatures.end() ? std::nullopt : std::optional(found->second);
}

/// Under the questions that were answered, not under what the program asks since.
void take_answers(AgreementView& view, const program::Agreement& agreement) {
    for (const auto& answer : agreement.answers) {
        const auto point = std::ranges::find(view.points, answer.id, &AgreementEntry::id);
        if (point == view.points.end()) {
            view.points.push_back({answer.id, answer.title, {}, answer.text});
            continue;
        }
        point->title = answer.title;
        point->text = answer.text;
    }
}

}  // namespace

base::Instant AgreementView::signed_at() const {
    return std::max(i_signed.value_or(base::Instant{}), they_signed.value_or(base::Instant{}));
}

AgreementView agreement_view(const Replica& replica, const program::Pair& pair) {
    AgreementView view;
    for (const auto& point : replica.program.description.agreement)
        view.points.push_back({point.id, point.title, point.prompt, {}});
    const auto& agreement = space_of(replica.program, pair.id).agreement;
    if (!agreement) return view;
    const auto me = replica.me();
    view.written = true;
    view.version = agreement->version;
    view.written_by_me = agreement->author == me;
    view.written_at = agreement->at;
    view.versions = agreement->versions;
    view.i_signed = signature(*agreement, me);
    view.they_signed = signature(*agreement, pair.partner_of(me));
    take_answers(view, *agreement);
    return view;
}

}  // namespace accanto::app
