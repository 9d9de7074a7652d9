// A line for each person over time, told apart by shape and dashes as well as by hue.
#pragma once

#include "core/hue.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

struct ChartLine {
    std::string name;
    Hue hue = Hue::Coral;
    std::vector<std::optional<float>> values; ///< by column, 0 to the chart's most; none: nothing that time
};

struct Chart {
    std::vector<std::string> columns; ///< what each is called in full: "Sunday 15 November"
    std::vector<std::string> ticks;   ///< the short word below it; may be empty
    std::vector<bool> firm_ticks{};   ///< those that are shown before all others; may be shorter
    std::vector<ChartLine> lines;
    float most = 10;
};

struct ChartLook {
    std::string_view label; ///< for the semantics
    float height_dp = 150;
    bool legend = true; ///< names with their signs above
};

/// As wide as the row. The values of a column show under a finger or a pointer, and step by step with
/// the arrow keys.
void chart(Frame& f, const Chart& chart, const ChartLook& look);

/// "Maya 7, Sam 6": the values of a column in words.
[[nodiscard]] std::string values_words(const Chart& chart, std::size_t column);
/// "7", or "6.5" where it is a mean.
[[nodiscard]] std::string value_words(float value);

} // namespace attune::ui
