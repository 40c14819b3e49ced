// The part of Intel's ISA-L (libisal.so.2) that raw deflate needs. Nothing is linked: the library is
// opened at run time where the machine has it, so that a build never needs it and one program runs
// everywhere. The layout is that of <isa-l/igzip_lib.h>, versions 2.x; `room` stands for the
// library's own state, which is smaller.
#pragma once

#include <stdint.h>

struct cisal_stream {
  const uint8_t *next_in;
  uint32_t avail_in;
  uint32_t total_in;
  uint8_t *next_out;
  uint32_t avail_out;
  uint32_t total_out;
  void *hufftables;
  uint32_t level;
  uint32_t level_buf_size;
  uint8_t *level_buf;
  uint16_t end_of_stream;
  uint16_t flush;
  uint16_t gzip_flag;
  uint16_t hist_bits;
};

enum {
  // More than any version's struct isal_zstream.
  CISAL_STREAM_BYTES = 256 * 1024,
  // ISAL_DEF_LVL1_EXTRA_LARGE and more.
  CISAL_LEVEL_BUFFER_BYTES = 512 * 1024,
  CISAL_FULL_FLUSH = 2,
};
