// A data folder as two people have it after a while, for the real program to open.
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

#include "bench/measure.h"
#include "store/store.h"

namespace attune::bench {
namespace {

constexpr int notes_kept = 100;
constexpr WallTime evening{std::chrono::sys_days{std::chrono::year{2026} / 11 / 15} + std::chrono::hours{19}};

Note kept_note(int number) {
    Note note;
    note.id = "bench-note-" + std::to_string(number);
    note.from = "bench-maya";
    note.to = "bench-sam";
    note.text = "Thank you for the walk, and for asking twice. No " + std::to_string(number);
    note.written = evening - std::chrono::hours{24 * number};
    return note;
}

}  // namespace

void make_home(const std::filesystem::path& folder) {
    auto opened = store::Store::open(folder, {.threaded = false});
    auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
    if (store == nullptr) throw std::runtime_error("another program has " + folder.string());
    (void)(*store)->load();
    (*store)->put(Person{"bench-maya", "Maya", Hue::Coral, 1}, evening);
    (*store)->put(Person{"bench-sam", "Sam", Hue::Teal, 2}, evening);
    for (int i = 1; i <= notes_kept; ++i) (*store)->put(kept_note(i), evening);
    store::DeviceState device;
    device.here = {"bench-maya", "bench-sam"};
    (*store)->save_device(std::move(device));
    if (!(*store)->close()) throw std::runtime_error("could not write " + folder.string());
}

}  // namespace attune::bench
