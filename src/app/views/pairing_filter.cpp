#include "app/views/pairing_filter.hpp"

#include <algorithm>

#include "base/name_order.hpp"
#include "base/text.hpp"

namespace accanto::app {
namespace {

bool shows(PairingShown shown, const PairingLine& line) {
    switch (shown) {
        case PairingShown::All:
            return true;
        case PairingShown::LeftOver:
        case PairingShown::WithoutMentee:
            return false;
        case PairingShown::Weak:
            return line.points >= 0 && line.points < weak_points;
        case PairingShown::Kept:
            return line.kind == PairingLineKind::Kept;
    }
    return false;
}

std::vector<bool> are_found(const std::vector<PairingPerson>& people, const std::string& search) {
    std::vector<bool> found;
    for (const auto& person : people) {
        found.push_back(search.empty() || base::searchable(person.name).contains(search) ||
                        base::searchable(person.topic).contains(search));
    }
    return found;
}

std::vector<bool> have_lines(const PairingBoard& board, std::size_t PairingLine::* side,
                             std::size_t count) {
    std::vector<bool> have(count);
    for (const auto& line : board.lines) have[line.*side] = true;
    return have;
}

/// Whoever has no line is shown when found, where all are or `alone`; the others by their lines.
std::vector<bool> shown_alone(const std::vector<bool>& found, const std::vector<bool>& has_line,
                              PairingShown shown, PairingShown alone) {
    std::vector<bool> result(found.size());
    if (shown != PairingShown::All && shown != alone) return result;
    for (std::size_t i = 0; i < found.size(); ++i) result[i] = found[i] && !has_line[i];
    return result;
}

/// The people that are shown, and for each of the old rows its new one.
std::vector<std::size_t> keep(std::vector<PairingPerson>& people,
                              const std::vector<PairingPerson>& all,
                              const std::vector<bool>& shown) {
    std::vector<std::size_t> row(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        row[i] = people.size();
        if (shown[i]) people.push_back(all[i]);
    }
    return row;
}

}  // namespace

PairingBoard filtered(const PairingBoard& board, const PairingFilter& filter) {
    const auto search = base::searchable(base::trimmed(filter.search));
    const auto mentors = are_found(board.mentors, search),
               mentees = are_found(board.mentees, search);
    auto mentors_shown =
        shown_alone(mentors, have_lines(board, &PairingLine::mentor, mentors.size()), filter.shown,
                    PairingShown::WithoutMentee);
    auto mentees_shown =
        shown_alone(mentees, have_lines(board, &PairingLine::mentee, mentees.size()), filter.shown,
                    PairingShown::LeftOver);
    PairingBoard result;
    for (const auto& line : board.lines) {
        if (!shows(filter.shown, line) || (!mentors[line.mentor] && !mentees[line.mentee]))
            continue;
        mentors_shown[line.mentor] = mentees_shown[line.mentee] = true;
        result.lines.push_back(line);
    }
    const auto mentor_row = keep(result.mentors, board.mentors, mentors_shown),
               mentee_row = keep(result.mentees, board.mentees, mentees_shown);
    for (auto& line : result.lines) {
        line.mentor = mentor_row[line.mentor];
        line.mentee = mentee_row[line.mentee];
    }
    return result;
}

int count_shown(const PairingBoard& board, PairingShown shown) {
    const auto without = [&](std::size_t PairingLine::* side, std::size_t people) {
        return static_cast<int>(std::ranges::count(have_lines(board, side, people), false));
    };
    if (shown == PairingShown::LeftOver) return without(&PairingLine::mentee, board.mentees.size());
    if (shown == PairingShown::WithoutMentee)
        return without(&PairingLine::mentor, board.mentors.size());
    return static_cast<int>(std::ranges::count_if(
        board.lines, [&](const PairingLine& line) { return shows(shown, line); }));
}

}  // namespace accanto::app
