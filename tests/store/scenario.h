// A session of work that touches every kind of file, and what must be true of it afterwards.
#pragma once

#include "world.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune::store::test {

class Scenario {
public:
    explicit Scenario(World& world) : world_{world} {}

    /// Some minutes of use. Goes on through trouble, as a program does.
    void run();
    /// Notes what the store says is on the disk by now.
    void look();

    /// Fails the test unless everything that was ever told to be saved is in there, or something
    /// newer that was put later.
    void check(const Loaded& loaded) const;
    /// Fails the test unless it is exactly what was put last.
    void check_all(const Loaded& loaded) const;

private:
    struct Version {
        std::uint64_t ticket = 0;
        std::optional<std::string> text; ///< none: the end
        bool saved = false;
    };

    void put(const std::string& id);
    void end(const std::string& id);
    void save_device();
    static std::map<std::string, std::string> texts(const Library& library);

    World& world_;
    std::map<std::string, std::vector<Version>> versions_; ///< by record
    int count_ = 0;
    int device_count_ = 0;
};

} // namespace attune::store::test
