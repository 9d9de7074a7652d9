# Nettle: SHA-256, the names of photos. LGPL 3 or GPL 2, linked as a library.
attune_from_pkgconfig(attune::nettle nettle)
if(NOT TARGET attune::nettle)
    attune_missing("Nettle" DEBIAN nettle-dev FEDORA nettle-devel ARCH nettle BREW nettle
                   VCPKG nettle)
endif()
