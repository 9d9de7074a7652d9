// What it takes to save everything as a file, to back it up and to look at it before it is brought in.
#include "bench/measure.h"
#include "store/backup.h"
#include "store/export_all.h"
#include "store/import_file.h"
#include "store/store.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace attune::bench {
namespace {

constexpr int runs = 3;
constexpr int notes = 100'000;

template <class Work>
Json timed(Work work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(milliseconds_since(start));
    }
    return spread(times);
}

} // namespace

Json time_keeping(const std::filesystem::path& folder) {
    const auto data = folder / "keeping";
    make_home(data, notes);
    auto opened = store::Store::open(data, {.threaded = false});
    auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
    if (store == nullptr) throw std::runtime_error("another program has " + data.string());
    const store::Loaded loaded = (*store)->load();
    const auto disk = store::system_disk();
    const store::Folder place{data};
    Json all = Json::object();
    std::string json;
    for (const auto format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Markdown, ExportFormat::Html}) {
        std::string text;
        store::ExportWork work{.library = loaded.library, .choice = {.format = format}};
        work.read_photo = [](std::string_view) { return std::nullopt; };
        work.read_log = [&] { return store::LogLines::read(*disk, place).value; };
        work.to = [&](std::string_view more) {
            text += more;
            return true;
        };
        all["export 100000 notes as " + std::string{name_of(format)}] = timed([&] {
            text.clear();
            if (!store::export_all(work)) throw std::runtime_error("an export failed");
        });
        if (format == ExportFormat::Json) json = text;
    }
    all["back up 100000 notes"] = timed([&] {
        const auto log = store::LogLines::read(*disk, place);
        const auto text = store::backup_text(log.value, {});
        if (!store::write_backup(*disk, place, {}, BackupWhy::Asked, text).ok())
            throw std::runtime_error("a backup failed");
    });
    all["read 100000 notes to bring in"] = timed([&] {
        const auto job = store::import_from_json(json, {});
        if (!job || job->records.size() < notes) throw std::runtime_error("records are missing");
    });
    std::filesystem::remove_all(data);
    return all;
}

} // namespace attune::bench
