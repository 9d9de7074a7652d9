# libcsv: splits rows of CSV as spreadsheet programs write them. LGPL 2.1 or later, linked as a library.
find_path(ATTUNE_CSV_INCLUDE_DIR NAMES csv.h)
find_library(ATTUNE_CSV_LIBRARY NAMES csv)
mark_as_advanced(ATTUNE_CSV_INCLUDE_DIR ATTUNE_CSV_LIBRARY)
if(ATTUNE_CSV_INCLUDE_DIR AND ATTUNE_CSV_LIBRARY)
    add_library(attune_csv INTERFACE)
    target_include_directories(attune_csv SYSTEM INTERFACE "${ATTUNE_CSV_INCLUDE_DIR}")
    target_link_libraries(attune_csv INTERFACE "${ATTUNE_CSV_LIBRARY}")
    add_library(attune::csv ALIAS attune_csv)
else()
    attune_missing("libcsv" DEBIAN libcsv-dev FEDORA libcsv-devel BREW libcsv VCPKG libcsv
                   NOTE "Arch: libcsv of the AUR")
endif()
