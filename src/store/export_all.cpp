#include "store/export_all.h"

#include "store/clock.h"
#include "store/export.h"
#include "store/export_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::store {

bool export_all(const ExportWork& work) {
    switch (work.choice.format) {
    case ExportFormat::Json: return export_json(work);
    case ExportFormat::Csv: return export_csv(work);
    case ExportFormat::Markdown: return export_markdown(work);
    case ExportFormat::Html: return export_html(work);
    case ExportFormat::Png: return false;
    }
    return false;
}

std::string export_name(const ExportChoice& choice, WallTime now, UtcOffset utc_offset) {
    return (choice.wall_only ? "wall-" : "attune-") + time_text(now + utc_offset.at(now)).substr(0, 10) + "." +
           std::string{name_of(choice.format)};
}

// ---- a file that is whole or not there

namespace {
constexpr std::size_t piece = 1U << 20U;
} // namespace

WholeFile::~WholeFile() {
    if (!file_) return;
    file_.reset();
    if (disk_.remove(beside_)) return; // it stays under a name that says so
}

bool WholeFile::write(std::string_view bytes) {
    if (error_) return false;
    if (!file_) {
        const auto stem = path_.filename();
        for (int count = 1; count < 1000 && !file_; ++count) {
            beside_ = path_.parent_path() / (stem.string() + (count > 1 ? "." + std::to_string(count) : "") + ".part");
            auto made = disk_.create(beside_);
            if (!made.ok() && made.error != std::errc::file_exists) {
                error_ = made.error;
                return false;
            }
            file_ = std::move(made.value);
        }
        if (!file_) error_ = std::make_error_code(std::errc::file_exists);
        if (error_) return false;
    }
    error_ = file_->append(bytes);
    return !error_;
}

bool WholeFile::append(std::string_view bytes) {
    gathered_.append(bytes);
    if (gathered_.size() < piece) return !error_;
    const bool done = write(gathered_);
    gathered_.clear();
    return done;
}

std::optional<Path> WholeFile::finish() {
    if (!write(std::exchange(gathered_, {}))) return {};
    if ((error_ = file_->sync())) return {};
    const auto names = disk_.list(path_.parent_path());
    auto name = path_.filename();
    for (int count = 2; std::ranges::find(names.value, name.string()) != names.value.end(); ++count)
        name = path_.stem().string() + " " + std::to_string(count) + path_.extension().string();
    const auto path = path_.parent_path() / name;
    if ((error_ = names.error) || (error_ = disk_.rename(beside_, path))) return {};
    file_.reset();
    if ((error_ = disk_.sync_folder(path.parent_path()))) return {};
    return path;
}

// ---- photos in text

namespace {
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
} // namespace

std::string base64_of(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        const auto count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            three = (three << 8U) | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) text += k <= count ? letters[(three >> (18U - 6U * k)) & 63U] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    static constexpr auto values = [] {
        std::array<std::int8_t, 256> made{};
        made.fill(-1);
        for (std::size_t i = 0; i < letters.size(); ++i)
            made[static_cast<unsigned char>(letters[i])] = static_cast<std::int8_t>(i);
        return made;
    }();
    while (text.ends_with('=')) text.remove_suffix(1);
    if (text.size() % 4 == 1) return {};
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t gathered = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const auto value = values[static_cast<unsigned char>(letter)];
        if (value < 0) return {};
        gathered = ((gathered << 6U) | static_cast<std::uint32_t>(value)) & 0xFFFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((gathered >> bits) & 0xFFU);
    }
    return bytes;
}

} // namespace attune::store
