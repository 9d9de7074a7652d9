# What ./dev bench runs beside the program: the bare window it is held against.
if(UNIX AND NOT APPLE)
    add_executable(attune_floor EXCLUDE_FROM_ALL bench/floor.cpp)
    attune_own_code(attune_floor)
    target_link_libraries(attune_floor PRIVATE attune::sdl2 attune::glad)
endif()
