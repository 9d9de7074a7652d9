#include "app/dropped.h"

#include "app/take_photo.h"
#include "platform/photo.h"
#include "store/deck_file.h"
#include "store/file_names.h"
#include "store/folder.h"
#include "store/import_file.h"
#include "store/way_json.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace attune::app {
namespace {

using store::begins_like_json;
using store::ending_of;
using store::utf8;

static_assert(dropped_max >= store::deck_file_max);

action::Say refused(const std::filesystem::path& file, std::string_view why) {
    return {"“" + utf8(file.filename()) + "” " + std::string{why}};
}

/// Of a table every text is one, so that the name must say it.
Action taken(const std::filesystem::path& file, const std::string& text) {
    const auto ending = ending_of(file);
    const auto title = utf8(file.stem());
    const bool is_json = begins_like_json(text) || ending == ".json";
    if (is_json && store::is_deck_json(text)) return action::TakeDeck{store::deck_from_json_file(text, title)};
    if (is_json) return action::TakeWay{store::way_from_file(text)};
    if (ending == ".csv" || ending == ".tsv" || ending == ".txt") {
        return action::TakeDeck{store::deck_from_csv(text, title)};
    }
    return refused(file, "is neither a way of listening nor a deck of cards. Those come as .json or .csv.");
}

std::string beginning_of(const std::filesystem::path& file) {
    std::string beginning(256, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(in.gcount()));
    return beginning;
}

/// How what Attune saved, and its backups, begin.
bool is_to_bring_in(std::string_view beginning) {
    return begins_like_json(beginning) && beginning.find("\"attune\"") != std::string_view::npos;
}

bool is_table(const std::filesystem::path& file) {
    const auto ending = ending_of(file);
    return ending == ".csv" || ending == ".tsv";
}

/// One of thanks rather than of cards.
bool is_of_thanks(std::string_view beginning, Screen shown) {
    constexpr std::array of_thanks{Screen::Wall, Screen::SaveBringIn, Screen::BringIn};
    constexpr std::array of_cards{Screen::Cards,     Screen::Deck,       Screen::DeckMore,
                                  Screen::DeckCards, Screen::DeckEditor, Screen::CardEditor};
    if (std::ranges::find(of_thanks, shown) != of_thanks.end()) return true;
    return std::ranges::find(of_cards, shown) == of_cards.end() && store::names_thanks(beginning);
}

/// Pictures of every kind: what takes them in says which it can't.
bool is_picture(std::string_view beginning) {
    return platform::kind_of_file(beginning) != platform::FileKind::NoPicture;
}

bool is_named_like_picture(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 6> endings{".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic"};
    return std::ranges::find(endings, ending_of(file)) != endings.end();
}

} // namespace

Action take_dropped(const std::filesystem::path& file, Screen shown) {
    std::error_code error;
    const bool is_folder = std::filesystem::is_directory(file, error);
    if (is_folder && shown == Screen::Sharing) return action::LookAtFolder{utf8(file)};
    if (is_folder && shown == Screen::MoveData) return action::ChooseNewPlace{utf8(file)};
    if (is_folder && store::is_data_folder(*store::system_disk(), {file})) return action::LookAtImport{utf8(file)};
    if (is_folder)
        return refused(file, "is a folder. To share your wall through it, drop it on Sharing, in the settings.");
    if (!std::filesystem::is_regular_file(file, error)) return refused(file, "is not a file that can be read.");
    const auto beginning = beginning_of(file);
    if (is_picture(beginning)) return action::TakePhoto{utf8(file)};
    if (is_named_like_picture(file) && !begins_like_json(beginning)) return action::Say{why_no_photo(file)};
    if (is_to_bring_in(beginning) || (is_table(file) && is_of_thanks(beginning, shown)))
        return action::LookAtImport{utf8(file)};
    std::ifstream in(file, std::ios::binary);
    std::string text(dropped_max + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (in.fail() && !in.eof())) return refused(file, "could not be read.");
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > dropped_max) return refused(file, "is too large: 4 MiB is the most.");
    const auto because = [&](std::string_view why) {
        return refused(file, "can't be taken: " + std::string{why} + ".");
    };
    try {
        return taken(file, text);
    } catch (const store::BadJson& bad) {
        return because(bad.what());
    } catch (const store::BadDeckFile& bad) {
        return because(bad.what());
    }
}

} // namespace attune::app
