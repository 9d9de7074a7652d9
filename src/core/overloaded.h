// One visitor of several functions, for std::visit.
#pragma once

namespace attune {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace attune
