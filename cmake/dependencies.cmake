# The libraries, as targets: sodium, cereal, doctest, imgui, qrcodegen.
#
# The set-up (serve.py, tests/run) brings them from Debian and names their folder in ACCANTO_LIBRARIES.
# With an emcc of your own, cmake/fetch_libraries.cmake brings the same ones.
set(ACCANTO_LIBRARIES "" CACHE PATH "Folder with imgui/, qr-code-generator/, libsodium-wasm/ and include/")

if(NOT ACCANTO_LIBRARIES)
    include(cmake/fetch_libraries.cmake)
endif()

add_library(accanto_headers INTERFACE)
target_include_directories(accanto_headers SYSTEM INTERFACE ${ACCANTO_LIBRARIES}/include)
add_library(cereal ALIAS accanto_headers)
add_library(doctest ALIAS accanto_headers)

add_library(sodium STATIC IMPORTED)
if(EMSCRIPTEN)
    set_target_properties(sodium PROPERTIES
        IMPORTED_LOCATION ${ACCANTO_LIBRARIES}/libsodium-wasm/lib/libsodium.a
        INTERFACE_INCLUDE_DIRECTORIES ${ACCANTO_LIBRARIES}/libsodium-wasm/include)
else()
    find_library(SODIUM_ARCHIVE NAMES libsodium.a REQUIRED)
    set_target_properties(sodium PROPERTIES IMPORTED_LOCATION ${SODIUM_ARCHIVE})
endif()

set(IMGUI ${ACCANTO_LIBRARIES}/imgui)
add_library(imgui STATIC ${IMGUI}/imgui.cpp ${IMGUI}/imgui_draw.cpp ${IMGUI}/imgui_tables.cpp ${IMGUI}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI} PUBLIC ${PROJECT_SOURCE_DIR}/src/render/imgui_config)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="accanto_imconfig.h")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)

add_library(qrcodegen STATIC ${ACCANTO_LIBRARIES}/qr-code-generator/cpp/qrcodegen.cpp)
target_include_directories(qrcodegen SYSTEM PUBLIC ${ACCANTO_LIBRARIES}/qr-code-generator/cpp)
target_compile_options(qrcodegen PRIVATE ${ACCANTO_EXCEPTIONS} -w)
