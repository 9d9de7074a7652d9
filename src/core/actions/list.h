// Kinds of action in a row, to go through them one by one.
#pragma once

#include <type_traits>

namespace attune::action {

template <class... A>
struct List {};

template <class... A, class... B>
List<A..., B...> operator+(List<A...>, List<B...>);

/// -1: not among them.
template <class A, class... Others>
[[nodiscard]] consteval int index_in(List<Others...> /*all*/) {
    int index = 0;
    return ((std::is_same_v<A, Others> || (++index, false)) || ...) ? index : -1;
}

} // namespace attune::action
