// Which version counts, whatever the order, and what was made apart.
#include "store/versions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::store;

namespace {

Stamp at(int minute) {
    return {WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::minutes{minute}, 0};
}

std::string version(std::string dev, std::uint64_t n, int minute, std::optional<Over> over = {}, bool gone = false,
                    const std::string& id = "R") {
    Envelope envelope{id, "note", at(minute), std::move(dev), n, gone};
    envelope.over = std::move(over);
    const auto words = envelope.dev + std::to_string(n) + " at " + std::to_string(minute);
    return line_of(envelope, R"({"text":")" + words + R"("})");
}

struct Reading {
    Versions versions;
    LineReader reader;

    Versions::Came add(const std::string& line) {
        REQUIRE(reader.read_copy(line));
        return versions.add(reader.envelope(), reader).came;
    }
    std::string counting(const std::string& id = "R") const {
        const auto head = versions.counting(id);
        return head ? std::string{head->rank.dev} + std::to_string(head->rank.n) : std::string{};
    }
    std::string beside(const std::string& id = "R") const {
        std::string all;
        for (const auto& head : versions.beside(id))
            all += std::string{head.rank.dev} + std::to_string(head.rank.n) + " ";
        return all;
    }
};

} // namespace

TEST_CASE("a device's own versions follow one another") {
    Reading reading;
    CHECK(reading.add(version("a", 1, 10)) == Versions::Came::Counts);
    CHECK(reading.add(version("a", 3, 30)) == Versions::Came::Counts);
    CHECK(reading.add(version("a", 2, 20)) == Versions::Came::Past);
    CHECK(reading.counting() == "a3");
    CHECK(reading.beside().empty());
}

TEST_CASE("what two devices wrote alike was not made apart") {
    Reading reading;
    const auto line = [](std::string dev, int minute, const std::string& body) {
        return line_of({"R", "note", at(minute), std::move(dev), 1}, body);
    };
    reading.add(line("a", 1, R"({"text":"the same"})"));
    CHECK(reading.add(line("b", 2, R"({"text":"the same"})")) == Versions::Came::Counts);
    CHECK(reading.beside().empty());
    CHECK_FALSE(reading.versions.is_apart("R"));
    CHECK(reading.add(line("c", 3, R"({"text":"another"})")) == Versions::Came::Counts);
    CHECK(reading.beside() == "b1 ");
}

TEST_CASE("of two made apart the later counts and the other is offered") {
    Reading reading;
    reading.add(version("a", 1, 1));
    reading.add(version("a", 2, 5));
    CHECK(reading.add(version("b", 1, 4, Over{{"a", 1}})) == Versions::Came::Beside);
    CHECK(reading.counting() == "a2");
    CHECK(reading.beside() == "b1 ");
    // Whoever saw both settles it.
    CHECK(reading.add(version("b", 2, 6, Over{{"a", 2}, {"b", 1}})) == Versions::Came::Counts);
    CHECK(reading.counting() == "b2");
    CHECK(reading.beside().empty());
}

TEST_CASE("whoever knows of a clock that runs years ahead writes above it") {
    Reading reading;
    reading.add(version("a", 1, 60 * 24 * 3000));
    const auto next = reading.versions.next("R", "b", false);
    CHECK(next.over == Over{{"a", 1}});
    CHECK(next.above == at(60 * 24 * 3000));
}

TEST_CASE("what stands over a version stands over all that this one does, in every order") {
    // Two devices had the name "z" for a while; neither knew of what the other made.
    std::vector<std::string> lines{version("a", 2, 2, Over{}), version("z", 5, 3, Over{{"a", 2}}),
                                   version("z", 15, 4, Over{{"z", 10}})};
    std::ranges::sort(lines);
    do {
        Reading reading;
        for (const auto& line : lines) reading.add(line);
        CHECK(reading.counting() == "z15");
        CHECK(reading.beside().empty());
    } while (std::ranges::next_permutation(lines).found);
}

TEST_CASE("what somebody changed without knowing that it was taken away stays") {
    Reading reading;
    reading.add(version("a", 1, 1));
    reading.add(version("a", 2, 9, {}, true));
    CHECK(reading.add(version("b", 1, 5, Over{{"a", 1}})) == Versions::Came::Counts);
    CHECK(reading.counting() == "b1");
    CHECK(reading.beside().empty()); // an end is not offered
}

TEST_CASE("the next version of a record says what it stands over only where that is not plain") {
    Reading reading;
    CHECK_FALSE(reading.versions.next("R", "a", false).over);
    reading.add(version("a", 1, 1));
    CHECK_FALSE(reading.versions.next("R", "a", false).over);
    CHECK(reading.versions.next("R", "b", false).over == Over{{"a", 1}});
    reading.add(version("b", 7, 2, Over{}));
    CHECK(reading.versions.next("R", "c", false).over == Over{{"b", 7}});
    CHECK(reading.versions.next("R", "c", true).over == Over{{"a", 1}, {"b", 7}});
    CHECK(reading.versions.next("R", "c", true).above == at(2));
}

TEST_CASE("two devices that came to one name keep both versions") {
    Reading reading;
    reading.add(version("a", 1, 1));
    reading.add(version("a", 2, 2));
    CHECK(reading.add(version("a", 2, 3)) == Versions::Came::Counts);
    CHECK(reading.beside() == "a2 ");
}

TEST_CASE("every order, with repetitions, comes to the same") {
    std::mt19937_64 chance{20261125};
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        // Histories as devices make them: each knows some of what the others made.
        constexpr int devices = 3;
        std::vector<std::string> lines;
        std::vector<Reading> known(devices);
        std::vector<std::uint64_t> counts(devices);
        for (int step = 0; step < 14; ++step) {
            const auto who = chance() % devices;
            const std::string dev(1, static_cast<char>('a' + who));
            const auto next = known[who].versions.next("R", dev, chance() % 3 == 0);
            const auto above = std::chrono::floor<std::chrono::minutes>(next.above.wall - at(0).wall).count();
            const auto minute = std::max(static_cast<int>(above) + 1, static_cast<int>(chance() % 5));
            lines.push_back(version(dev, ++counts[who], minute, next.over, chance() % 4 == 0));
            known[who].add(lines.back());
            if (chance() % 2 == 0) known[chance() % devices].add(lines[chance() % lines.size()]);
        }
        Reading first;
        for (const auto& line : lines) first.add(line);
        for (int shuffle = 0; shuffle < 6; ++shuffle) {
            auto shuffled = lines;
            shuffled.insert(shuffled.end(), lines.begin(), lines.begin() + 5);
            std::ranges::shuffle(shuffled, chance);
            Reading other;
            for (const auto& line : shuffled) other.add(line);
            CHECK(other.counting() == first.counting());
            CHECK(other.beside() == first.beside());
        }
    }
}
