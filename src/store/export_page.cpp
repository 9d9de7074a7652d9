// Everything as one page for a browser, which needs nothing beside it.
#include "core/words.h"
#include "store/clock.h"
#include "store/export_page_look.h"
#include "store/export_parts.h"
#include "store/photos.h"

#include <utf8proc.h>

#include <charconv>
#include <set>
#include <string>

namespace attune::store {
namespace {

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

std::string_view kind_words(std::string_view kind) {
    if (kind == "quality") return "For who you are";
    if (kind == "action") return "For what you did";
    if (kind == "effort") return "For how you tried";
    if (kind == "celebration") return "We celebrate";
    return kind;
}

std::string_view type_of(std::string_view bytes) { return bytes.starts_with("\x89PNG") ? "image/png" : "image/jpeg"; }

std::string photo_of(const ExportWork& work, const ReadableItem& item) {
    if (item.photo == nullptr) return {};
    const auto bytes = photo_for(work, item.photo->sha256);
    if (!bytes) return "<p class=\"no-photo\">A photo belongs here. It was not there when this page was saved.</p>\n";
    return "<img alt=\"Photo\" width=\"" + std::to_string(item.photo->width) + "\" height=\"" +
           std::to_string(item.photo->height) + "\" src=\"data:" + std::string{type_of(*bytes)} + ";base64," +
           base64_of(*bytes) + "\">\n";
}

std::string hearts_of(const ReadableItem& item) {
    if (item.hearts == 0) return {};
    return " · <span role=\"img\" aria-label=\"" + counted(item.hearts, "heart", "hearts") + "\">♥ " +
           std::to_string(item.hearts) + "</span>";
}

/// Who, to whom, when, and how many hearts.
std::string by_line(const ReadableItem& item) {
    std::string text;
    if (!item.from.empty()) text += "<b dir=\"auto\">" + escaped(item.from) + "</b>";
    if (!item.to.empty()) text += " to <b dir=\"auto\">" + escaped(item.to) + "</b>";
    if (!item.date.empty())
        text += (item.from.empty() ? "<time datetime=\"" : "<br><time datetime=\"") + escaped(item.date) + "\">" +
                escaped(date_words(item.date)) + "</time>";
    text += hearts_of(item);
    return text.empty() ? text : "<p class=\"by\">" + text + "</p>\n";
}

bool page_item(const ExportWork& work, const ReadableItem& item) {
    std::string text = "<article class=\"item " + std::string{name_of(item.paper)} + "\">\n" + photo_of(work, item);
    if (!item.kind.empty()) text += "<p class=\"kind\">" + escaped(kind_words(item.kind)) + "</p>\n";
    if (!item.title.empty()) text += "<h3 dir=\"auto\">" + escaped(item.title) + "</h3>\n";
    text += "<p class=\"words\" dir=\"auto\">" + escaped(item.words) + "</p>\n";
    if (!item.lines.empty()) {
        text += "<ul>\n";
        for (const auto& line : item.lines) text += "<li dir=\"auto\">" + escaped(line) + "</li>\n";
        text += "</ul>\n";
    }
    return work.to(text + by_line(item) + "</article>\n");
}

std::string papers() {
    std::string css;
    for (const Hue hue : {Hue::Coral, Hue::Teal, Hue::Gold, Hue::Plum, Hue::Rose, Hue::Sky}) {
        const std::string name{name_of(hue)};
        css += "." + name + "{--paper:var(--" + name + "-soft);--ink:var(--" + name + "-strong)}\n";
    }
    return css;
}

// ---- fonts

void add_characters(std::set<char32_t>& to, std::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
        if (length > 0) to.insert(static_cast<char32_t>(point));
    }
}

/// What the page's own words are written with, and what people wrote.
std::set<char32_t> characters_in(const std::vector<ReadableSection>& sections) {
    std::set<char32_t> found;
    for (char32_t c = U' '; c <= U'~'; ++c) found.insert(c); // kinds are set in capitals
    add_characters(found, "·♥");
    for (const auto& section : sections) {
        for (const auto& item : section.items) {
            for (const auto* text : {&item.from, &item.to, &item.title, &item.words}) add_characters(found, *text);
            for (const auto& line : item.lines) add_characters(found, line);
        }
    }
    return found;
}

std::string fonts_of(const ExportWork& work, const std::vector<ReadableSection>& sections) {
    return work.fonts ? work.fonts(characters_in(sections)) : std::string{};
}

// ---- the page

/// As a content security policy names a script: no other one may run.
std::string name_of_script() {
    const std::string hex = sha256_of(page_script);
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        unsigned value = 0;
        std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return "'sha256-" + base64_of(bytes) + "'";
}

std::string page_head(const ExportWork& work, const std::string& title, const std::string& fonts) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; font-src data:; "
           "style-src 'unsafe-inline'; script-src " +
           name_of_script() + "\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title +
           "</title>\n<style>\n:root{" + work.light + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
           work.dark + "}}\n" + fonts + std::string{page_style} + papers() + "</style></head>\n";
}

bool page_section(const ExportWork& work, const ReadableSection& section, Steps& steps) {
    const auto heading = work.choice.wall_only ? std::string{} : "<h2>" + escaped(section.title) + "</h2>";
    if (!work.to("<section>" + heading + "\n<div class=\"wall\">\n")) return false;
    for (const auto& item : section.items) {
        if (!page_item(work, item) || !steps.next()) return false;
    }
    return work.to("</div></section>\n");
}

} // namespace

bool export_html(const ExportWork& work) {
    const auto sections = readable(work);
    const auto count = items_in(sections);
    Steps steps{work, count};
    const std::string title = work.choice.wall_only ? "Our wall" : "What we wrote";
    if (!work.to(page_head(work, title, fonts_of(work, sections)) + "<body>\n<header><h1>" + title +
                 "</h1>\n<p class=\"about\">" + std::to_string(count) + " in all, saved on " +
                 date_words(time_text(work.now + work.utc_offset.at(work.now)).substr(0, 10)) +
                 " with Attune</p></header>\n<main>\n"))
        return false;
    for (const auto& section : sections) {
        if (!page_section(work, section, steps)) return false;
    }
    return work.to("</main>\n<script>" + std::string{page_script} + "</script>\n</body></html>\n");
}

} // namespace attune::store
