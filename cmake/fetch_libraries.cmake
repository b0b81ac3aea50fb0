# Somebody runs CMake without the set-up: the libraries come as they come for the set-up, from Debian's sources.
find_program(ACCANTO_PYTHON python3 REQUIRED)
execute_process(
    COMMAND ${ACCANTO_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/fetch_libraries.py
    OUTPUT_VARIABLE fetched OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
string(REGEX REPLACE "^.*\n" "" fetched "${fetched}")
if(failed)
    message(FATAL_ERROR "${fetched}")
endif()
set(ACCANTO_LIBRARIES "${fetched}" CACHE PATH "Folder with imgui/, libsodium/, qr-code-generator/ and include/" FORCE)
