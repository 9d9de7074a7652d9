# Gathers the font files beside the program (build/fonts), so that the build folder can be moved, with their licences.
# Families, sources and licences: fonts/README.md.

set(attune_font_roots "${ATTUNE_FONTS_DIR}" /usr/share/fonts /usr/local/share/fonts
    "$ENV{HOME}/.local/share/fonts" "$ENV{HOME}/.fonts" "$ENV{HOME}/Library/Fonts" /Library/Fonts
    /opt/homebrew/share/fonts "$ENV{WINDIR}/Fonts" "$ENV{LOCALAPPDATA}/Microsoft/Windows/Fonts")
set(attune_fonts_out "${CMAKE_BINARY_DIR}/fonts")

# Without these the program does not look or read as it should.
set(attune_fonts_needed
    EBGaramond12-Regular.otf EBGaramond12-Italic.otf
    Inter-Light.otf Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf
    NotoSans-Regular.ttf NotoColorEmoji.ttf Symbola_hint.ttf MaterialIcons-Regular.ttf)

# Scripts that people write in today, and marks and symbols they use.
set(attune_noto_sans
    Adlam Arabic Armenian Balinese Bamum BassaVah Batak Bengali Buginese Buhid CanadianAboriginal Chakma Cham
    Cherokee Coptic Deseret Devanagari Ethiopic Georgian Gujarati GunjalaGondi Gurmukhi HanifiRohingya Hanunoo
    Hebrew Javanese Kannada KayahLi Khmer Lao Lepcha Limbu Lisu Malayalam Mandaic MasaramGondi Math MeeteiMayek
    MendeKikakui Miao Mongolian Mro Myanmar NKo NewTaiLue Newa OlChiki Oriya Osage Osmanya PahawhHmong PauCinHau
    PhagsPa Rejang Runic Samaritan Saurashtra Shavian Sinhala SoraSompeng Sundanese SylotiNagri Symbols Symbols2
    Syriac Tagalog Tagbanwa TaiLe TaiTham TaiViet Takri Tamil Telugu Thaana Thai Tifinagh Tirhuta Vai Wancho
    WarangCiti Yi)
set(attune_noto_serif
    "" Armenian Bengali Devanagari Dogra Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam
    Myanmar NyiakengPuachueHmong Sinhala Tamil Telugu Thai Tibetan Yezidi)
set(attune_fonts_wanted NotoNaskhArabic-Regular.ttf NotoMusic-Regular.ttf)
foreach(script IN LISTS attune_noto_sans)
    list(APPEND attune_fonts_wanted "NotoSans${script}-Regular.ttf")
endforeach()
foreach(script IN LISTS attune_noto_serif)
    list(APPEND attune_fonts_wanted "NotoSerif${script}-Regular.ttf")
endforeach()

set(attune_fonts_found "")
foreach(root IN LISTS attune_font_roots)
    if(root AND IS_DIRECTORY "${root}")
        file(GLOB_RECURSE files "${root}/*.otf" "${root}/*.ttf")
        list(APPEND attune_fonts_found ${files})
    endif()
endforeach()

function(attune_gather_font name out)
    foreach(path IN LISTS attune_fonts_found)
        get_filename_component(file "${path}" NAME)
        if(file STREQUAL name)
            file(COPY_FILE "${path}" "${attune_fonts_out}/${name}" ONLY_IF_DIFFERENT)
            set(${out} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${out} FALSE PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${attune_fonts_out}/licences")
set(attune_fonts_absent "")
foreach(font IN LISTS attune_fonts_needed)
    attune_gather_font("${font}" found)
    if(NOT found)
        list(APPEND attune_fonts_absent "${font}")
    endif()
endforeach()
foreach(font IN LISTS attune_fonts_wanted)
    attune_gather_font("${font}" found)
endforeach()

foreach(package IN ITEMS fonts-inter fonts-ebgaramond fonts-noto-core fonts-noto-color-emoji fonts-symbola
                         fonts-material-design-icons-iconfont)
    if(EXISTS "/usr/share/doc/${package}/copyright")
        file(COPY_FILE "/usr/share/doc/${package}/copyright"
             "${attune_fonts_out}/licences/${package}.txt" ONLY_IF_DIFFERENT)
    endif()
endforeach()

# Icon names to code points, as "name hex" lines.
set(attune_icon_variables
    /usr/share/fonts-material-design-icons-iconfont/scss/_variables.scss)
if(EXISTS "${attune_icon_variables}")
    file(STRINGS "${attune_icon_variables}" lines REGEX "^\t\"[^\"]+\": [0-9a-f]+")
    list(TRANSFORM lines REPLACE "^\t\"([^\"]+)\": ([0-9a-f]+).*" "\\1 \\2")
    list(JOIN lines "\n" text)
    file(CONFIGURE OUTPUT "${attune_fonts_out}/MaterialIcons-Regular.codepoints" CONTENT "${text}\n")
endif()

if(attune_fonts_absent)
    list(JOIN attune_fonts_absent ", " names)
    attune_missing("fonts: ${names}" NOTE "or -DATTUNE_FONTS_DIR=<a folder that holds these files>"
        DEBIAN fonts-inter fonts-ebgaramond fonts-noto-core fonts-noto-color-emoji fonts-symbola
               fonts-material-design-icons-iconfont
        FEDORA rsms-inter-fonts google-noto-sans-fonts google-noto-color-emoji-fonts gdouros-symbola-fonts
        ARCH inter-font noto-fonts noto-fonts-emoji)
endif()

# The copying is done when configuring; the target is there for others to depend on.
add_custom_target(attune_fonts)
