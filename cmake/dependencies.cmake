# The libraries, as targets: sodium, cereal, doctest, imgui, qrcodegen.
#
# The set-up (serve.py, tests/run) brings them from Debian and names their folder in ACCANTO_LIBRARIES.
# With an emcc of your own, cmake/fetch_libraries.cmake brings the same ones.
set(ACCANTO_LIBRARIES "" CACHE PATH "Folder with imgui/, libsodium/, qr-code-generator/ and include/")

if(NOT ACCANTO_LIBRARIES)
    include(cmake/fetch_libraries.cmake)
endif()

add_library(accanto_headers INTERFACE)
target_include_directories(accanto_headers SYSTEM INTERFACE ${ACCANTO_LIBRARIES}/include)
add_library(cereal ALIAS accanto_headers)
add_library(doctest ALIAS accanto_headers)

if(EMSCRIPTEN)
    # As libsodium's own build.zig builds it: its configure links small programs for minutes. These are its answers.
    set(SODIUM ${ACCANTO_LIBRARIES}/libsodium/src/libsodium)
    file(GLOB_RECURSE SODIUM_SOURCES ${SODIUM}/*.c)
    set(SODIUM_HEADERS ${PROJECT_BINARY_DIR}/generated/sodium)
    file(COPY ${SODIUM}/include/ DESTINATION ${SODIUM_HEADERS})
    configure_file(${ACCANTO_LIBRARIES}/libsodium/builds/msvc/version.h ${SODIUM_HEADERS}/sodium/version.h COPYONLY)
    add_library(sodium STATIC ${SODIUM_SOURCES})
    target_include_directories(sodium SYSTEM PUBLIC ${SODIUM_HEADERS} PRIVATE ${SODIUM_HEADERS}/sodium)
    target_compile_definitions(sodium PRIVATE CONFIGURED=1 _GNU_SOURCE=1 NATIVE_LITTLE_ENDIAN=1 HAVE_INTTYPES_H=1
        HAVE_STDINT_H=1 HAVE_C_VARARRAYS=1 HAVE_SYS_MMAN_H=1 HAVE_SYS_PARAM_H=1 HAVE_SYS_RANDOM_H=1 HAVE_THREADS_H=1
        HAVE_INLINE_ASM=1 HAVE_ATOMIC_OPS=1 HAVE_C11_MEMORY_FENCES=1 HAVE_GCC_MEMORY_FENCES=1 HAVE_ALLOCA_H=1 HAVE_ALLOCA=1
        HAVE_GETPID=1 HAVE_POSIX_MEMALIGN=1 HAVE_NANOSLEEP=1 HAVE_CLOCK_GETTIME=1 HAVE_EXPLICIT_BZERO=1)
    target_compile_options(sodium PRIVATE $<$<NOT:$<CONFIG:Release>>:-O1> -fno-strict-aliasing -fno-strict-overflow -w)
else()
    add_library(sodium STATIC IMPORTED)
    find_library(SODIUM_ARCHIVE NAMES libsodium.a REQUIRED)
    set_target_properties(sodium PROPERTIES IMPORTED_LOCATION ${SODIUM_ARCHIVE})
endif()

set(IMGUI ${ACCANTO_LIBRARIES}/imgui)
add_library(imgui STATIC ${IMGUI}/imgui.cpp ${IMGUI}/imgui_draw.cpp ${IMGUI}/imgui_tables.cpp ${IMGUI}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI} PUBLIC ${PROJECT_SOURCE_DIR}/src/render/imgui_config)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="accanto_imconfig.h")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)
if(ACCANTO_SANITIZE)
    target_compile_options(imgui PRIVATE -O1)  # most of what a test of a screen does
endif()

add_library(qrcodegen STATIC ${ACCANTO_LIBRARIES}/qr-code-generator/cpp/qrcodegen.cpp)
target_include_directories(qrcodegen SYSTEM PUBLIC ${ACCANTO_LIBRARIES}/qr-code-generator/cpp)
target_compile_options(qrcodegen PRIVATE ${ACCANTO_EXCEPTIONS} -w)
