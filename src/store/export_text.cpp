// Everything as Markdown.
#include "store/export_parts.h"

#include <array>
#include <string>

namespace attune::store {

std::string date_words(std::string_view date) {
    constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    if (date.size() < 10) return std::string{date};
    const auto number = [&](std::size_t at) {
        return static_cast<std::size_t>(date[at] - '0') * 10 + static_cast<std::size_t>(date[at + 1] - '0');
    };
    std::string words = std::to_string(number(8)) + " ";
    words.append(months.at((number(5) + 11) % 12)).append(" ").append(date.substr(0, 4));
    if (date.size() > 11) words.append(", ").append(date.substr(11));
    return words;
}

namespace {

/// Who, to whom and when, in one line.
std::string by_line(const ReadableItem& item) {
    std::string line = item.from;
    if (!item.to.empty()) line += " to " + item.to;
    if (!item.date.empty()) line += (line.empty() ? "" : ", ") + date_words(item.date);
    return line;
}

/// So that what people typed is read as they typed it.
std::string plain(std::string_view text, std::string_view indent = "") {
    std::string made;
    bool at_start = true;
    for (const char c : text) {
        // Whatever shows it may take HTML for HTML.
        if (c == '<' || c == '&') {
            made += c == '<' ? "&lt;" : "&amp;";
            at_start = false;
            continue;
        }
        const bool special = std::string_view{"\\`*_[]>|"}.find(c) != std::string_view::npos;
        const bool leading = at_start && std::string_view{"#+-=~"}.find(c) != std::string_view::npos;
        if (special || leading) made += '\\';
        made += c;
        // A number with a point at the start of a line would begin a list.
        if (c == '.' && made.size() >= 2 && at_start && made[made.size() - 2] >= '0' && made[made.size() - 2] <= '9')
            made.insert(made.size() - 1, "\\");
        at_start = c == '\n' || (at_start && ((c >= '0' && c <= '9') || c == ' '));
        if (c == '\n') {
            made.insert(made.size() - 1, "  ");
            made += indent;
        }
    }
    return made;
}

std::string markdown(const ReadableItem& item) {
    std::string text;
    if (!item.title.empty()) text += "### " + plain(item.title) + "\n\n";
    if (!item.words.empty()) text += "> " + plain(item.words, "> ") + "\n\n";
    for (const auto& line : item.lines) text += "- " + plain(line, "  ") + "\n";
    if (!item.lines.empty()) text += "\n";
    const auto by = by_line(item);
    if (!by.empty()) text += "*" + plain(by) + "*\n\n";
    return text;
}

} // namespace

bool export_markdown(const ExportWork& work) {
    const auto sections = readable(work);
    Steps steps{work, items_in(sections)};
    const std::string title = work.choice.wall_only ? "Our wall" : "What we wrote";
    if (!work.to("# " + title + "\n\n")) return false;
    for (const auto& section : sections) {
        if (!work.choice.wall_only && !work.to("## " + std::string{section.title} + "\n\n")) return false;
        for (const auto& item : section.items) {
            if (!work.to(markdown(item)) || !steps.next()) return false;
        }
    }
    return true;
}

} // namespace attune::store
