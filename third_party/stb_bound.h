/* Keeps what stb_image takes within what a picture needs. */
#ifndef ATTUNE_STB_BOUND_H
#define ATTUNE_STB_BOUND_H

#include <stddef.h>

/* 40 megapixels with four channels of 16 bits need 320 MB in one piece. */
#define STB_PIECE_MAX ((size_t)336 << 20)

#ifdef __cplusplus
extern "C" {
#endif

/* The most bytes that decoding takes in one piece on this thread from now on; STB_PIECE_MAX at the beginning. */
void stb_bound_pieces(size_t bytes);

#ifdef __cplusplus
}
#endif

#endif
