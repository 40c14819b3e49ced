// The options of the C library's heap; nothing where the library has none.
#pragma once

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

// Makes the heap of each thread grow by megabytes and keep what is freed.
static inline void cmalloc_grow_in_large_steps(void) {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
