#!/bin/sh
# ccache, a compiler and its arguments. A precompiled header that is to be made anew may not lie there: ccache
# takes it for one that is used, and then asks nothing about the headers in it.
previous=
for argument; do
    case $previous:$argument in
    -o:*.gch | -o:*.pch) rm -f "$argument" ;;
    esac
    previous=$argument
done
# The sloppiness is what ccache asks for to keep files that use a precompiled header.
CCACHE_SLOPPINESS=pch_defines,time_macros exec "$@"
