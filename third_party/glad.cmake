# glad 2: OpenGL functions, generated here for OpenGL 3.3 core and OpenGL ES 3 in one loader. Up to ES 3.2: where
# a context has more than the 3.0 that we need, Dear ImGui uses it.
# Debian python3-glad, MIT. vcpkg's "glad" offers glad 1, which will not do, hence the generator.

function(attune_find_glad out)
    # The interpreter in PATH is not always the one that the system's packages belong to.
    find_program(ATTUNE_PYTHON_IN_PATH NAMES python3 python)
    mark_as_advanced(ATTUNE_PYTHON_IN_PATH)
    foreach(python IN ITEMS /usr/bin/python3 "${ATTUNE_PYTHON_IN_PATH}")
        if(python AND EXISTS "${python}")
            execute_process(COMMAND "${python}" -c "import glad.generator.c"
                            RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
            if(NOT failed)
                set(${out} "${python}" PARENT_SCOPE)
                return()
            endif()
        endif()
    endforeach()
    set(${out} "" PARENT_SCOPE)
endfunction()

set(attune_glad_dir "${CMAKE_BINARY_DIR}/third_party/glad")
set(attune_glad_complete "")
if(EXISTS "${attune_glad_dir}/include/glad/gl.h")
    file(STRINGS "${attune_glad_dir}/include/glad/gl.h" attune_glad_complete REGEX "GLAD_GL_ES_VERSION_3_2" LIMIT_COUNT 1)
endif()
if(NOT attune_glad_complete)
    attune_find_glad(attune_glad_python)
    if(attune_glad_python)
        execute_process(
            COMMAND "${attune_glad_python}" -m glad --quiet --reproducible --merge
                    --api "gl:core=3.3,gles2=3.2" --extensions "" --out-path "${attune_glad_dir}" c
            RESULT_VARIABLE attune_glad_failed ERROR_VARIABLE attune_glad_error OUTPUT_QUIET)
        if(attune_glad_failed)
            message(FATAL_ERROR "glad could not write the OpenGL loader:\n${attune_glad_error}")
        endif()
    endif()
endif()

if(EXISTS "${attune_glad_dir}/src/gl.c")
    add_library(attune_glad STATIC "${attune_glad_dir}/src/gl.c")
    target_include_directories(attune_glad SYSTEM PUBLIC "${attune_glad_dir}/include")
    add_library(attune::glad ALIAS attune_glad)
else()
    attune_missing("the glad 2 generator" DEBIAN python3-glad NOTE "elsewhere: pip install glad2")
endif()
