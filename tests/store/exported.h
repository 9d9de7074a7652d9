// A world in which there is something of everything, and what is written of it.
#pragma once

#include "store/export_all.h"
#include "store/photos.h"
#include "world.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace attune::store::test {

using namespace std::chrono_literals;

inline const std::string cat = "\x89PNG the bytes of a cat's picture";

inline Entry secret() {
    Entry entry{.id = "SECRET", .author = "PERSON1"};
    entry.author_name = "Zoë";
    entry.text = "A thing for nobody else";
    entry.only_mine = true;
    entry.written = at_second(5);
    return entry;
}

/// All kinds, one of them only mine, one with a photo that is there.
inline void fill(World& world) {
    REQUIRE(world.open());
    world.store->keep_photo(sha256_of(cat), cat);
    for (const auto& body : sample_bodies()) world.put(body);
    world.put(secret());
    auto note = sample_note("CAT", "For <b>this</b> & \"that\" 'photo'");
    note.photo = Photo{sha256_of(cat), 16, 9};
    note.answers.reset();
    world.put(note);
    world.store->pump();
    world.reopen();
}

using Fonts = std::function<std::string(const std::set<char32_t>&)>;

inline std::string exported(World& world, const ExportChoice& choice, Fonts fonts = {},
                            std::set<std::string>* missing = nullptr) {
    std::string text;
    const Folder folder{"/data"};
    const ExportWork work{.library = world.loaded.library,
                          .choice = choice,
                          .utc_offset = 60min,
                          .now = world.wall(),
                          .read_photo = [&](std::string_view sha256) { return world.store->photos()->read(sha256); },
                          .light = "--ground:#fff;",
                          .dark = "--ground:#000;",
                          .fonts = std::move(fonts),
                          .read_log = [&] { return LogLines::read(*world.disk, folder).value; },
                          .to =
                              [&](std::string_view more) {
                                  text += more;
                                  return true;
                              },
                          .missing = missing};
    REQUIRE(export_all(work));
    return text;
}

} // namespace attune::store::test
