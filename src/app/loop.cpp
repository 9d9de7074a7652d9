#include "app/loop.h"

#include "app/beginning.h"
#include "app/dropped.h"
#include "app/find_pictures.h"
#include "app/inspect.h"
#include "app/usual_places.h"
#include "app/wall_picture.h"
#include "core/overloaded.h"
#include "core/update_sharing.h"
#include "platform/paths.h"
#include "platform/photo.h"
#include "platform/preferences.h"
#include "platform/trouble.h"
#include "store/deck_file.h"
#include "store/export_all.h"
#include "store/file_names.h"
#include "store/way_json.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <utility>
#include <variant>

namespace attune::app {
namespace {

// How long the first picture waits for the disk: nearly always enough, and never felt.
constexpr Millis load_patience{80};

// The cue before the end is a reminder, not an end.
constexpr float soft_cue_loudness = 0.35F;

float loudness(const effect::Play& play) {
    return play.cue == Cue::Soon ? play.volume * soft_cue_loudness : play.volume;
}

Rng::result_type seed_of_chance() {
    std::random_device device;
    return (static_cast<Rng::result_type>(device()) << 32) ^ device();
}

constexpr std::string_view not_saved_words =
    "Not everything could be saved: the disk refused it to the end. What was saved before is still "
    "there, in ";

LoadPicture photo_loader(const store::Store& store) {
    return [photos = store.photos()](const Photo& photo, int side) {
        const auto bytes = photos->read(photo.sha256);
        return bytes ? platform::decode_photo(*bytes, side) : std::nullopt;
    };
}

/// Photos from the store's folder to the window's textures.
PictureCache::Options pictures_of(const store::Store& store, platform::Window& window, Waker& waker) {
    return {.load = photo_loader(store),
            .textures = textures_of(window.renderer()),
            .wake = [&waker] { waker.wake(); },
            .load_file = [](const std::string& path, int side) { return thumbnail_of(store::path_of(path), side); }};
}

} // namespace

Loop::Loop(const AppOptions& options, platform::Window& window, platform::FontStore& fonts, store::Store& store,
           Waker& waker)
    : options_(options), window_(window), fonts_(fonts), store_(store), waker_(waker),
      photo_taker_([&waker] { waker.wake(); }), keeper_(store, [&waker] { waker.wake(); }),
      place_finder_([&waker] { waker.wake(); }), drop_finder_([&waker] { waker.wake(); }),
      picture_finder_([&waker] { waker.wake(); }), pictures_(pictures_of(store, window, waker)) {}

/// A long history: the window shows its ground until it is there.
void Loop::show_ground() {
    const ThemeChoice chosen = options_.theme.value_or(ThemeChoice::System);
    window_.begin_frame();
    ImGui::NewFrame();
    ImGui::Render();
    window_.present(*ImGui::GetDrawData(), ui::palette_of(ui::resolved(chosen, preferences_.dark)).background);
}

void Loop::begin(State base, std::future<store::Loaded> loading, const std::string& word) {
    if (loading.wait_for(load_patience) != std::future_status::ready) show_ground();
    store::Loaded loaded = loading.get();
    const bool first_start = loaded.device == store::DeviceState{};
    if (first_start)
        loaded.device.settings.text_scale = std::clamp(preferences_.text_scale, text_scale_min, text_scale_max);
    Beginning beginning = begin_with(std::move(base), std::move(loaded), clock_.read());
    beginning.state.data_folder = store_.folder().string();
    settings_before_ = beginning.state.settings;
    apply(options_, beginning.state);
    program_ = std::make_unique<Program>(std::move(beginning.state), std::move(beginning.drafts), fonts_.fonts(),
                                         pictures_, seed_of_chance());
    if (!word.empty()) program_->tell(action::Say{word}, clock_.read());
    if (options_.screen == Screen::Backups) program_->tell(action::LookAtBackups{}, clock_.read());
    draw();
    window_.show();
}

int Loop::run() {
    desktop_watch_ = platform::PreferencesWatch::begin([this] {
        desktop_changed_ = true;
        waker_.wake();
    });
    while (!quit_) {
        const platform::Input input = window_.wait(last_.wake_in);
        take_input(input);
        if (waker_.take_ring()) window_.raise();
        follow_desktop();
        take_reports();
        take_dropped_files();
        take_photos();
        take_kept();
        take_late_load();
        take_in_shared();
        find_places();
        take_found();
        if (window_.visible())
            draw();
        else
            rest();
    }
    return end();
}

void Loop::take_input(const platform::Input& input) {
    had_input_ = input.any;
    focus_lost_ = input.focus_lost;
    closed_by_hand_ = input.closed;
    dropped_.insert(dropped_.end(), input.dropped_files.begin(), input.dropped_files.end());
    if (input.moved || input.quit) remember_window();
    if (input.quit) program_->tell(action::Quit{}, clock_.read());
}

/// Dark or light, and how much may move, as the desktop says now.
void Loop::follow_desktop() {
    if (!desktop_changed_.exchange(false)) return;
    preferences_ = platform::read_preferences();
    had_input_ = true;
}

void Loop::take_reports() {
    for (const Action& report : store_.poll()) program_->tell(report, clock_.read());
    const bool missing = !speaker_.available();
    if (missing != program_->state().sound_missing) program_->tell(action::SoundMissing{missing}, clock_.read());
}

/// What they are is looked at elsewhere: a disk may be slow.
void Loop::take_dropped_files() {
    if (auto taken = drop_finder_.poll()) {
        for (Action& action : *taken) program_->tell(std::move(action), clock_.read());
    }
    if (dropped_.empty() || drop_finder_.is_looking()) return;
    drop_finder_.look([files = std::exchange(dropped_, {}), screen = program_->state().place().screen] {
        std::vector<Action> actions;
        for (const auto& file : files) actions.push_back(take_dropped(file, screen));
        return actions;
    });
}

/// Those that have been made ready. The store has the file before the note can name it.
void Loop::take_photos() {
    for (auto& result : photo_taker_.poll()) {
        if (auto* words = std::get_if<std::string>(&result.outcome)) {
            program_->tell(action::PhotoRefused{result.path, std::move(*words)}, clock_.read());
            continue;
        }
        auto& made = std::get<NewPhoto>(result.outcome);
        store_.keep_photo(made.photo.sha256, std::move(made.bytes));
        program_->tell(action::PhotoTaken{result.path, made.photo}, clock_.read());
    }
}

void Loop::keep(const KeepingRequest& request) {
    const auto* wanted = std::get_if<keeping::Export>(&request);
    if (wanted && wanted->choice.format == ExportFormat::Png) return save_wall_picture();
    keeper_.carry_out(request, program_->state().library, clock_.read());
}

/// Takes as long as the picture does: what draws it is what draws the window.
void Loop::save_wall_picture() {
    const Now now = clock_.read();
    const auto folder = store::Folder{store_.folder()}.exports();
    const auto name = store::export_name({.wall_only = true, .format = ExportFormat::Png}, now.wall, now.utc_offset);
    (void)store::make_folders(*store::system_disk(), folder); // else the picture can't be written, and that is said
    const auto made =
        draw_wall({program_->state(), photo_loader(store_), now, platform::resource_folder("fonts")}, folder / name);
    if (made.trouble.empty())
        program_->tell(action::KeepingSays{keeping::Exported{store::utf8(made.path), true, {}}}, now);
    else
        program_->tell(action::KeepingSays{keeping::Ended{"The picture could not be made: " + made.trouble}}, now);
}

void Loop::take_kept() {
    for (const Action& news : keeper_.poll()) program_->tell(news, clock_.read());
}

/// The files could not be read at the start and now can.
void Loop::take_late_load() {
    auto late = store_.take_late_load();
    if (!late) return;
    Effects effects;
    program_->amend(
        [&](State& state, Drafts& drafts) { effects = join_late(state, drafts, *std::move(late), clock_.read()); });
    carry_out(effects);
    save_device();
}

/// What came from other devices: some in each frame, so that none is late for it.
void Loop::take_in_shared() {
    for (const auto& sha256 : store_.photos_come()) pictures_.look_again(sha256);
    auto some = store_.take_in(taken_in_a_frame);
    if (some.empty()) return;
    waker_.wake(); // there may be more
    const bool nobody_was_here = program_->state().here.empty();
    program_->amend([&](State& state, Drafts&) { take_in(state, std::move(some), clock_.read()); });
    if (nobody_was_here && !program_->state().here.empty()) save_device();
}

/// Where syncers keep their folders is looked up whenever the page about sharing opens.
void Loop::find_places() {
    const bool is_open = program_->state().place().screen == Screen::Sharing;
    if (is_open && !places_asked_) place_finder_.look([home = platform::home_folder()] { return usual_places(home); });
    places_asked_ = is_open;
}

void Loop::look_for_pictures() {
    WhereToLook where{platform::home_folder(), platform::config_folder(), platform::mount_folders()};
    picture_finder_.look([where = std::move(where)] { return find_pictures(picture_places(where)); });
}

void Loop::take_found() {
    if (auto places = place_finder_.poll())
        program_->amend([&](State& state, Drafts&) { state.usual_places = *std::move(places); });
    if (auto pictures = picture_finder_.poll())
        program_->tell(action::PicturesFound{*std::move(pictures)}, clock_.read());
}

void Loop::draw() {
    window_.begin_frame();
    const platform::Composition& composition = window_.composition();
    last_ = program_->step({.now = clock_.read(),
                            .size = ImGui::GetIO().DisplaySize,
                            .density = window_.display_scale(),
                            .system_dark = preferences_.dark,
                            .system_reduced_motion = preferences_.reduced_motion,
                            .pre_edit = {composition.text, composition.cursor, composition.length},
                            .had_input = had_input_,
                            .focus_lost = focus_lost_});
    had_input_ = focus_lost_ = false;
    window_.present(*ImGui::GetDrawData(), last_.ground);
    if (last_.text_input)
        window_.set_text_input(true, last_.text_input->min, last_.text_input->max);
    else
        window_.set_text_input(false);
    carry_out(last_.effects);
    follow_session();
    inspect();
}

/// Hidden or minimised: nothing is drawn, but a session's cues sound.
void Loop::rest() {
    last_ = program_->rest(clock_.read());
    carry_out(last_.effects);
    follow_session();
}

void Loop::carry_out(const Effects& effects) {
    const auto wall = [this] { return clock_.read().wall; };
    for (const Effect& effect : effects) {
        std::visit(Overloaded{
                       [&](const effect::Put& put) { store_.put(put.body, wall(), put.settles); },
                       [&](const effect::Gone& gone) { store_.gone(gone.id, gone.kind, wall()); },
                       [&](const effect::SaveDevice&) { save_device(); },
                       [&](const effect::Play& play) { speaker_.play(play.sound, loudness(play)); },
                       [&](const effect::KeepAwake& keep) { window_.keep_awake(keep.on); },
                       [&](const effect::FullScreen& full) { window_.set_full_screen(full.on); },
                       [&](const effect::OpenFolder&) { platform::open_folder(store_.folder()); },
                       [&](const effect::WriteFile& file) { store_.write_export(file.name, file.content); },
                       [&](const effect::WriteWay& way) { store_.write_export(way.name, store::way_file(way.way)); },
                       [&](const effect::WriteDeck& deck) {
                           store_.write_export(deck.name, deck.format == DeckFormat::Csv
                                                              ? store::deck_csv(deck.deck)
                                                              : store::deck_json_file(deck.deck));
                       },
                       [&](const effect::TakePhoto& take) { photo_taker_.take(take.path); },
                       [&](const effect::FindPictures&) { look_for_pictures(); },
                       [&](const effect::LookAtFolder& look) {
                           store_.look_at_folder(store::utf8(path_as_meant(look.path, platform::home_folder())));
                       },
                       [&](const effect::FindVersions& find) { store_.find_versions(find.id); },
                       [&](const effect::Keep& wanted) { keep(wanted.what); },
                       [&](const effect::MoveOver& move) {
                           moves_to_ = move.folder;
                           quit_ = true;
                       },
                       [&](const effect::Quit&) { quit_ = true; },
                   },
                   effect);
    }
}

void Loop::save_device() {
    store::DeviceState device = device_state(program_->state(), program_->drafts());
    device.settings = without_asked(options_, settings_before_, device.settings);
    store_.save_device(std::move(device));
}

/// While a session's clock runs, the writer notes how far it is, so that a crash costs a second at
/// most.
void Loop::follow_session() {
    const auto& session = program_->state().session;
    const bool runs = session && view(*session, clock_.read().instant).is_running();
    const RecordId wanted = runs ? session->id : RecordId{};
    if (wanted == beating_) return;
    beating_ = wanted;
    if (runs)
        store_.begin_beat(session->id, session->origin);
    else
        store_.end_beat();
}

void Loop::remember_window() {
    const platform::Placement place = window_.placement();
    program_->tell(action::WindowMoved{{place.x, place.y, place.width, place.height, place.maximised}}, clock_.read());
}

void Loop::inspect() {
    constexpr Millis at_latest{250}; // while somebody types no frame is settled
    if (options_.inspect.empty()) return;
    const Instant now = clock_.read().instant;
    if (!last_.settled && now - inspected_ < at_latest) return;
    inspected_ = now;
    const std::string tree =
        inspect_json(program_->semantics(), program_->state(), ImGui::GetIO().DisplaySize, program_->frames());
    if (!write_whole(options_.inspect, tree))
        std::fprintf(stderr, "attune: could not write %s\n", options_.inspect.string().c_str());
}

/// Everything is written out; people are told when the disk refuses to the end.
int Loop::end() {
    if (store_.close()) return exit_well;
    const std::string words = std::string{not_saved_words} + store_.folder().string() + ".";
    // A box would keep a machine that shuts down waiting.
    if (closed_by_hand_)
        platform::tell_trouble(words);
    else
        std::fprintf(stderr, "%s\n", words.c_str());
    return exit_not_all_saved;
}

} // namespace attune::app
