# doctest: our tests. MIT. Only the header is needed.
if(ATTUNE_TESTS)
    find_package(doctest CONFIG QUIET)
    if(NOT TARGET doctest::doctest)
        attune_missing("doctest" DEBIAN doctest-dev FEDORA doctest-devel ARCH doctest BREW doctest
                       VCPKG doctest)
    endif()
endif()
