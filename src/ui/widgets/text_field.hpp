#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.hpp"
#include "ui/icon.hpp"

namespace accanto::ui {

struct FieldOptions {
    std::string_view hint;         ///< below; gives way to the error
    std::string_view error;        ///< shown when the field was left, see `errors_now`
    std::string_view placeholder;  ///< never instead of a label
    int letters_max = 0;           ///< 0: no limit; input is cut there
    bool counter = false;          ///< "96 of 400"
    bool password = false;
    bool required = false;
    bool search = false;
    bool hides_label = false;  ///< announced, not painted: search fields and composers
    bool errors_now = false;   ///< shows the error without waiting for the field to be left
    bool takes_focus = false;  ///< when it appears
    std::optional<Icon> icon;  ///< in front
    std::string_view disabled_because;  ///< a lock, and the reason instead of the hint
    int rows_min = 3, rows_max = 8;     ///< text areas grow
    float width = 0;                    ///< 0: the scope
    std::string_view key;               ///< when two fields of a scope have the same label
};

/// What happened to a field in this frame.
struct FieldResult {
    bool changed = false;    ///< the text is another now
    bool submitted = false;  ///< Enter; in areas with Ctrl or Cmd
    bool left = false;
    bool escaped = false;
    bool focused = false;
};

/// One line. Painted here; edited in the real field that the mirror lays over it. `value` is the
/// draft.
FieldResult text_field(Frame& frame, std::string_view label, std::string& value,
                       const FieldOptions& options = {});

/// Several lines; grows from `rows_min` to `rows_max`.
FieldResult text_area(Frame& frame, std::string_view label, std::string& value,
                      const FieldOptions& options = {});

/// A field to search in: magnifier, a button that clears, no visible label.
FieldResult search_field(Frame& frame, std::string_view label, std::string& value,
                         const FieldOptions& options = {});

/// The bare editable part, without frame or label, for widgets that paint their own ground
/// (composer).
FieldResult bare_field(Frame& frame, NodeId id, const Rect& text_rect, std::string_view label,
                       std::string& value, bool many_lines, const TextStyle& style,
                       std::string_view placeholder, int letters_max = 0);

}  // namespace accanto::ui
