// Parses the command line and starts the app, nothing else.
#include "app/app.h"
#include "app/commands.h"
#include "app/shots.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace attune;

/// "1280x800" into the options; anything else throws a clear line.
void take_window(const std::string& text, app::AppOptions& options) {
    const auto x = text.find('x');
    const auto whole = [&](const std::string& part) {
        return !part.empty() && part.size() < 6 && part.find_first_not_of("0123456789") == std::string::npos
                   ? std::stoi(part)
                   : 0;
    };
    if (x != std::string::npos) {
        options.width = whole(text.substr(0, x));
        options.height = whole(text.substr(x + 1));
    }
    constexpr int least = 320, most = 16384;
    const auto fits = [](int side) { return side >= least && side <= most; };
    if (!fits(options.width) || !fits(options.height))
        throw CLI::ValidationError("--window", "wants a size like 1280x800, from 320x320 to 16384x16384");
}

/// Where files shall be written must be a place that can have them.
void check_places(const std::filesystem::path& inspect, const std::string& shots) {
    std::error_code error;
    const auto folder = inspect.has_parent_path() ? inspect.parent_path() : std::filesystem::path{"."};
    if (!inspect.empty() && !std::filesystem::is_directory(folder, error))
        throw CLI::ValidationError("--inspect", "wants a file in a folder that is there, not " + inspect.string());
    if (shots.empty()) return;
    std::filesystem::create_directories(shots, error);
    if (!std::filesystem::is_directory(shots, error))
        throw CLI::ValidationError("--shots", "wants a folder that can be made, not " + shots);
}

/// A script whose variable is empty means something else than nothing.
void refuse_empty_words(const CLI::App& cli) {
    for (const CLI::Option* option : cli.get_options())
        for (const std::string& word : option->results())
            if (word.empty()) throw CLI::ValidationError(option->get_name(), "wants something, and got an empty word");
    for (const CLI::App* command : cli.get_subcommands()) refuse_empty_words(*command);
}

/// `attune export` and its like: no window, for scripts.
struct Commands {
    app::ExportCommand save;
    app::ImportCommand bring_in;
    app::CheckCommand check;
    app::BackupCommand backup;
    std::string what = "everything", format = "json";
    std::vector<std::string> columns;
    CLI::App *export_ = nullptr, *import_ = nullptr, *check_ = nullptr, *backup_ = nullptr;

    explicit Commands(CLI::App& cli) {
        cli.require_subcommand(0, 1);
        const auto begin = [&](const char* name, const char* about, std::filesystem::path& data) {
            auto* made = cli.add_subcommand(name, about);
            made->add_option("--data", data, "Folder that everything is kept in");
            return made;
        };
        export_ = begin("export", "Save everything, or the wall alone, as a file", save.data);
        export_->add_option("FILE", save.to, "Where to; - for the standard output. Else into the data folder");
        export_->add_option("--what", what, "everything or wall")->check(CLI::IsMember({"everything", "wall"}));
        export_->add_option("--format", format, "json (can be brought in again), csv, md, html, or png (of the wall)")
            ->check(CLI::IsMember({"json", "csv", "md", "html", "png"}));
        export_->add_flag("--with-only-mine", save.choice.with_private, "Also entries that are only somebody's own");
        import_ =
            begin("import", "Bring in a file that Attune saved, a table, a backup or a data folder", bring_in.data);
        import_->add_option("FILE", bring_in.from, "What to bring in")->required();
        import_->add_flag("--look", bring_in.only_look, "Only say what is in it");
        import_
            ->add_option("--columns", columns,
                         "Of a table: which column says what, counted from 1, as words=2,from=1,to=3,date=4,kind=5")
            ->delimiter(',');
        check_ =
            begin("check", "Look whether logs, photos and backups are whole. Exit code 5: they are not", check.data);
        check_->add_flag("--repair", check.repair, "Set damaged parts aside; nothing is deleted");
        backup_ = begin("backup", "Make a backup, list or restore them", backup.data);
        auto* list = backup_->add_flag("--list", backup.list, "List them, newest first");
        auto* restore =
            backup_->add_option("--restore", backup.restore, "Restore the one of that name")->excludes(list);
        backup_->add_flag("--exactly", backup.exactly, "Also take away what was made since")->needs(restore);
    }

    /// None: it is the window that is wanted. `data`: as given before the command.
    std::optional<int> run(const std::filesystem::path& data) {
        for (auto* own : {&save.data, &bring_in.data, &check.data, &backup.data})
            if (own->empty()) *own = data;
        if (export_->parsed()) {
            save.choice.wall_only = what == "wall";
            save.choice.format = export_format_named(format).value_or(ExportFormat::Json);
            return app::run_export(save);
        }
        if (import_->parsed()) return app::run_import(bring_in);
        if (check_->parsed()) return app::run_check(check);
        if (backup_->parsed()) return app::run_backup(backup);
        return {};
    }

    /// "words=2" and so on; anything else throws a clear line.
    void take_columns() {
        constexpr std::array<std::string_view, note_columns> names{"words", "from", "to", "date", "kind"};
        for (const auto& one : columns) {
            const auto sign = one.find('=');
            const auto name = std::ranges::find(names, std::string_view{one}.substr(0, sign));
            const auto digits = sign == std::string::npos ? std::string{} : one.substr(sign + 1);
            const bool is_number = !digits.empty() && digits.size() < 4 &&
                                   digits.find_first_not_of("0123456789") == std::string::npos &&
                                   std::stoul(digits) > 0;
            if (name == names.end() || !is_number)
                throw CLI::ValidationError("--columns", "wants something like words=2,from=1, not " + one);
            if (!bring_in.columns) bring_in.columns.emplace();
            auto& column = (*bring_in.columns)[static_cast<std::size_t>(name - names.begin())];
            if (column)
                throw CLI::ValidationError("--columns", "says twice which column holds the " + std::string{*name});
            column = std::stoul(digits) - 1;
        }
    }
};

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"Attune, a companion for people who want to listen to each other better.", "attune"};
    app::AppOptions options;
    std::string window, screen, theme, shots;
    float text_scale = 0;
    cli.add_option("--data", options.data, "Folder that everything is kept in");
    cli.add_option("--window", window, "Size of the window in dp, e.g. 1280x800")->type_name("WxH");
    cli.add_option("--screen", screen, "Screen to open on")->check([](const std::string& name) {
        return screen_named(name) ? std::string{} : "there is no screen called \"" + name + "\"";
    });
    cli.add_option("--theme", theme, "Colours")->check(CLI::IsMember({"light", "dark", "contrast"}));
    cli.add_option("--text-scale", text_scale, "Size of the text")->check(CLI::Range(text_scale_min, text_scale_max));
    cli.add_flag("--reduced-motion", options.reduced_motion, "Nothing glides or flies");
    cli.add_option("--inspect", options.inspect, "Write what is on the screen to FILE as JSON, after each change")
        ->type_name("FILE");
    cli.add_option("--shots", shots,
                   "Draw every screen to PNG files in DIR, without a window, and end; with --window, --theme or "
                   "--text-scale in that look alone")
        ->type_name("DIR");
    Commands commands{cli};
    cli.set_version_flag("--version", "attune " ATTUNE_VERSION);

    try {
        cli.parse(argc, argv);
        refuse_empty_words(cli);
        if (!window.empty()) take_window(window, options);
        commands.take_columns();
        check_places(options.inspect, shots);
    } catch (const CLI::Success& done) { // --help, --version
        return cli.exit(done);
    } catch (const CLI::Error& error) {
        std::cerr << "attune: " << error.what() << ". See attune --help.\n";
        return app::exit_wrong_arguments;
    }
    if (const auto code = commands.run(options.data)) return *code;
    if (!screen.empty()) options.screen = screen_named(screen);
    if (theme == "light") options.theme = ThemeChoice::Light;
    if (theme == "dark") options.theme = ThemeChoice::Dark;
    if (theme == "contrast") options.theme = ThemeChoice::Contrast;
    if (text_scale > 0) options.text_scale = text_scale;
    if (!shots.empty()) return app::draw_shots(shots, app::looks_for(options));
    return app::run(options);
}
