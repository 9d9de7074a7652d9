// A data folder as two people have it after a while, for the real program to open.
#include "bench/measure.h"
#include "store/store.h"

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace attune::bench {
namespace {

constexpr WallTime evening{std::chrono::sys_days{std::chrono::year{2026} / 11 / 15} + std::chrono::hours{19}};
constexpr std::chrono::hours between_notes{7};
constexpr int notes_at_once = 1000; // so that the log has files as long as it has in real life
constexpr int notes_most = 100'000;
constexpr std::array sentences{"Thank you for the walk, and for asking twice. ",
                               "You made soup when I came home late. ",
                               "I liked how you laughed with my sister on the phone. ",
                               "You waited until I had found the words, though it took me the whole evening. "};

} // namespace

Note bench_note(int number) {
    const auto n = static_cast<std::size_t>(number);
    Note note;
    note.id = "bench-note-" + std::to_string(number);
    note.from = n % 2 == 0 ? "bench-maya" : "bench-sam";
    note.to = n % 2 == 0 ? "bench-sam" : "bench-maya";
    note.from_name = n % 2 == 0 ? "Maya" : "Sam";
    note.to_name = n % 2 == 0 ? "Sam" : "Maya";
    for (std::size_t i = 0; i <= n % 3; ++i) note.text += sentences.at((n + i) % sentences.size());
    note.text += "No " + std::to_string(number);
    note.kind = static_cast<Kind>(n % 4);
    note.paper = static_cast<Hue>(n % 6);
    note.written = evening - between_notes * (notes_most - number);
    return note;
}

void make_home(const std::filesystem::path& folder, int notes) {
    auto opened = store::Store::open(folder, {.threaded = false});
    auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
    if (store == nullptr) throw std::runtime_error("another program has " + folder.string());
    (void)(*store)->load();
    (*store)->put(Person{"bench-maya", "Maya", Hue::Coral, 1}, evening);
    (*store)->put(Person{"bench-sam", "Sam", Hue::Teal, 2}, evening);
    for (int i = 1; i <= notes; ++i) {
        (*store)->put(bench_note(i), evening);
        if (i % notes_at_once == 0) (void)(*store)->pump();
    }
    store::DeviceState device;
    device.here = {"bench-maya", "bench-sam"};
    (*store)->save_device(std::move(device));
    if (!(*store)->close()) throw std::runtime_error("could not write " + folder.string());
}

} // namespace attune::bench
