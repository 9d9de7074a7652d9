// Everything as a table, and as JSON.
#include "store/clock.h"
#include "store/csv.h"
#include "store/export_parts.h"
#include "store/file_names.h"
#include "store/lenient_json.h"
#include "store/record_body.h"

#include <set>
#include <string>

namespace attune::store {

namespace {

std::string joined(const ReadableItem& item) {
    std::string all = item.title;
    const auto add = [&](std::string_view text) {
        if (!text.empty()) all.append(all.empty() ? "" : "\n").append(text);
    };
    add(item.words);
    for (const auto& line : item.lines) add(line);
    return all;
}

std::string row(const std::vector<std::string>& cells) {
    std::vector<std::string> safe;
    safe.reserve(cells.size());
    for (const auto& cell : cells) safe.push_back(guarded(cell));
    return csv_line(safe);
}

} // namespace

bool export_csv(const ExportWork& work) {
    const auto sections = readable(work);
    Steps steps{work, items_in(sections)};
    std::vector<std::string> head{"date", "from", "to", "words", "kind", "hearts", "id"};
    if (!work.choice.wall_only) head.insert(head.begin(), "what");
    if (!work.to(std::string{byte_order_mark} + csv_line(head))) return false;
    for (const auto& section : sections) {
        for (const auto& item : section.items) {
            std::vector<std::string> cells{item.date, item.from, item.to, joined(item), item.kind};
            cells.push_back(item.hearts > 0 ? std::to_string(item.hearts) : "");
            cells.push_back(item.id);
            if (!work.choice.wall_only) cells.insert(cells.begin(), item.what);
            if (!work.to(row(cells)) || !steps.next()) return false;
        }
    }
    return true;
}

// ---- JSON: what the log holds, whatever this version makes of it

namespace {

bool is_of_wall(std::string_view kind) { return kind == "note" || kind == "heart" || kind == "person"; }

class JsonExport {
public:
    explicit JsonExport(const ExportWork& work) : work_{work}, log_{work.read_log()} {}

    bool run() {
        const nlohmann::json made = time_text(work_.now);
        bool ok = work_.to(R"({"attune":")" + std::string{work_.choice.wall_only ? "wall" : "everything"} +
                           R"(","format":1,"made":)" + made.dump() + ",\n\"records\":[");
        std::size_t total = 0;
        log_.each([&](std::string_view) { ++total; });
        Steps steps{work_, total};
        log_.each([&](std::string_view line) { ok = ok && record(line) && steps.next(); });
        ok = ok && work_.to("\n],\n\"apart\":[");
        is_first_ = true;
        log_.each_beside([&](std::string_view line) { ok = ok && record(line); });
        ok = ok && work_.to(is_first_ ? "],\n\"photos\":{" : "\n],\n\"photos\":{");
        bool is_first = true;
        for (const auto& sha256 : photos_) {
            if (!ok || (work_.go_on && !work_.go_on(1))) return false;
            const auto bytes = photo_for(work_, sha256);
            if (!bytes) continue;
            ok = work_.to((is_first ? "\n\"" : ",\n\"") + sha256 + "\":\"" + base64_of(*bytes) + "\"");
            is_first = false;
        }
        return ok && work_.to("\n}}\n");
    }

private:
    bool record(std::string_view line) {
        if (!reader_.read(line)) return true;
        const auto& envelope = reader_.envelope();
        if (work_.choice.wall_only && !is_of_wall(envelope.kind)) return true;
        if (envelope.mine && !work_.choice.with_private) return true;
        const auto read = reader_.body();
        if (read.body) {
            if (is_private(*read.body) && !work_.choice.with_private) return true;
            const auto* note = std::get_if<Note>(&*read.body);
            if (work_.choice.wall_only && note && note->binned) return true;
            if (const auto* photo = photo_of(*read.body)) photos_.insert(photo->sha256);
        }
        using nlohmann::json;
        auto text = std::string{is_first_ ? "\n" : ",\n"} + R"({"id":)" + dump(json(std::string{envelope.id})) +
                    R"(,"kind":)" + dump(json(std::string{envelope.kind}));
        if (envelope.mine) text += R"(,"mine":true)";
        is_first_ = false;
        return work_.to(text + R"(,"body":)" + reader_.body_json() + "}");
    }

    const ExportWork& work_;
    LogLines log_;
    LineReader reader_;
    std::set<std::string> photos_;
    bool is_first_ = true;
};

} // namespace

bool export_json(const ExportWork& work) { return JsonExport{work}.run(); }

} // namespace attune::store
