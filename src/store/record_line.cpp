#include "store/record_line.h"

#include "store/crc32c.h"
#include "store/known_lines.h"
#include "store/record_body.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>

namespace attune::store {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view check_begin = ",\"c\":\"";
constexpr std::size_t check_size = check_begin.size() + 8 + 2; // …01234567"}

std::string as_json(std::string_view text) {
    using nlohmann::json;
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

enum class Check { Missing, Right, Wrong };

struct Checked {
    Check check = Check::Missing;
    std::uint32_t sum = 0;
};

/// The checksum is over the line without it, so it is found as text, at the end.
Checked check(std::string_view line, bool has_field) {
    if (!has_field) return {Check::Missing, crc32c(line)};
    if (line.size() < check_size) return {Check::Wrong};
    const auto field = line.substr(line.size() - check_size);
    if (!field.starts_with(check_begin) || !field.ends_with("\"}")) return {Check::Wrong};
    const auto sum = crc32c("}", crc32c(line.substr(0, line.size() - check_size)));
    return {field.substr(check_begin.size(), 8) == crc_text(sum) ? Check::Right : Check::Wrong, sum};
}

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= id_bytes_max &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c != '\x7f'; });
}

std::optional<EnvelopeView> envelope_in(const object& line) {
    std::string_view id, kind, at, dev;
    std::uint64_t version = 0;
    std::uint64_t n = 0;
    if (line["v"].get(version) || version < 1 || line["id"].get(id) || line["kind"].get(kind) || line["at"].get(at) ||
        line["dev"].get(dev) || line["n"].get(n) || n < 1) {
        return {};
    }
    const auto stamp = stamp_from_text(at);
    // Room must be left above it for what stands over it.
    if (!stamp || stamp->wall >= stamp_end || !is_name(id) || !is_name(kind) || !is_name(dev)) return {};
    bool gone = false, mine = false;
    object body, over;
    if (line["gone"].get(gone)) gone = false;
    if (line["mine"].get(mine)) mine = false;
    if (!gone && line["body"].get(body)) return {};
    return EnvelopeView{id, kind, {*stamp, dev, n}, gone, mine, !line["over"].get(over)};
}

std::string over_text(const Over& over) {
    std::string text;
    for (const auto& [dev, n] : over) {
        text += text.empty() ? '{' : ',';
        text += as_json(dev) + ':' + std::to_string(n);
    }
    return text.empty() ? "{}" : text + '}';
}

} // namespace

Envelope EnvelopeView::copy() const {
    return {RecordId{id}, std::string{kind}, rank.at, std::string{rank.dev}, rank.n, gone, mine};
}

std::string line_of(const Envelope& envelope, std::string_view body) {
    std::string line = R"({"v":1,"id":)" + as_json(envelope.id) + R"(,"kind":)" + as_json(envelope.kind) +
                       R"(,"at":")" + stamp_text(envelope.at) + R"(","dev":)" + as_json(envelope.dev) + R"(,"n":)" +
                       std::to_string(envelope.n);
    if (envelope.over) line.append(R"(,"over":)").append(over_text(*envelope.over));
    if (envelope.mine) line += R"(,"mine":true)";
    if (envelope.gone) {
        line += R"(,"gone":true)";
    } else {
        line.append(R"(,"body":)").append(body);
    }
    const auto sum = crc_text(crc32c("}", crc32c(line)));
    return line.append(check_begin).append(sum).append("\"}");
}

std::size_t line_padding() { return simdjson::SIMDJSON_PADDING; }

struct LineReader::Parsed {
    simdjson::dom::parser parser{line_bytes_max};
    object line;
    std::string_view text; ///< of the line, while whoever read it keeps it
    EnvelopeView envelope;
    Check check = Check::Missing;
};

LineReader::LineReader() : parsed_{std::make_unique<Parsed>()} {
    // Bounds the depth; the memory grows with the lines. Failing here would fail again in read.
    if (parsed_->parser.allocate(1 << 12, json_depth_max)) parsed_->line = {};
}

LineReader::~LineReader() = default;

std::optional<EnvelopeView> LineReader::read(std::string_view line) {
    line = trimmed(line);
    element root;
    if (line.size() > line_bytes_max || parsed_->parser.parse(line.data(), line.size(), false).get(root) ||
        root.get(parsed_->line)) {
        return {};
    }
    auto found = envelope_in(parsed_->line);
    element sum;
    const auto checked = check(line, parsed_->line["c"].get(sum) == simdjson::SUCCESS);
    parsed_->check = checked.check;
    if (!found || parsed_->check == Check::Wrong) return {};
    found->rank.sum = checked.sum;
    parsed_->text = line;
    parsed_->envelope = *found;
    return found;
}

std::optional<Envelope> LineReader::read_copy(std::string_view line) {
    if (line.size() > line_bytes_max) return {};
    std::string padded;
    padded.reserve(line.size() + line_padding());
    padded.append(line).append(line_padding(), ' ');
    const auto found = read(std::string_view{padded}.substr(0, line.size()));
    if (!found) return {};
    auto copy = found->copy();
    copy.over = over();
    parsed_->text = line; // what was parsed goes with this call
    return copy;
}

std::optional<Over> LineReader::over() const {
    object fields;
    if (parsed_->line["over"].get(fields)) return {};
    Over over;
    for (const auto& [dev, value] : fields) {
        std::uint64_t n = 0;
        if (over.size() >= over_max) break;
        if (is_name(dev) && !value.get(n)) over[std::string{dev}] = n;
    }
    return over;
}

const EnvelopeView& LineReader::envelope() const { return parsed_->envelope; }

std::string LineReader::body_json() const {
    element body;
    if (parsed_->line["body"].get(body)) return {};
    return simdjson::minify(body);
}

std::uint64_t LineReader::body_mark() const {
    // Asked of every line: looked for by what there is few of before it, and without the checksum, whose place is
    // known.
    constexpr std::string_view key = R"("body":)";
    auto text = parsed_->text;
    if (parsed_->envelope.gone) return 0;
    if (had_checksum()) text.remove_suffix(check_size);
    for (auto at = text.find('{', 1); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (text.substr(0, at).ends_with(key)) return line_mark(text.substr(at));
    }
    return 0;
}

bool LineReader::had_checksum() const { return parsed_->check == Check::Right; }

BodyRead LineReader::body() const {
    element body;
    if (parsed_->line["body"].get(body)) return {};
    const RecordId id{parsed_->envelope.id};
    const auto kind = parsed_->envelope.kind;
    object fields;
    if (kind == "note" && body.get(fields) == simdjson::SUCCESS) return note_in(fields, id);
    return read_body(kind, id, simdjson::minify(body));
}

} // namespace attune::store
