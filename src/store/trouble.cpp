#include "store/trouble.h"

#include <cerrno>
#include <string>

namespace attune::store {

namespace {

DiskTrouble::Cause cause_of(const std::error_code& error) {
    using Cause = DiskTrouble::Cause;
    if (is_full(error)) return Cause::Full;
    if (error == std::errc::read_only_file_system) return Cause::ReadOnly;
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return Cause::NoPermission;
    }
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
        return Cause::FolderGone;
    }
    return Cause::Other;
}

} // namespace

bool is_full(const std::error_code& error) {
#if defined(EDQUOT)
    if (error == std::error_code{EDQUOT, std::generic_category()}) return true;
#endif
    return error == std::errc::no_space_on_device;
}

std::string_view reason_of(const std::error_code& error) {
    using enum DiskTrouble::Cause;
    switch (cause_of(error)) {
    case Full: return "The disk is full.";
    case ReadOnly: return "That disk can only be read.";
    case NoPermission: return "Attune may not write there.";
    case FolderGone: return "There is no such folder.";
    case Other: break;
    }
    return "The disk refused it.";
}

DiskTrouble trouble_of(const Failure& failure) {
    return {cause_of(failure.error), std::string{failure.part} + ": " + failure.error.message()};
}

} // namespace attune::store
