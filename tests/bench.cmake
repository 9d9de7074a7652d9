# What ./dev bench runs beside the program: the bare window it is held against, and what needs no window.
if(UNIX AND NOT APPLE)
    add_executable(attune_floor EXCLUDE_FROM_ALL bench/floor.cpp)
    attune_own_code(attune_floor)
    target_link_libraries(attune_floor PRIVATE attune::sdl2 attune::glad)

    add_executable(attune_measure EXCLUDE_FROM_ALL bench/measure.cpp bench/frames.cpp bench/home.cpp
                   bench/keeping.cpp bench/load.cpp bench/many.cpp bench/saves.cpp bench/sharing.cpp
                   bench/years.cpp)
    attune_own_code(attune_measure)
    target_include_directories(attune_measure PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(attune_measure PRIVATE attune_app nlohmann_json::nlohmann_json)

    add_custom_target(attune_bench)
    add_dependencies(attune_bench attune_floor attune_measure)
endif()
