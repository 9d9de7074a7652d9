// What Attune saved as JSON, read bit by bit: a file with many photos is much larger than what is in it.
#include "core/text.h"
#include "store/export_all.h"
#include "store/file_names.h"
#include "store/import_file.h"
#include "store/lenient_json.h"
#include "store/photo_json.h"
#include "store/photos.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace attune::store {

using nlohmann::json;

namespace {

bool is_name(const std::string& text) {
    return !text.empty() && text.size() <= id_bytes_max &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c != '\x7f'; });
}

bool has_words(const json& note) { return !trimmed(text_at(note, "text")).empty(); }

class JsonImport {
public:
    explicit JsonImport(const ImportWish& wish) : wish_{wish} {}

    std::optional<ImportJob> run(std::string_view text) {
        const auto take = [this](int depth, json::parse_event_t event, json& parsed) {
            return this->take(depth, event, parsed);
        };
        const auto root = json::parse(text.begin(), text.end(), take, false);
        if (stopped_) return {};
        if (root.is_discarded() && !is_ours_) return refused("it is not JSON, or not all there");
        if (!is_ours_)
            return refused("it was not saved by Attune. A deck or a way is taken by dropping it on the window");
        if (root.is_discarded())
            return refused("it is damaged or not all there. Save it once more where it comes from");
        if (!format_ || *format_ < 1)
            return refused("it does not say in which format it is. Save it once more where it comes from");
        if (*format_ > 1) return refused("it was saved by a newer Attune. Bring this one up to date first");
        count_photos();
        return std::move(job_);
    }

private:
    static ImportJob refused(std::string words) {
        ImportJob job;
        job.look.refused = std::move(words);
        return job;
    }

    /// False: what was parsed is let go of.
    bool take(int depth, json::parse_event_t event, json& parsed) {
        using Event = json::parse_event_t;
        if (stopped_ || depth > static_cast<int>(json_depth_max)) return false;
        if (depth == 1 && event == Event::key) part_ = parsed.get<std::string>();
        if (depth == 1 && event == Event::value) take_head(parsed);
        if (part_ == "records" && depth == 2 && event == Event::object_end) {
            take_record(parsed);
            return false;
        }
        if (part_ == "photos" && depth == 2 && event == Event::key) {
            photo_ = parsed.get<std::string>();
            photos_named_.insert(photo_);
        }
        if (part_ == "photos" && depth == 2 && event == Event::value) {
            take_photo(parsed);
            return false;
        }
        return true;
    }

    void take_head(const json& value) {
        if (part_ == "attune" && value.is_string()) is_ours_ = value == "everything" || value == "wall";
        if (part_ == "format" && value.is_number_integer()) format_ = value.get<int>();
    }

    void take_record(const json& record) {
        if (++seen_ % 256 == 0 && wish_.go_on && !wish_.go_on(0)) stopped_ = true;
        const auto id = text_at(record, "id"), kind = text_at(record, "kind");
        const auto& body = member(record, "body");
        const bool is_understood =
            is_name(id) && is_name(kind) && body.is_object() && (kind != "note" || has_words(body));
        if (!is_understood || job_.records.size() >= records_max) {
            ++job_.look.left_out;
            return;
        }
        if (!ids_.insert(id).second) {
            ++job_.look.twice;
            return;
        }
        if (const auto photo = photo_from_json(member(body, "photo"))) photos_named_.insert(photo->sha256);
        auto text = dump(body);
        // As we would write it, so that what is the same is found to be.
        const auto read =
            kind == "note" ? std::optional<BodyRead>{} : std::optional{read_body(kind, RecordId{id}, text)};
        const bool mine = bool_at(record, "mine").value_or(false) || (read && read->body && is_private(*read->body));
        job_.records.push_back({id, kind, std::move(text), mine});
    }

    /// True to its name, and no larger than photos are.
    std::optional<std::string> photo_in(const json& value) const {
        if (!value.is_string()) return {};
        const auto& text = value.get_ref<const std::string&>();
        if (text.size() > photo_bytes_max / 3 * 4 + 8) return {};
        auto bytes = from_base64(text);
        const bool is_good = bytes && bytes->size() <= photo_bytes_max && sha256_of(*bytes) == photo_;
        return is_good ? std::move(bytes) : std::nullopt;
    }

    void take_photo(const json& value) {
        if (wish_.go_on && !wish_.go_on(0)) stopped_ = true;
        auto bytes = photo_in(value);
        if (!bytes || !photos_good_.insert(photo_).second) return;
        if (wish_.photo) wish_.photo(photo_, *std::move(bytes));
    }

    void count_photos() {
        job_.look.photos = photos_good_.size();
        job_.look.photos_lost = static_cast<std::size_t>(
            std::ranges::count_if(photos_named_, [&](const auto& one) { return !photos_good_.contains(one); }));
    }

    const ImportWish& wish_;
    ImportJob job_;
    std::unordered_set<std::string> ids_, photos_named_, photos_good_;
    std::string part_, photo_;
    bool is_ours_ = false, stopped_ = false;
    std::optional<int> format_;
    std::size_t seen_ = 0;
};

} // namespace

std::optional<ImportJob> import_from_json(std::string_view text, const ImportWish& wish) {
    text = without_byte_order_mark(text);
    return JsonImport{wish}.run(text);
}

} // namespace attune::store
