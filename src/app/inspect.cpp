#include "app/inspect.h"

#include <cmath>
#include <fstream>
#include <string_view>
#include <system_error>

namespace attune::app {
namespace {

// Labels are valid UTF-8 by the time they are drawn; only what JSON reserves needs escaping.
std::string in_quotes(std::string_view s) {
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : s) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (u < 0x20)
            ((out += "\\u00") += hex[u >> 4]) += hex[u & 15];
        else
            out += c;
    }
    return out += '"';
}

std::string number(float v) {
    const auto tenths = std::lround(v * 10);
    std::string s = tenths < 0 ? "-" : "";
    s += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) s += "." + std::to_string(std::labs(tenths) % 10);
    return s;
}

std::string_view truth(bool v) { return v ? "true" : "false"; }

std::string item_json(const ui::Item& item) {
    std::string s = "{\"role\":" + in_quotes(ui::name_of(item.role));
    s += ",\"label\":" + in_quotes(item.label) + ",\"value\":" + in_quotes(item.value);
    if (!item.group.empty()) s += ",\"group\":" + in_quotes(item.group);
    s += ",\"rect\":[" + number(item.min.x) + "," + number(item.min.y) + "," + number(item.max.x - item.min.x) + "," +
         number(item.max.y - item.min.y) + "]";
    s.append(",\"enabled\":").append(truth(item.enabled));
    s.append(",\"focused\":").append(truth(item.focused));
    s.append(",\"selected\":").append(truth(item.selected));
    s.append(",\"scrolls\":").append(truth(item.scrolls));
    return s += "}";
}

} // namespace

std::string inspect_json(const ui::Semantics& semantics, const State& state, ImVec2 window, long frame) {
    std::string s = "{\"frame\":" + std::to_string(frame) + ",\"screen\":" + in_quotes(name_of(state.place().screen)) +
                    ",\"width\":" + number(window.x) + ",\"height\":" + number(window.y) +
                    ",\"saving\":" + std::string{truth(state.saving.has_value())} + ",\"items\":[";
    const char* between = "\n";
    for (const ui::Item& item : semantics.items()) {
        s += between + item_json(item);
        between = ",\n";
    }
    return s += "\n]}\n";
}

bool write_whole(const std::filesystem::path& file, const std::string& content) {
    std::filesystem::path beside = file;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << content;
        out.close();
        if (!out) return false;
    }
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    return !error;
}

} // namespace attune::app
