#include "core/records.h"

namespace attune {

Library::Library() = default;
Library::Library(const Library&) = default;
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(const Library&) = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

} // namespace attune
