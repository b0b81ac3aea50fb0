# Without the set-up there is nobody to bring the libraries.
message(FATAL_ERROR
    "ACCANTO_LIBRARIES is not set: start with `python3 serve.py` or `tests/run`, which bring the libraries, "
    "or name a folder with imgui/, qr-code-generator/, libsodium-wasm/ and include/ (cereal, rapidjson, doctest).")
