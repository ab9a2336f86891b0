// SPDX-License-Identifier: GPL-3.0-only
#pragma once

/// Marks a function written for vectors: the wide version where the machine has one, the same bits where not (no fused multiply and add).
/// Sanitizers don't follow a function that is chosen when the program starts.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define TREADLIGHT_WIDE __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define TREADLIGHT_WIDE
#endif
