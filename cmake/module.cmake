# accanto_module(<folder> [THROWS] DEPS <folder>... SOURCES <file>... [PRECOMPILE <header>...] [LIBRARIES <target>...])
#
# One folder of src/ is one static library `accanto::<folder>`. DEPS is the whole truth about what
# the folder may include: the linker uses it, and tests/lint/layers.py checks every #include
# against it. THROWS marks the one folder that may use exceptions: out of the middle of a file's
# fields there is no other way through cereal. LIBRARIES are the third-party targets of cmake/dependencies.cmake.
# PRECOMPILE are the headers that most files of the folder take: where tests are built they are
# read once. The page is built without, so each file still has to include what it uses.
add_library(accanto_options INTERFACE)
target_compile_options(accanto_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Werror
    -Wno-missing-field-initializers -Wno-c23-extensions)

# Every translation unit, ours and the libraries', is built in one of three ways.
option(ACCANTO_SANITIZE "Address and undefined-behaviour sanitizers (host builds)" OFF)
option(ACCANTO_PRECOMPILE "Read the commonest headers of a folder once" OFF)
option(ACCANTO_FUZZ "Build the libFuzzer targets (host builds)" OFF)
if(ACCANTO_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(ACCANTO_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link -O1)
endif()
if(EMSCRIPTEN)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        string(REPLACE "-O3" "-Oz" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
        string(REPLACE "-O3" "-Oz" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
        add_compile_options(-flto)
        add_link_options(-flto -Oz)
    endif()
    add_compile_options(-ffunction-sections -fdata-sections -fvisibility=hidden -mnontrapping-fptoint -mbulk-memory)
    add_link_options(-fwasm-exceptions -sALLOW_MEMORY_GROWTH=1 -sDYNAMIC_EXECUTION=0 -sSTACK_SIZE=1048576)
endif()

set(ACCANTO_NO_EXCEPTIONS $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
if(EMSCRIPTEN)
    set(ACCANTO_EXCEPTIONS -fwasm-exceptions)
else()
    set(ACCANTO_EXCEPTIONS -fexceptions)
endif()

function(accanto_precompile target)
    if(ACCANTO_PRECOMPILE AND ARGN)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        # ccache takes a precompiled header for the same when its contents are.
        target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
        # It names the files it was made of by their whole paths, so another checkout can't use it.
        if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES "ccache$")
            set_target_properties(${target} PROPERTIES
                CXX_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER};namespace=${PROJECT_SOURCE_DIR}")
        endif()
    endif()
endfunction()

function(accanto_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "THROWS" "" "DEPS;SOURCES;PRECOMPILE;LIBRARIES")
    add_library(accanto_${name} STATIC ${arg_SOURCES})
    add_library(accanto::${name} ALIAS accanto_${name})
    target_include_directories(accanto_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    list(TRANSFORM arg_DEPS PREPEND accanto::)
    target_link_libraries(accanto_${name} PUBLIC ${arg_DEPS} ${arg_LIBRARIES} PRIVATE accanto_options)
    if(arg_THROWS)
        target_compile_options(accanto_${name} PRIVATE ${ACCANTO_EXCEPTIONS})
        # RapidJSON offsets a null pointer in its stack; that is its own, known and harmless.
        target_compile_options(accanto_${name} PRIVATE $<$<BOOL:${ACCANTO_SANITIZE}>:-fno-sanitize=pointer-overflow,null>)
    else()
        target_compile_options(accanto_${name} PRIVATE ${ACCANTO_NO_EXCEPTIONS})
    endif()
    accanto_precompile(accanto_${name} ${arg_PRECOMPILE})
endfunction()
