// Two to five devices, thousands of random operations, a syncer that does everything wrong: all come to the
// same, every version that was told to be saved is still there, and so is every photo that a record shows.
//
// A seed that failed is tried again with ATTUNE_SEED=<seed>, more of them with ATTUNE_ROUNDS=<count>.
#include "core/other_versions.h"
#include "memory_syncer.h"
#include "sharing_world.h"

#include <cstdlib>
#include <map>
#include <random>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

constexpr int rounds_usually = 60;
constexpr int steps_usually = 120, steps_long = 800; // of three operations each
constexpr int settling_rounds = 12;
const RecordId kept_to_oneself = "TOONESELF";

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

/// Says these words, where its kind has room for any.
bool say(Body& body, const std::string& words) {
    return std::visit(
        [&](auto& record) {
            if constexpr (requires { record.photo; }) record.photo.reset();
            if constexpr (requires { record.text; })
                record.text = words;
            else if constexpr (requires { record.line; })
                record.line = words;
            else if constexpr (requires { record.what; })
                record.what = words;
            else if constexpr (requires { record.next_step; })
                record.next_step = words;
            else if constexpr (requires { record.title; })
                record.title = words;
            else if constexpr (requires { record.word; })
                record.word = words;
            else if constexpr (requires { record.name; })
                record.name = words;
            else if constexpr (requires { record.lines; })
                record.lines = {words};
            else
                return false;
            return true;
        },
        body);
}

/// Else its id says what it is about.
bool is_named_freely(const Body& body) {
    return !std::holds_alternative<CardMark>(body) && !std::holds_alternative<Answer>(body) &&
           !std::holds_alternative<Liking>(body) && !std::holds_alternative<RitualMark>(body) &&
           !std::holds_alternative<Agreements>(body) && !std::holds_alternative<Agreed>(body);
}

class Simulation {
public:
    explicit Simulation(std::uint64_t seed, int steps = steps_usually) : steps_{steps}, chance_{seed} {
        const auto count = 2 + chance_() % 4;
        for (std::size_t i = 0; i < count; ++i) {
            devices_.push_back(std::make_unique<SharingDevice>());
            devices_.back()->world->chance = draws_;
            keep_for_itself(*devices_.back(), i);
            devices_.back()->open();
            if (chance_() % 3 != 0) devices_.back()->share(); // the others join later
            syncer_.add(devices_.back()->world->disk);
        }
    }

    void run() {
        for (int step = 0; step < steps_; ++step) {
            for (int operations = 0; operations < 3; ++operations) do_something(any());
            syncer_.turn();
        }
    }

    void check() {
        settle();
        const auto first = loaded(0);
        for (std::size_t i = 0; i < devices_.size(); ++i) {
            CAPTURE(i);
            const auto other = loaded(i);
            CHECK(listed(other.apart) == listed(first.apart));
            CHECK(listed(devices_[i]->state.apart) == listed(other.apart));
            CHECK(shared_of(other.library) == shared_of(first.library));
            CHECK(other.report.lines_set_aside == 0);
            CHECK(devices_[i]->state.sharing.standing == SharingReport::Standing::Good);
            // What the program showed all the while is what the disk holds.
            CHECK(devices_[i]->state.library == other.library);
            const auto log = devices_[i]->own_log();
            for (const auto& words : promised_) CHECK_MESSAGE(log.find(words) != std::string::npos, words);
            for (const auto& words : secret_[i]) CHECK_MESSAGE(log.find(words) != std::string::npos, words);
            CHECK(devices_[i]->below("/sync/").find("secret") == std::string::npos);
            check_photos(i);
        }
        CHECK_FALSE(promised_.empty());
    }

private:
    static std::string listed(const auto& ids) {
        std::string all;
        for (const auto& id : ids) all += id + " ";
        return all;
    }

    /// Without what is each device's own.
    static Library shared_of(Library library) {
        std::vector<RecordId> mine;
        for (const auto& entry : library.entries) {
            if (entry.only_mine) mine.push_back(entry.id);
        }
        for (const auto& id : mine) library.entries.remove(id);
        library.memories.remove(kept_to_oneself);
        return library;
    }

    /// The photos of what it shows, as they were given to whichever device took them first.
    void check_photos(std::size_t i) {
        const auto photos = devices_[i]->world->store->photos();
        const auto check = [&](const auto& records) {
            for (const auto& record : records)
                if (record.photo && record.id != kept_to_oneself) {
                    const bool is_there = photos->read(record.photo->sha256) == photos_.at(record.photo->sha256);
                    CHECK_MESSAGE(is_there, record.id);
                }
        };
        check(devices_[i]->state.library.notes);
        check(devices_[i]->state.library.memories);
    }

    /// What is only mine has no photo yet; a later version may write it so.
    static void keep_for_itself(SharingDevice& device, std::size_t i) {
        const auto bytes = "secret photo of " + std::to_string(i);
        Envelope mine{kept_to_oneself, "memory", {at_second(1), 0}, "before", 1};
        mine.mine = true;
        const auto body = R"({"day":"2026-11-28","what":"secret","photo":{"sha256":")" + sha256_of(bytes) +
                          R"(","width":4,"height":3}})";
        device.world->disk->set_file("/data/log/000001.jsonl", line_of(mine, body) + "\n");
        device.world->disk->set_file("/data/photos/" + sha256_of(bytes), bytes);
    }

    std::size_t any() { return chance_() % devices_.size(); }

    struct Waiting {
        std::uint64_t ticket;
        std::string words;
        bool is_secret = false;
    };

    void look(std::size_t i) {
        std::erase_if(waiting_[i], [&](const Waiting& one) {
            if (!devices_[i]->world->store->saved(one.ticket)) return false;
            if (one.is_secret)
                secret_[i].push_back(one.words);
            else
                promised_.push_back(one.words);
            return true;
        });
    }

    void put_note(std::size_t i) {
        auto& device = *devices_[i];
        const auto words = "version " + std::to_string(++count_) + " of all;";
        const auto& notes = device.state.library.notes;
        const bool is_new = notes.empty() || chance_() % 3 == 0;
        auto note = is_new ? sample_note("NOTE" + std::to_string(count_)) : notes[chance_() % notes.size()];
        note.text = words;
        note.written = device.wall();
        if (is_new || chance_() % 4 == 0) note.photo = any_photo(i);
        if (chance_() % 10 == 0) note.binned = device.wall();
        waiting_[i].push_back({device.put(note, chance_() % 5 == 0), words});
    }

    void put_memory(std::size_t i) {
        Memory memory{.id = "DAY" + std::to_string(chance_() % 6), .what = "A day", .line = {}};
        memory.line = "version " + std::to_string(++count_) + " of all;";
        memory.photo = any_photo(i);
        waiting_[i].push_back({devices_[i]->put(memory, chance_() % 5 == 0), memory.line});
    }

    /// None, a new one, or one that another device may have taken as well.
    std::optional<Photo> any_photo(std::size_t i) {
        const auto kind = chance_() % 4;
        if (kind == 0) return {};
        std::string bytes;
        if (kind == 1 && !photos_.empty()) {
            bytes = std::next(photos_.begin(), static_cast<std::ptrdiff_t>(chance_() % photos_.size()))->second;
        } else {
            bytes = "photo " + std::to_string(++count_) + ";";
            bytes.resize(bytes.size() + chance_() % 5000, 'x');
        }
        Photo photo{sha256_of(bytes), 4, 3};
        devices_[i]->world->store->keep_photo(photo.sha256, bytes);
        photos_.emplace(photo.sha256, std::move(bytes));
        return photo;
    }

    /// A photo of a draft that is given up.
    void keep_photo_only(std::size_t i) {
        const auto bytes = "secret photo " + std::to_string(++count_);
        devices_[i]->world->store->keep_photo(sha256_of(bytes), bytes);
    }

    void put_entry(std::size_t i) {
        Entry entry{.id = "MINE" + std::to_string(++count_)};
        entry.only_mine = true;
        entry.text = "secret " + std::to_string(count_) + ";";
        waiting_[i].push_back({devices_[i]->put(entry), entry.text, true});
    }

    /// Of any kind, one of a few of each: many are changed on several devices apart.
    void put_something(std::size_t i) {
        auto bodies = sample_bodies();
        auto body = bodies[chance_() % bodies.size()];
        if (std::holds_alternative<Note>(body) || std::holds_alternative<Heart>(body)) return;
        if (auto* entry = std::get_if<Entry>(&body)) entry->only_mine = false;
        if (is_named_freely(body)) {
            std::visit([&](auto& record) { record.id += std::to_string(chance_() % 2); }, body);
        }
        const auto words = "version " + std::to_string(++count_) + " of all;";
        const bool speaks = say(body, words);
        const auto id = id_of(body);
        const bool is_entry = std::holds_alternative<Entry>(body);
        const auto ticket = devices_[i]->put(std::move(body), chance_() % 5 == 0);
        // What an entry said may be taken back for good.
        if (speaks && !is_entry) waiting_[i].push_back({ticket, words});
        if (endable_.size() < 100) endable_.push_back(id);
    }

    void end_something(std::size_t i) {
        if (endable_.empty()) return;
        const auto id = endable_[chance_() % endable_.size()];
        if (const auto body = find_body(devices_[i]->state.library, id)) devices_[i]->end(id, kind_of(*body));
    }

    void end_note(std::size_t i) {
        const auto& notes = devices_[i]->state.library.notes;
        if (!notes.empty()) devices_[i]->end(notes[chance_() % notes.size()].id, "note");
    }

    void give_heart(std::size_t i) {
        auto& device = *devices_[i];
        const auto& notes = device.state.library.notes;
        if (notes.empty()) return;
        const auto note = notes[chance_() % notes.size()].id;
        const auto id = heart_id(note, "PERSON" + std::to_string(chance_() % 2));
        if (device.state.library.hearts.find(id))
            device.end(id, "heart");
        else
            device.put(Heart{id, note, id.substr(note.size() + 1)});
    }

    void reopen(std::size_t i) {
        look(i);
        waiting_[i].clear();
        auto& device = *devices_[i];
        const auto shared = device.state.shared;
        device.open();
        if (shared && !device.state.shared) device.share(); // it had not been kept yet
    }

    void crash(std::size_t i) {
        look(i);
        waiting_[i].clear();
        auto& device = *devices_[i];
        auto disk = device.world->disk->after_crash(chance_);
        const auto shared = device.state.shared;
        const auto now = device.world->now;
        device.world = std::make_unique<World>(disk);
        device.world->now = now;
        device.world->chance = draws_;
        syncer_.replace(i, disk);
        device.open();
        if (shared && !device.state.shared) device.share();
    }

    /// Somebody copies the data folder of one device to another, which had none.
    void clone(std::size_t i) {
        if (devices_.size() >= 6) return;
        auto twin = std::make_unique<SharingDevice>();
        twin->world->chance = draws_;
        for (const auto& [path, bytes] : devices_[i]->world->disk->files()) {
            if (path.starts_with("/data/") && !path.ends_with("/lock")) twin->world->disk->set_file(path, bytes);
        }
        twin->world->now = devices_[i]->world->now;
        secret_[devices_.size()] = secret_[i];
        devices_.push_back(std::move(twin));
        devices_.back()->open();
        syncer_.add(devices_.back()->world->disk);
    }

    void do_something(std::size_t i) {
        auto& device = *devices_[i];
        switch (chance_() % 44) {
        case 0: syncer_.roll_back_a_file(i); break;
        case 1: syncer_.copy_on_conflict(i); break;
        case 2: syncer_.rename_case(i); break;
        case 3: syncer_.drop_folder(i); break;
        case 4:
        case 5:
            if (syncer_.is_dropped(i)) syncer_.bring_folder_back(i);
            break;
        case 6: device.clock_off = std::chrono::hours{static_cast<int>(chance_() % 400) - 200}; break;
        case 7: device.world->now += std::chrono::hours{1}; break;
        case 8: reopen(i); break;
        case 9: crash(i); break;
        case 10:
            if (chance_() % 10 == 0) clone(i);
            break;
        case 11:
            if (!device.state.shared) device.share();
            break;
        case 12: put_entry(i); break;
        case 13:
        case 14: end_note(i); break;
        case 15:
        case 16:
        case 17: give_heart(i); break;
        case 18:
        case 19:
        case 20:
        case 21:
        case 22:
        case 23:
        case 24:
        case 25: put_note(i); break;
        case 26:
        case 27:
        case 28: put_something(i); break;
        case 29: end_something(i); break;
        case 30:
        case 31:
        case 32: put_memory(i); break;
        case 33: keep_photo_only(i); break;
        case 34: syncer_.lose_a_file(i); break;
        default: device.advance(std::chrono::seconds{chance_() % 30}); break;
        }
        look(i);
    }

    /// Two began a wall each, and what told that it is one was lost: somebody says so.
    static void join_other_wall(SharingDevice& device) {
        if (device.state.sharing.standing == SharingReport::Standing::OtherWall) device.share();
    }

    void settle() {
        for (auto& device : devices_) {
            if (!device->state.shared) device->share();
        }
        for (int round = 0; round < settling_rounds; ++round) {
            for (std::size_t i = 0; i < devices_.size(); ++i) {
                devices_[i]->advance(std::chrono::minutes{2});
                devices_[i]->advance(std::chrono::minutes{2});
                look(i);
                join_other_wall(*devices_[i]);
            }
            syncer_.settle(round > 1);
        }
        for (auto& device : devices_) device->advance();
    }

    Loaded loaded(std::size_t i) {
        devices_[i]->world->reopen();
        return devices_[i]->world->loaded;
    }

    int steps_;
    std::mt19937_64 chance_;
    Chance draws_ = [this] { return static_cast<std::uint32_t>(chance_()); };
    MemorySyncer syncer_{shared_root, chance_};
    std::vector<std::unique_ptr<SharingDevice>> devices_;
    std::map<std::size_t, std::vector<Waiting>> waiting_;
    std::vector<std::string> promised_;
    std::map<std::size_t, std::vector<std::string>> secret_;
    std::map<std::string, std::string> photos_; ///< by digest
    std::vector<RecordId> endable_;             ///< but notes
    int count_ = 0;
};

} // namespace

TEST_CASE("whatever syncers, disks and clocks do, all devices come to the same and nothing is lost") {
    const auto first = from_environment("ATTUNE_SEED", 1);
    const auto rounds = from_environment("ATTUNE_ROUNDS", std::getenv("ATTUNE_SEED") ? 1 : rounds_usually);
    for (auto seed = first; seed < first + rounds; ++seed) {
        INFO("again with: ATTUNE_SEED=", seed, " test_store --source-file=*test_sharing_simulated*");
        Simulation simulation{seed};
        simulation.run();
        simulation.check();
    }
}

TEST_CASE("the same after thousands of operations on one wall") {
    constexpr std::uint64_t seed = 20261126;
    Simulation simulation{seed, steps_long};
    simulation.run();
    simulation.check();
}
