#include "app/app.h"

#include <imgui.h>

#include <chrono>
#include <future>
#include <memory>
#include <random>
#include <utility>
#include <variant>

#include "app/beginning.h"
#include "app/dropped.h"
#include "app/inspect.h"
#include "app/program.h"
#include "platform/clock.h"
#include "platform/fonts.h"
#include "platform/paths.h"
#include "platform/picture.h"
#include "platform/preferences.h"
#include "platform/sound.h"
#include "platform/window.h"
#include "store/assets.h"
#include "store/store.h"
#include "store/way_json.h"

namespace attune::app {
namespace {

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

// How long the first picture waits for the disk: nearly always enough, and never felt.
constexpr Millis load_patience{80};

// The cue before the end is a reminder, not an end.
constexpr float soft_cue_loudness = 0.35F;

float loudness(const effect::Play& play) { return play.cue == Cue::Soon ? play.volume * soft_cue_loudness : play.volume; }

struct Context {
    Context() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }
    ~Context() { ImGui::DestroyContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Rng::result_type seed_of_chance() {
    std::random_device device;
    return (static_cast<Rng::result_type>(device()) << 32) ^ device();
}

class App {
public:
    App(const AppOptions& options, platform::Window& window, platform::FontStore& fonts, store::Store& store)
        : options_(options), window_(window), fonts_(fonts), store_(store) {}

    bool begin(State base);
    int loop();

private:
    void take_reports();
    void take_late_load();
    void draw();
    void carry_out(const Effects& effects);
    void save_device();
    void follow_session();
    void remember_window();
    void inspect();
    [[nodiscard]] platform::Placement placement_of(const WindowPlace& place) const;

    const AppOptions& options_;
    platform::Window& window_;
    platform::FontStore& fonts_;
    store::Store& store_;
    platform::SystemPreferences preferences_ = platform::read_preferences();
    platform::Clock clock_;
    platform::Speaker speaker_;
    std::unique_ptr<Program> program_;
    State base_;
    Outcome last_;
    bool had_input_ = true;
    bool quit_ = false;
    RecordId beating_;
    std::string inspected_;
};

bool App::begin(State base) {
    base_ = std::move(base);
    auto loading = std::async(std::launch::async, [this] { return store_.load(); });
    if (loading.wait_for(load_patience) != std::future_status::ready) {
        // A long history: the window shows its ground until it is there.
        window_.begin_frame();
        ImGui::NewFrame();
        ImGui::Render();
        window_.present(*ImGui::GetDrawData(), ui::palette_of(ui::resolved(options_.theme.value_or(ThemeChoice::System), preferences_.dark)).background);
    }
    const Now now = clock_.read();
    Beginning beginning = begin_with(base_, loading.get(), now);
    beginning.state.data_folder = store_.folder().string();
    apply(options_, beginning.state);
    program_ = std::make_unique<Program>(std::move(beginning.state), std::move(beginning.drafts), fonts_.fonts(), seed_of_chance());
    return true;
}

int App::loop() {
    draw();
    window_.show();
    while (!quit_) {
        const platform::Input input = window_.wait(last_.wake_in);
        had_input_ = input.any;
        if (input.quit) program_->tell(action::Quit{}, clock_.read());
        if (input.focus_lost) save_device();
        for (const auto& file : input.dropped_files) program_->tell(take_dropped(file), clock_.read());
        take_reports();
        take_late_load();
        draw();
        if (input.moved) remember_window();
    }
    save_device();
    return store_.close() ? exit_well : exit_not_all_saved;
}

void App::take_reports() {
    for (const Action& report : store_.poll()) program_->tell(report, clock_.read());
}

/// The files could not be read at the start and now can: what people wrote since lies on top.
void App::take_late_load() {
    auto late = store_.take_late_load();
    if (!late) return;
    Drafts drafts = program_->drafts();
    Beginning beginning = begin_with(base_, *std::move(late), clock_.read());
    beginning.state.data_folder = store_.folder().string();
    if (drafts == Drafts{}) drafts = std::move(beginning.drafts);
    program_ = std::make_unique<Program>(std::move(beginning.state), std::move(drafts), fonts_.fonts(), seed_of_chance());
}

void App::draw() {
    if (!window_.visible() && !last_.settled) last_.settled = true;
    window_.begin_frame();
    const platform::Composition& composition = window_.composition();
    last_ = program_->step({.now = clock_.read(),
                            .size = ImGui::GetIO().DisplaySize,
                            .density = window_.display_scale(),
                            .system_dark = preferences_.dark,
                            .system_reduced_motion = preferences_.reduced_motion,
                            .pre_edit = {composition.text, composition.cursor, composition.length},
                            .had_input = had_input_});
    had_input_ = false;
    const ThemeChoice theme = ui::resolved(program_->state().settings.theme, preferences_.dark);
    window_.present(*ImGui::GetDrawData(), ui::palette_of(theme).background);
    if (last_.text_input) window_.set_text_input(true, last_.text_input->min, last_.text_input->max);
    else window_.set_text_input(false);
    carry_out(last_.effects);
    follow_session();
    inspect();
}

void App::carry_out(const Effects& effects) {
    const auto wall = [this] { return clock_.read().wall; };
    for (const Effect& effect : effects) {
        std::visit(Overloaded{
                       [&](const effect::Put& put) { store_.put(put.body, wall()); },
                       [&](const effect::Gone& gone) { store_.gone(gone.id, gone.kind, wall()); },
                       [&](const effect::SaveDevice&) { save_device(); },
                       [&](const effect::Play& play) { speaker_.play(play.sound, loudness(play)); },
                       [&](const effect::KeepAwake& keep) { window_.keep_awake(keep.on); },
                       [&](const effect::FullScreen& full) { window_.set_full_screen(full.on); },
                       [&](const effect::OpenFolder&) { platform::open_folder(store_.folder()); },
                       [&](const effect::WriteFile& file) { store_.write_export(file.name, file.content); },
                       [&](const effect::WriteWay& way) { store_.write_export(way.name, store::way_file(way.way)); },
                       [&](const effect::Quit&) { quit_ = true; },
                   },
                   effect);
    }
}

void App::save_device() { store_.save_device(device_state(program_->state(), program_->drafts())); }

/// While a session's clock runs, the writer notes how far it is, so that a crash costs a second at most.
void App::follow_session() {
    const auto& session = program_->state().session;
    const bool runs = session && view(*session, clock_.read().instant).is_running();
    const RecordId wanted = runs ? session->id : RecordId{};
    if (wanted == beating_) return;
    beating_ = wanted;
    if (runs) store_.begin_beat(session->id, session->origin);
    else store_.end_beat();
}

void App::remember_window() {
    const platform::Placement place = window_.placement();
    program_->tell(action::WindowMoved{{place.x, place.y, place.width, place.height, place.maximised}}, clock_.read());
}

void App::inspect() {
    if (options_.inspect.empty() || !last_.settled) return;
    std::string tree = inspect_json(program_->semantics(), program_->state(), ImGui::GetIO().DisplaySize, program_->frames());
    if (write_whole(options_.inspect, tree)) inspected_ = std::move(tree);
}

int fail(std::string_view words) {
    platform::tell_trouble(words);
    return exit_failed;
}

std::string already_running_words(const store::AlreadyRunning& other) {
    std::string words = "Attune is open already with this data folder";
    if (!other.holder.empty()) words += " (process " + other.holder + ")";
    return words + ". Only one at a time may write to it.";
}

}  // namespace

int run(const AppOptions& options) {
    const auto folder = options.data.empty() ? platform::data_folder() : options.data;
    std::string error;
    const Context context;

    // The window first: it takes longest, and the wake hook needs it.
    platform::WindowOptions wanted;
    if (options.width > 0) {
        wanted.width = options.width;
        wanted.height = options.height;
    }
    const auto window = platform::Window::open(wanted, error);
    if (!window) return fail(error);
    if (const auto icon = platform::read_picture(platform::resource_folder("assets") / "icon" / "attune.png")) window->set_icon(*icon);
    const auto fonts = platform::FontStore::load(*ImGui::GetIO().Fonts, platform::resource_folder("fonts"), error);
    if (!fonts) return fail(error);

    State base;
    try {
        const auto assets = platform::resource_folder("assets");
        base.presets = store::load_presets(assets / "presets" / "ways.json");
        base.decks = store::load_decks(assets / "decks");
    } catch (const store::BadAsset& bad) {
        return fail(bad.what());
    }

    store::Options hooks;
    hooks.clock = [clock = platform::Clock{}]() mutable { return clock.read().instant; };
    hooks.wake = [window = window.get()] { window->wake(); };
    auto opened = store::Store::open(folder, std::move(hooks));
    if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) {
        platform::tell_trouble(already_running_words(*other));
        return exit_already_running;
    }
    App app(options, *window, *fonts, *std::get<std::unique_ptr<store::Store>>(opened));
    app.begin(std::move(base));
    return app.loop();
}

}  // namespace attune::app
