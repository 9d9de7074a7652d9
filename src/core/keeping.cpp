#include "core/keeping.h"

#include "core/words.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

struct KindWords {
    std::string_view kind, one, many;
};
/// What people look for; all else goes together.
constexpr std::array kinds{
    KindWords{"note", "note", "notes"},          KindWords{"person", "person", "people"},
    KindWords{"entry", "entry", "entries"},      KindWords{"check_in", "check-in", "check-ins"},
    KindWords{"session", "session", "sessions"}, KindWords{"memory", "memory", "memories"},
    KindWords{"plan", "plan", "plans"},          KindWords{"goal", "goal", "goals"},
    KindWords{"deck", "deck", "decks"},
};

constexpr std::array<std::string_view, 7> why_names{"time", "asked", "restore", "import", "update", "merge", "join"};
constexpr std::array<std::string_view, 5> format_names{"json", "csv", "md", "html", "png"};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::size_t total(const Contents& contents) {
    std::size_t sum = 0;
    for (const auto& [kind, count] : contents) sum += count;
    return sum;
}

std::string words_of(const Contents& contents) {
    std::vector<std::string> parts;
    auto rest = total(contents);
    for (const auto& [kind, one, many] : kinds) {
        const auto found = contents.find(kind);
        if (found == contents.end() || found->second == 0) continue;
        parts.push_back(counted(found->second, one, many));
        rest -= found->second;
    }
    if (rest > 0)
        parts.push_back(parts.empty() ? counted(rest, "small thing", "small things")
                                      : counted(rest, "smaller thing", "smaller things"));
    return parts.empty() ? "nothing" : listed(parts);
}

std::string_view name_of(BackupWhy why) { return why_names.at(static_cast<std::size_t>(why)); }
std::optional<BackupWhy> backup_why_named(std::string_view name) { return named<BackupWhy>(why_names, name); }

std::string_view name_of(ExportFormat format) { return format_names.at(static_cast<std::size_t>(format)); }
std::optional<ExportFormat> export_format_named(std::string_view name) {
    return named<ExportFormat>(format_names, name);
}

} // namespace attune
