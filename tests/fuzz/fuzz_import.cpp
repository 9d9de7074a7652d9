// Any bytes as a file that is brought in: taken or refused without harm, and each record can be kept.
#include "store/backup.h"
#include "store/import_file.h"
#include "store/record_line.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>

using namespace attune;
using namespace attune::store;

namespace {

/// Each can be written as a line that is read again, and none comes twice.
void check(const ImportJob& job) {
    LineReader reader;
    std::set<std::string> ids;
    for (const auto& one : job.records) {
        const Envelope envelope{RecordId{one.id}, one.kind, {}, "d", 1};
        if (!one.body || !ids.insert(one.id).second) std::abort();
        const auto line = line_of(envelope, *one.body);
        if (line.size() <= line_bytes_max && !reader.read_copy(line)) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    ImportWish wish;
    wish.photo = [](const std::string&, const std::string&) {};
    if (const auto job = import_from_json(text, wish)) check(*job);
    check(import_from_table(text, wish));
    wish.columns = ColumnMap{0, 1, 2, 3, 4};
    check(import_from_table(text, wish));
    (void)import_from_backup(text);
    (void)backup_head(text);
    return 0;
}
