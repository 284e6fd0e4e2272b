// Bytes both ways.
// SPDX-License-Identifier: MIT
#include "base/archive.h"

#include <doctest/doctest.h>

using namespace sindy;

namespace {

struct Inner {
  std::string name;
  std::optional<int> count;
};

template <class Archive, Of<Inner> Self>
void archive(Archive& a, Self& s) {
  a("name", s.name);
  a("count", s.count);
}

struct Outer {
  bool flag = false;
  double value = 0;
  Vector vector;
  Matrix matrix;
  std::vector<Inner> list;
};

template <class Archive, Of<Outer> Self>
void archive(Archive& a, Self& s) {
  a("flag", s.flag);
  a("value", s.value);
  a("vector", s.vector);
  a("matrix", s.matrix);
  a("list", s.list);
}

Outer sample() {
  return {true, 0.1, Vector::LinSpaced(3, 0, 1), Matrix::Identity(2, 3), {{"a", 1}, {"", {}}}};
}

std::string_view view(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

TEST_CASE("what was written is read back") {
  const Outer before = sample();
  const auto after = from_bytes<Outer>(view(to_bytes(before)));
  REQUIRE(after.has_value());
  CHECK(after->flag == before.flag);
  CHECK(after->value == before.value);
  CHECK(after->vector == before.vector);
  CHECK(after->matrix == before.matrix);
  CHECK(after->list[0].name == "a");
  CHECK(after->list[0].count == 1);
  CHECK_FALSE(after->list[1].count.has_value());
}

TEST_CASE("bytes that end early, wherever, are refused") {
  const auto bytes = to_bytes(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(from_bytes<Outer>(view(bytes).substr(0, length)).has_value());
  }
}

TEST_CASE("a digest changes with any byte, and with the length") {
  auto bytes = to_bytes(sample());
  const auto before = digest(bytes);
  CHECK(before.size() == 16);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] ^= 1;
    CHECK(digest(bytes) != before);
    bytes[i] ^= 1;
  }
  bytes.push_back(0);
  CHECK(digest(bytes) != before);
}
