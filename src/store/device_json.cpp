#include "store/device_json.h"

#include "store/drafts_json.h"
#include "store/lenient_json.h"
#include "store/pile_json.h"
#include "store/session_json.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace attune::store {

using nlohmann::json;

namespace {

using namespace std::string_view_literals;

template <class Value>
struct Word {
    Value value;
    std::string_view text;
};
template <class Value> // clang 14 does not find it by itself
Word(Value, std::string_view)->Word<Value>;

constexpr std::array themes{Word{ThemeChoice::System, "system"sv}, Word{ThemeChoice::Light, "light"sv},
                            Word{ThemeChoice::Dark, "dark"sv}, Word{ThemeChoice::Contrast, "contrast"sv}};
constexpr std::array sounds{Word{Sound::Bowl, "bowl"sv}, Word{Sound::Chime, "chime"sv}, Word{Sound::Wood, "wood"sv},
                            Word{Sound::None, "none"sv}};
constexpr std::array stage_modes{Word{StageMode::Normal, "normal"sv}, Word{StageMode::Stage, "stage"sv},
                                 Word{StageMode::Table, "table"sv}};

template <class Value, std::size_t size>
std::string_view word_for(const std::array<Word<Value>, size>& words, Value value) {
    return std::ranges::find(words, value, &Word<Value>::value)->text;
}

template <class Value, std::size_t size>
Value value_at(const json& from, const char* key, const std::array<Word<Value>, size>& words, Value otherwise) {
    const auto found = std::ranges::find(words, text_at(from, key), &Word<Value>::text);
    return found == words.end() ? otherwise : found->value;
}

// ---- settings ----

json settings_to_json(const Settings& settings, const json& before) {
    json made{{"theme", word_for(themes, settings.theme)},
              {"text_scale", settings.text_scale},
              {"sound", word_for(sounds, settings.sound)},
              {"volume", settings.volume},
              {"soft_cue", settings.soft_cue},
              {"auto_continue", settings.auto_continue},
              {"far_half_turned", settings.far_half_turned}};
    if (settings.reduced_motion) made["reduced_motion"] = *settings.reduced_motion;
    keep_unknown(
        made, before,
        {"theme", "text_scale", "sound", "volume", "soft_cue", "auto_continue", "far_half_turned", "reduced_motion"});
    return made;
}

float between(const json& from, const char* key, float otherwise, float least, float most) {
    const auto number = static_cast<float>(number_at(from, key, static_cast<double>(otherwise)));
    return std::clamp(number, least, most);
}

Settings read_settings(const json& from) {
    Settings settings;
    settings.theme = value_at(from, "theme", themes, settings.theme);
    settings.text_scale = between(from, "text_scale", settings.text_scale, text_scale_min, text_scale_max);
    settings.reduced_motion = bool_at(from, "reduced_motion");
    settings.sound = value_at(from, "sound", sounds, settings.sound);
    settings.volume = between(from, "volume", settings.volume, 0, 1);
    settings.soft_cue = bool_at(from, "soft_cue").value_or(settings.soft_cue);
    settings.auto_continue = bool_at(from, "auto_continue").value_or(settings.auto_continue);
    settings.far_half_turned = bool_at(from, "far_half_turned").value_or(settings.far_half_turned);
    return settings;
}

// ---- window ----

json window_to_json(const WindowPlace& window, const json& before) {
    json made{{"x", window.x},
              {"y", window.y},
              {"width", window.width},
              {"height", window.height},
              {"maximised", window.maximised}};
    keep_unknown(made, before, {"x", "y", "width", "height", "maximised"});
    return made;
}

int pixels_at(const json& from, const char* key, int least) {
    constexpr int most = 100'000;
    return std::clamp(static_cast<int>(std::clamp(number_at(from, key, 0), -1e6, 1e6)), least, most);
}

WindowPlace read_window(const json& from) {
    return {pixels_at(from, "x", -100'000), pixels_at(from, "y", -100'000), pixels_at(from, "width", 0),
            pixels_at(from, "height", 0), bool_at(from, "maximised").value_or(false)};
}

// ---- sharing ----

std::optional<SharedFolder> read_shared(const json& from) {
    SharedFolder shared{text_at(from, "path"), id_at(from, "space").value_or(""),
                        bool_at(from, "paused").value_or(false)};
    if (shared.path.empty()) return {};
    return shared;
}

json shared_to_json(const SharedFolder& shared, const json& before) {
    json made{{"path", shared.path}, {"space", shared.space}, {"paused", shared.is_paused}};
    keep_unknown(made, before, {"path", "space", "paused"});
    return made;
}

/// Seats or events that were not understood are missing from it.
bool is_whole(const std::optional<Session>& session, const json& from) {
    return session && session->seats.size() == list_at(from, "seats").size() &&
           session->events.size() == list_at(from, "events").size();
}

} // namespace

std::optional<DeviceRead> read_device(std::string_view text) {
    const auto from = parse(text);
    if (!from.is_object()) return {};
    DeviceRead read{.device = id_at(from, "device").value_or("")};
    auto& state = read.state;
    state.settings = read_settings(member(from, "settings"));
    state.here = texts_at(from, "here");
    state.last_way = id_at(from, "last_way").value_or("");
    state.stage_mode = value_at(from, "stage_mode", stage_modes, state.stage_mode);
    state.window = read_window(member(from, "window"));
    state.shuffles = read_shuffles(member(from, "shuffles"));
    state.piles = read_piles(member(from, "piles"));
    state.drafts = drafts_from_json(member(from, "drafts"));
    state.shared = read_shared(member(from, "shared"));
    const auto& session = member(from, "session");
    state.session = session_from_json(session);
    read.left_out = (!session.is_null() && !is_whole(state.session, session)) ||
                    (!state.drafts.way && !member(member(from, "drafts"), "way").is_null());
    return read;
}

std::string device_text(const std::string& device, const DeviceState& state, std::string_view before) {
    const auto old = before.empty() ? json{} : parse(before);
    json made{{"format", 1},
              {"device", device},
              {"settings", settings_to_json(state.settings, member(old, "settings"))},
              {"here", state.here},
              {"last_way", state.last_way},
              {"stage_mode", word_for(stage_modes, state.stage_mode)},
              {"window", window_to_json(state.window, member(old, "window"))},
              {"shuffles", shuffles_to_json(state.shuffles)},
              {"piles", piles_to_json(state.piles)},
              {"drafts", drafts_to_json(state.drafts, member(old, "drafts"))}};
    if (state.shared) made["shared"] = shared_to_json(*state.shared, member(old, "shared"));
    if (state.session) made["session"] = session_to_json(*state.session);
    keep_unknown(made, old,
                 {"format", "device", "settings", "here", "last_way", "stage_mode", "window", "shuffles", "piles",
                  "drafts", "shared", "session"});
    return dump(made, 2) + "\n";
}

} // namespace attune::store
