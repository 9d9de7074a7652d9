# cmake --install: bin/attune, share/attune/{fonts,assets}. The program looks there too.
include(GNUInstallDirs)
install(TARGETS attune RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${CMAKE_BINARY_DIR}/fonts" DESTINATION ${CMAKE_INSTALL_DATADIR}/attune)
install(DIRECTORY "${CMAKE_BINARY_DIR}/assets" DESTINATION ${CMAKE_INSTALL_DATADIR}/attune OPTIONAL)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
