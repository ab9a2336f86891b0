// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/manyluck.h"

#include "model/burden/random.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
// GCC 12's own header of the widest registers is told off otherwise.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#define TREADLIGHT_HAS_WIDE
#endif

namespace model::burden {

namespace {

void oneByOne(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose, std::uint32_t item, std::uint64_t key,
              std::size_t from, std::size_t count, std::uint32_t *a, std::uint32_t *b, std::uint32_t *c, std::uint32_t *d)
{
    for (std::size_t i = from; i < count; ++i) {
        const RandomBlock luck = philox({people[i], visits[i], purpose, item}, key);
        a[i] = luck[0];
        b[i] = luck[1];
        c[i] = luck[2];
        d[i] = luck[3];
    }
}

#ifdef TREADLIGHT_HAS_WIDE
/// Four people's words, each in the lower half of 64 bits: a product's two halves then need no sorting, and what stands in upper
/// halves is never looked at.
struct Four {
    __m256i c0, c1, c2, c3;
};

__attribute__((target("avx2"), always_inline)) inline void round(Four &f, __m256i k0, __m256i k1, __m256i m0, __m256i m1)
{
    const __m256i x = _mm256_mul_epu32(f.c0, m0);
    const __m256i y = _mm256_mul_epu32(f.c2, m1);
    f.c0 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(y, 32), f.c1), k0);
    f.c2 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(x, 32), f.c3), k1);
    f.c1 = y;
    f.c3 = x;
}

__attribute__((target("avx2"), always_inline)) inline __m256i load(const std::uint32_t *from)
{
    return _mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)));
}

/// The lower halves of eight people.
__attribute__((target("avx2"), always_inline)) inline void store(std::uint32_t *to, __m256i first, __m256i second)
{
    const __m256i both = _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(first), _mm256_castsi256_ps(second), 0x88));
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(to), _mm256_permute4x64_epi64(both, 0xD8));
}

__attribute__((target("avx2"))) std::size_t byEights(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose,
                                                     std::uint32_t item, std::uint64_t key, std::size_t count, std::uint32_t *a,
                                                     std::uint32_t *b, std::uint32_t *c, std::uint32_t *d)
{
    const __m256i m0 = _mm256_set1_epi64x(0xD2511F53), m1 = _mm256_set1_epi64x(0xCD9E8D57);
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        Four f{load(people + i), load(visits + i), _mm256_set1_epi64x(purpose), _mm256_set1_epi64x(item)};
        Four g{load(people + i + 4), load(visits + i + 4), f.c2, f.c3};
        auto k0 = static_cast<std::uint32_t>(key), k1 = static_cast<std::uint32_t>(key >> 32);
        for (int n = 0; n < 7; ++n) {
            const __m256i key0 = _mm256_set1_epi64x(k0), key1 = _mm256_set1_epi64x(k1);
            round(f, key0, key1, m0, m1);
            round(g, key0, key1, m0, m1);
            k0 += 0x9E3779B9u;
            k1 += 0xBB67AE85u;
        }
        store(a + i, f.c0, g.c0);
        store(b + i, f.c1, g.c1);
        store(c + i, f.c2, g.c2);
        store(d + i, f.c3, g.c3);
    }
    return i;
}

/// The same, eight people's words in one register: twice as many at once.
__attribute__((target("avx512f"))) std::size_t bySixteens(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose,
                                                          std::uint32_t item, std::uint64_t key, std::size_t count, std::uint32_t *a,
                                                          std::uint32_t *b, std::uint32_t *c, std::uint32_t *d)
{
    const __m512i m0 = _mm512_set1_epi64(0xD2511F53), m1 = _mm512_set1_epi64(0xCD9E8D57);
    std::size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m512i c0[2], c1[2], c2[2], c3[2];
        for (std::size_t half = 0; half < 2; ++half) {
            const std::size_t at = i + 8 * half;
            c0[half] = _mm512_cvtepu32_epi64(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(people + at)));
            c1[half] = _mm512_cvtepu32_epi64(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(visits + at)));
            c2[half] = _mm512_set1_epi64(purpose);
            c3[half] = _mm512_set1_epi64(item);
        }
        auto k0 = static_cast<std::uint32_t>(key), k1 = static_cast<std::uint32_t>(key >> 32);
        for (int n = 0; n < 7; ++n) {
            const __m512i key0 = _mm512_set1_epi64(k0), key1 = _mm512_set1_epi64(k1);
            for (std::size_t half = 0; half < 2; ++half) {
                const __m512i x = _mm512_mul_epu32(c0[half], m0), y = _mm512_mul_epu32(c2[half], m1);
                c0[half] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(y, 32), c1[half]), key0);
                c2[half] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(x, 32), c3[half]), key1);
                c1[half] = y;
                c3[half] = x;
            }
            k0 += 0x9E3779B9u;
            k1 += 0xBB67AE85u;
        }
        for (std::size_t half = 0; half < 2; ++half) {
            const std::size_t at = i + 8 * half;
            _mm256_storeu_si256(reinterpret_cast<__m256i *>(a + at), _mm512_cvtepi64_epi32(c0[half]));
            _mm256_storeu_si256(reinterpret_cast<__m256i *>(b + at), _mm512_cvtepi64_epi32(c1[half]));
            _mm256_storeu_si256(reinterpret_cast<__m256i *>(c + at), _mm512_cvtepi64_epi32(c2[half]));
            _mm256_storeu_si256(reinterpret_cast<__m256i *>(d + at), _mm512_cvtepi64_epi32(c3[half]));
        }
    }
    return i;
}
#endif

} // namespace

void philoxOfMany(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose, std::uint32_t item, std::uint64_t key,
                  std::size_t count, std::uint32_t *a, std::uint32_t *b, std::uint32_t *c, std::uint32_t *d)
{
    std::size_t done = 0;
#ifdef TREADLIGHT_HAS_WIDE
    if (__builtin_cpu_supports("avx512f"))
        done = bySixteens(people, visits, purpose, item, key, count, a, b, c, d);
    else if (__builtin_cpu_supports("avx2"))
        done = byEights(people, visits, purpose, item, key, count, a, b, c, d);
#endif
    oneByOne(people, visits, purpose, item, key, done, count, a, b, c, d);
}

} // namespace model::burden
