// A file that is brought into a world, and what was said of it before.
#pragma once

#include "store/import_file.h"
#include "world.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace attune::store::test {

/// Reads it as a file there, and brings it in; what was said of it.
inline ImportLook brought_in(World& world, const std::string& name, const std::string& text, ImportWish wish = {}) {
    world.disk->set_file("/in/" + name, text);
    wish.now = world.wall();
    wish.utc_offset = std::chrono::minutes{60};
    wish.people.assign(world.loaded.library.people.begin(), world.loaded.library.people.end());
    wish.photo = [&](std::string sha256, std::string bytes) {
        world.store->keep_photo(std::move(sha256), std::move(bytes));
    };
    auto job = read_import(*world.disk, "/in/" + name, wish);
    REQUIRE(job);
    if (!job->look.refused.empty()) return job->look;
    world.store->look_at_import(*job);
    world.store->pump();
    ImportLook look;
    for (const auto& says : world.news<action::KeepingSays>()) {
        if (const auto* found = std::get_if<keeping::ImportLooked>(&says.news)) look = found->look;
    }
    world.store->keep(keeping::Import{});
    world.store->pump();
    world.reopen();
    return look;
}

} // namespace attune::store::test
