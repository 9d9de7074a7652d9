/* The one place where the code of the stb image headers is compiled. */
#include <stddef.h>
#include <stdlib.h>

#include "stb_bound.h"

/* A file that asks for more is made to fill the memory, and is refused instead. */
static _Thread_local size_t piece_max = STB_PIECE_MAX;

void stb_bound_pieces(size_t bytes) { piece_max = bytes; }

/* Zeroed: a JPEG that names a Huffman table it does not bring would be decoded with what lay there before, and
   read beyond the table's end. */
static void* bounded_alloc(size_t size) { return size > piece_max ? NULL : calloc(1, size); }
static void* bounded_realloc(void* old, size_t size) {
    return size > piece_max ? NULL : realloc(old, size);
}

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_FAILURE_USERMSG
#define STBI_MALLOC(size) bounded_alloc(size)
#define STBI_REALLOC(old, size) bounded_realloc(old, size)
#define STBI_FREE(old) free(old)
#include <stb_image.h>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>

/* Newer releases of stb have the second one in its place. */
#if __has_include(<stb_image_resize2.h>)
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb_image_resize2.h>
#else
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb_image_resize.h>
#endif
