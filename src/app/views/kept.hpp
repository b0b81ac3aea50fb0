#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "app/model.hpp"

namespace accanto::app {

/// A view that is made again only when the model, or what it is asked for, has changed: for views
/// of many people.
template <class View, class Question>
class Kept {
public:
    template <class Make>
    const View& of(const Model& model, const Question& question, const Make& make) {
        if (!view_ || version_ != model.version || !(question_ == question)) {
            view_ = make(model, question);
            version_ = model.version;
            question_ = question;
        }
        return *view_;
    }

private:
    std::optional<View> view_;
    std::uint64_t version_ = 0;
    Question question_{};
};

}  // namespace accanto::app
