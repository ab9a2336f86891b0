// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/manyluck.h"

#include "model/burden/random.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
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
#endif

} // namespace

void philoxOfMany(const std::uint32_t *people, const std::uint32_t *visits, std::uint32_t purpose, std::uint32_t item, std::uint64_t key,
                  std::size_t count, std::uint32_t *a, std::uint32_t *b, std::uint32_t *c, std::uint32_t *d)
{
    std::size_t done = 0;
#ifdef TREADLIGHT_HAS_WIDE
    if (__builtin_cpu_supports("avx2"))   // 512 bits at once were measured slower
        done = byEights(people, visits, purpose, item, key, count, a, b, c, d);
#endif
    oneByOne(people, visits, purpose, item, key, done, count, a, b, c, d);
}

} // namespace model::burden
