// SHA-256 by the processor's own instructions (Intel SHA extensions), which Swift cannot spell.
// Nothing is linked; where the processor has none, ByteSupport computes in Swift, and the digest is
// the same.
#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// Whether the processor has the SHA extensions, and SSSE3 and SSE4.1, which go with them.
static inline int csha_is_there(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & (1u << 9)) || !(c & (1u << 19))) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 29));
}

// Takes in blocks of 64 bytes. `state` is eight words, `constants` the 64 of FIPS 180-4 4.2.2.
__attribute__((target("sha,ssse3,sse4.1"))) static inline void csha_compress(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bll, 0x0405060700010203ll);
  __m128i halves = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i cdgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(halves, cdgh, 8);
  cdgh = _mm_blend_epi16(cdgh, halves, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i first = abef, second = cdgh;
    __m128i words[4];
    for (int part = 0; part < 4; part++)
      words[part] =
          _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * part)), swap);
#pragma clang loop unroll(full)
    for (int part = 0; part < 16; part++) {
      const __m128i own = words[part & 3], last = words[(part + 3) & 3];
      __m128i sum =
          _mm_add_epi32(own, _mm_loadu_si128((const __m128i *)(constants + 4 * part)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
      if (part < 12) {
        __m128i next = _mm_sha256msg1_epu32(own, words[(part + 1) & 3]);
        next = _mm_add_epi32(next, _mm_alignr_epi8(last, words[(part + 2) & 3], 4));
        words[part & 3] = _mm_sha256msg2_epu32(next, last);
      }
    }
    abef = _mm_add_epi32(abef, first);
    cdgh = _mm_add_epi32(cdgh, second);
  }
  halves = _mm_shuffle_epi32(abef, 0x1B);
  cdgh = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(halves, cdgh, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(cdgh, halves, 8));
}

#else

static inline int csha_is_there(void) { return 0; }

static inline void csha_compress(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  (void)state, (void)bytes, (void)blocks, (void)constants;
}

#endif
