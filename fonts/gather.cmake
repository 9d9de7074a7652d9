# Gathers the font files beside the program (build/fonts), so that the build folder can be moved, with their licences.
# Families, sources and licences: fonts/README.md.

set(attune_font_roots "${ATTUNE_FONTS_DIR}" /usr/share/fonts /usr/local/share/fonts
    "$ENV{HOME}/.local/share/fonts" "$ENV{HOME}/.fonts" "$ENV{HOME}/Library/Fonts" /Library/Fonts
    /opt/homebrew/share/fonts "$ENV{WINDIR}/Fonts" "$ENV{LOCALAPPDATA}/Microsoft/Windows/Fonts")
set(attune_fonts_out "${CMAKE_BINARY_DIR}/fonts")

# Without these the program does not look or read as it should. The name that the program opens, then what other systems
# call the same font (FreeType does not mind the ending).
set(attune_fonts_needed
    "EBGaramond12-Regular.otf|EBGaramond-Regular.(otf|ttf)|EBGaramond.wght..ttf"
    "EBGaramond12-Italic.otf|EBGaramond-Italic.(otf|ttf)|EBGaramond-Italic.wght..ttf"
    "Inter-Light.otf|Inter-Light.ttf|InterVariable.ttf"
    "Inter-Regular.otf|Inter-Regular.ttf|InterVariable.ttf"
    "Inter-Medium.otf|Inter-Medium.ttf|InterVariable.ttf"
    "Inter-SemiBold.otf|Inter-SemiBold.ttf|InterVariable.ttf"
    "NotoSans-Regular.ttf|NotoSans-Regular.otf|NotoSans.wght..ttf|NotoSans.wdth,wght..ttf"
    "MaterialIcons-Regular.ttf|MaterialIcons-Regular.otf")

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
set(attune_fonts_wanted
    "NotoColorEmoji.ttf|Noto-COLRv1.ttf" "Symbola_hint.ttf|Symbola.(ttf|otf)"
    NotoNaskhArabic-Regular.ttf NotoMusic-Regular.ttf)
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

# attune_gather_font("name|other names...", out): copies the first that is there as "name".
function(attune_gather_font names out)
    string(REGEX MATCH "^[^|]+" name "${names}")
    set(${out} TRUE PARENT_SCOPE)
    string(REPLACE "|ttf" "@ttf" names "${names}")
    string(REPLACE "|otf" "@otf" names "${names}")
    string(REPLACE "|" ";" names "${names}")
    foreach(pattern IN LISTS names)
        string(REPLACE "@" "|" pattern "${pattern}")
        foreach(path IN LISTS attune_fonts_found)
            if(path MATCHES "/${pattern}$")
                file(COPY_FILE "${path}" "${attune_fonts_out}/${name}" ONLY_IF_DIFFERENT)
                return()
            endif()
        endforeach()
    endforeach()
    set(${out} FALSE PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${attune_fonts_out}/licences")
set(attune_fonts_absent "")
foreach(names IN LISTS attune_fonts_needed)
    attune_gather_font("${names}" found)
    if(NOT found)
        string(REGEX MATCH "^[^|]+" name "${names}")
        list(APPEND attune_fonts_absent "${name}")
    endif()
endforeach()
set(attune_fonts_left_out "")
foreach(names IN LISTS attune_fonts_wanted)
    attune_gather_font("${names}" found)
    if(NOT found)
        string(REGEX MATCH "^[^|]+" name "${names}")
        list(APPEND attune_fonts_left_out "${name}")
    endif()
endforeach()
if(attune_fonts_left_out)
    list(JOIN attune_fonts_left_out ", " names)
    message(STATUS "Fonts not found, their scripts show a substitute: ${names}")
endif()

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
    attune_missing("fonts: ${names}" NOTE "where no package offers them, -DATTUNE_FONTS_DIR=<a folder with these files>"
        DEBIAN fonts-inter fonts-ebgaramond fonts-noto-core fonts-noto-color-emoji fonts-symbola
               fonts-material-design-icons-iconfont
        FEDORA rsms-inter-fonts google-noto-sans-fonts google-noto-color-emoji-fonts gdouros-symbola-fonts
        ARCH inter-font noto-fonts noto-fonts-emoji
        BREW font-eb-garamond font-inter font-noto-sans font-noto-color-emoji font-material-icons)
endif()

# The copying is done when configuring; the target is there for others to depend on.
add_custom_target(attune_fonts)
