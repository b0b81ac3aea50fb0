#include "app/views/contacts_view.hpp"

#include "app/views/pair_space.hpp"

namespace accanto::app {
namespace {

ContactEntry entry_of(const program::ContactWay& way) {
    ContactEntry entry{way, program::link_of(way).value_or(std::string()), {}};
    if (way.kind == program::WayKind::Video) entry.host = program::host_of(entry.link);
    return entry;
}

}  // namespace

ContactsView contacts_view(const Replica& replica, const program::Pair& pair) {
    ContactsView view;
    const auto& ways = space_of(replica.program, pair.id).contact_ways;
    const auto me = replica.me();
    if (const auto mine = ways.find(me); mine != ways.end()) view.mine = mine->second;
    const auto theirs = ways.find(pair.partner_of(me));
    if (theirs == ways.end()) return view;
    for (const auto& way : theirs->second) view.theirs.push_back(entry_of(way));
    return view;
}

}  // namespace accanto::app
