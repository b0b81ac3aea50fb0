#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"

namespace accanto::app {

/// One point: the question, and what the two wrote to it.
struct AgreementEntry {
    std::string id, title, prompt, text;
};

struct AgreementView {
    /// The program's points, and points of the version that the program does not ask any more.
    std::vector<AgreementEntry> points;
    bool written = false;
    EventId version;
    bool written_by_me = false;
    base::Instant written_at;
    int versions = 0;
    std::optional<base::Instant> i_signed, they_signed;

    bool is_signed() const { return i_signed && they_signed; }
    /// When the second of the two signed.
    base::Instant signed_at() const;
};

AgreementView agreement_view(const Replica& replica, const program::Pair& pair);

}  // namespace accanto::app
