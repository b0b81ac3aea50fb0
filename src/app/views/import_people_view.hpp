#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model.hpp"
#include "app/table_import.hpp"
#include "app/views/profile_form.hpp"

namespace accanto::app {

/// A column of the table, and what it is taken for.
struct ColumnLine {
    std::size_t column = 0;
    std::string heading;
    std::string examples;  ///< a few of its cells
    exchange::ColumnUse use{};
    bool operator==(const ColumnLine&) const = default;
};

/// What is unclear about a row, or why it is left out.
struct RowNotice {
    i18n::Text text{};
    std::string what;       ///< fills {what}
    int line = 0;           ///< fills {line}
    bool prevents = false;  ///< the row can't be added before this is mended
    bool operator==(const RowNotice&) const = default;
};

struct ImportRow {
    std::size_t row = 0;  ///< its index, for intents
    int line = 0;         ///< in the file
    std::string name;
    program::Role role{};
    std::string topics;
    std::vector<RowNotice> notices;
    bool lacks_role = false, lacks_name = false;
    program::Profile profile;  ///< of rows to look at
    bool operator==(const ImportRow&) const = default;
};

struct ImportPeopleView {
    bool open = false;  ///< whether there is a table
    std::string file_name;
    int rows = 0;   ///< that say something
    int empty = 0;  ///< lines without a word
    int added = 0, unclear = 0;
    std::vector<ColumnLine> columns;
    int columns_used = 0;
    bool asks_role = false;  ///< no column says the role of everybody
    std::optional<program::Role> default_role;
    std::vector<ImportRow> to_look_at;  ///< unclear ones first, then those that lose a value
    std::vector<ImportRow> left_out;
    std::vector<ImportRow> to_add;  ///< without those to look at
    bool follower = false;
};

ImportPeopleView import_people_view(const Model& model);

/// The uses a column can have, in the order in which they are offered.
const std::vector<exchange::ColumnUse>& column_uses();
i18n::Text name_of(exchange::ColumnUse use);

/// A row as it would be added, to be mended.
struct WantedRow {
    std::size_t row = 0;
    program::Profile profile;
    ProfileForm form;  ///< without a role where nothing says it
};
std::optional<WantedRow> wanted_row(const Model& model, std::optional<std::size_t> row);

}  // namespace accanto::app
