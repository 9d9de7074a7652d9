// Everything as Markdown, and as one page for a browser.
#include "store/clock.h"
#include "store/export_parts.h"

#include <algorithm>
#include <array>
#include <string>

namespace attune::store {

namespace {

/// "22 November 2026, 19:30" of "2026-11-22 19:30".
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

/// Who, to whom and when, in one line.
std::string by_line(const ReadableItem& item) {
    std::string line = item.from;
    if (!item.to.empty()) line += " to " + item.to;
    if (!item.date.empty()) line += (line.empty() ? "" : ", ") + date_words(item.date);
    return line;
}

// ---- Markdown

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

// ---- a page

std::string escaped(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': made += "&amp;"; break;
        case '<': made += "&lt;"; break;
        case '>': made += "&gt;"; break;
        case '"': made += "&quot;"; break;
        case '\'': made += "&#39;"; break;
        default:
            // What no page may hold.
            if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') continue;
            made += c;
        }
    }
    return made;
}

constexpr std::string_view style = R"css(
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1240px;padding:48px 24px 96px;font:17px/1.5 "Inter",system-ui,sans-serif}
h1,h2,h3,.words{font-family:"EB Garamond","Iowan Old Style",Palatino,"Book Antiqua",Georgia,serif;font-weight:500}
h1{font-size:44px;line-height:1.1;margin:0 0 8px}
h2{font-size:32px;margin:64px 0 20px}
h3{font-size:21px;line-height:1.3;margin:0 0 6px}
.about{color:var(--quiet);margin:0}
.wall{columns:4 250px;column-gap:16px}
.item{break-inside:avoid;margin:0 0 16px;padding:20px;border-radius:16px;overflow-wrap:anywhere;
 background:var(--paper);box-shadow:0 1px 2px rgba(0,0,0,.06),0 6px 18px rgba(0,0,0,.07)}
.item img{display:block;width:calc(100% + 40px);height:auto;margin:-20px -20px 16px;border-radius:16px 16px 4px 4px}
.words{font-size:20px;line-height:1.4;white-space:pre-wrap;margin:0}
.words:empty{display:none}
ul{margin:10px 0 0;padding:0 0 0 18px}
li{margin:4px 0;white-space:pre-wrap}
.by{margin:12px 0 0;font-size:14px;color:var(--ink)}
.by b{font-weight:600}
.kind{font-size:12px;letter-spacing:.06em;text-transform:uppercase;color:var(--ink);margin:0 0 8px}
@media (max-width:600px){body{padding:28px 16px 64px}h1{font-size:34px}}
@media print{html{background:#fff;color:#000}body{max-width:none;padding:0}.item{box-shadow:none;
 border:1px solid var(--ink);-webkit-print-color-adjust:exact;print-color-adjust:exact}h2{break-after:avoid}}
)css";

std::string_view kind_words(std::string_view kind) {
    if (kind == "quality") return "For who you are";
    if (kind == "action") return "For what you did";
    if (kind == "effort") return "For how you tried";
    if (kind == "celebration") return "We celebrate";
    return kind;
}

std::string_view type_of(std::string_view bytes) { return bytes.starts_with("\x89PNG") ? "image/png" : "image/jpeg"; }

bool page_item(const ExportWork& work, const ReadableItem& item) {
    std::string text = "<article class=\"item " + std::string{name_of(item.paper)} + "\">\n";
    if (item.photo != nullptr) {
        if (const auto bytes = work.read_photo(item.photo->sha256)) {
            text += "<img alt=\"\" width=\"" + std::to_string(item.photo->width) + "\" height=\"" +
                    std::to_string(item.photo->height) + "\" src=\"data:" + std::string{type_of(*bytes)} + ";base64," +
                    base64_of(*bytes) + "\">\n";
        }
    }
    if (!item.kind.empty()) text += "<p class=\"kind\">" + escaped(kind_words(item.kind)) + "</p>\n";
    if (!item.title.empty()) text += "<h3 dir=\"auto\">" + escaped(item.title) + "</h3>\n";
    text += "<p class=\"words\" dir=\"auto\">" + escaped(item.words) + "</p>\n";
    if (!item.lines.empty()) {
        text += "<ul>\n";
        for (const auto& line : item.lines) text += "<li dir=\"auto\">" + escaped(line) + "</li>\n";
        text += "</ul>\n";
    }
    text += "<p class=\"by\">";
    if (!item.from.empty()) text += "<b dir=\"auto\">" + escaped(item.from) + "</b>";
    if (!item.to.empty()) text += " to <b dir=\"auto\">" + escaped(item.to) + "</b>";
    if (!item.date.empty()) text += (item.from.empty() ? "" : "<br>") + date_words(item.date);
    if (item.hearts > 0) text += " · ♥ " + std::to_string(item.hearts);
    return work.to(text + "</p>\n</article>\n");
}

std::string papers() {
    std::string css;
    for (const Hue hue : {Hue::Coral, Hue::Teal, Hue::Gold, Hue::Plum, Hue::Rose, Hue::Sky}) {
        const std::string name{name_of(hue)};
        css += "." + name + "{--paper:var(--" + name + "-soft);--ink:var(--" + name + "-strong)}\n";
    }
    return css;
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

bool export_html(const ExportWork& work) {
    const auto sections = readable(work);
    const auto count = items_in(sections);
    Steps steps{work, count};
    const std::string title = work.choice.wall_only ? "Our wall" : "What we wrote";
    std::string head = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                       "style-src 'unsafe-inline'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                       title + "</title>\n<style>\n:root{" + work.light +
                       "}\n@media (prefers-color-scheme:dark){:root{" + work.dark + "}}\n@media print{:root{" +
                       work.light + "}}" + std::string{style} + papers() + "</style></head>\n<body>\n<header><h1>" +
                       title + "</h1>\n<p class=\"about\">" + std::to_string(count) + " in all, saved on " +
                       date_words(time_text(work.now + work.utc_offset).substr(0, 10)) + " with Attune</p></header>\n";
    if (!work.to(head)) return false;
    for (const auto& section : sections) {
        const auto heading = work.choice.wall_only ? std::string{"<h2 hidden>"} : std::string{"<h2>"};
        if (!work.to("<section>" + heading + escaped(section.title) + "</h2>\n<div class=\"wall\">\n")) return false;
        for (const auto& item : section.items) {
            if (!page_item(work, item) || !steps.next()) return false;
        }
        if (!work.to("</div></section>\n")) return false;
    }
    return work.to("</body></html>\n");
}

} // namespace attune::store
