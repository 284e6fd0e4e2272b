// The digest of archived bytes.
// SPDX-License-Identifier: MIT
// Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a (RFC 9923), taken over words; splitmix64 finish.
#include "base/archive.h"

#include <algorithm>

namespace sindy {

std::string digest(const std::vector<std::uint8_t>& bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    hash = (hash ^ word) * 0x100000001b3;
    hash ^= hash >> 29;  // words carry their news in the high bits; multiplication alone loses it
  }
  hash = (hash ^ bytes.size() ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
  hash ^= hash >> 31;
  std::string text(16, '0');
  for (int i = 15; i >= 0; --i, hash >>= 4)
    text[static_cast<std::size_t>(i)] = "0123456789abcdef"[hash & 15];
  return text;
}

}  // namespace sindy
