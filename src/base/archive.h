// A result is one list of its members, walked for bytes, JavaScript and digests.
// SPDX-License-Identifier: MIT
//
// struct Score { int right = 0; double horizon = 0; };
// template <class Archive, Of<Score> Self>
// void archive(Archive& a, Self& s) { a("right", s.right); a("horizon", s.horizon); }
//
// A walker is a functor (name, member). Members may be bool, int, double, enums, text, Vector,
// Matrix, std::vector and std::optional of these, and structs with an `archive` of their own.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/matrix.h"

namespace sindy {

// T or const T.
template <class Self, class T>
concept Of = std::same_as<std::remove_const_t<Self>, T>;

// Appends everything to a buffer, little-endian, without padding.
class ByteWriter {
 public:
  std::vector<std::uint8_t> bytes;

  template <class T>
  void operator()(std::string_view, const T& value) {
    write(value);
  }

 private:
  void raw(const void* from, std::size_t size) {
    if (size == 0) return;
    const auto* first = static_cast<const std::uint8_t*>(from);
    bytes.insert(bytes.end(), first, first + size);
  }
  void size(std::size_t count) {
    const auto small = static_cast<std::uint32_t>(count);
    raw(&small, sizeof small);
  }
  void write(const std::string& text) {
    size(text.size());
    raw(text.data(), text.size());
  }
  void write(const Vector& v) {
    size(static_cast<std::size_t>(v.size()));
    raw(v.data(), sizeof(double) * static_cast<std::size_t>(v.size()));
  }
  void write(const Matrix& m) {
    size(static_cast<std::size_t>(m.rows()));
    size(static_cast<std::size_t>(m.cols()));
    raw(m.data(), sizeof(double) * static_cast<std::size_t>(m.size()));
  }
  template <class T>
  void write(const std::vector<T>& list) {
    size(list.size());
    for (const auto& item : list) write(item);
  }
  template <class T>
  void write(const std::optional<T>& maybe) {
    size(maybe ? 1 : 0);
    if (maybe) write(*maybe);
  }
  template <class T>
  void write(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      raw(&value, sizeof value);
    } else {
      archive(*this, value);
    }
  }
};

// Reads what ByteWriter wrote. A buffer that ends too early leaves `intact` false and the rest
// empty.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
  bool intact = true;

  template <class T>
  void operator()(std::string_view, T& value) {
    read(value);
  }

 private:
  void raw(void* to, std::size_t size) {
    if (size > rest_.size()) {
      intact = false;
      rest_ = {};
      return;
    }
    if (size == 0) return;
    std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  // A count of items that take at least `bytes_each` of what is left.
  std::size_t size(std::size_t bytes_each) {
    std::uint32_t count = 0;
    raw(&count, sizeof count);
    if (count > rest_.size() / bytes_each) {
      intact = false;
      return 0;
    }
    return count;
  }
  void read(std::string& text) {
    text.resize(size(1));
    raw(text.data(), text.size());
  }
  void read(Vector& v) {
    v.resize(static_cast<Index>(size(sizeof(double))));
    raw(v.data(), sizeof(double) * static_cast<std::size_t>(v.size()));
  }
  void read(Matrix& m) {
    std::uint32_t rows = 0, cols = 0;
    raw(&rows, sizeof rows);
    raw(&cols, sizeof cols);
    if (std::uint64_t{rows} * cols > rest_.size() / sizeof(double)) {
      intact = false;
      rows = cols = 0;
    }
    m.resize(rows, cols);
    raw(m.data(), sizeof(double) * static_cast<std::size_t>(m.size()));
  }
  template <class T>
  void read(std::vector<T>& list) {
    list.resize(size(1));
    for (auto& item : list) read(item);
  }
  template <class T>
  void read(std::optional<T>& maybe) {
    maybe.reset();
    if (size(1) != 0) read(maybe.emplace());
  }
  template <class T>
  void read(T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      raw(&value, sizeof value);
    } else {
      archive(*this, value);
    }
  }

  std::string_view rest_;
};

template <class T>
std::vector<std::uint8_t> to_bytes(const T& value) {
  ByteWriter writer;
  archive(writer, value);
  return std::move(writer.bytes);
}

// What to_bytes wrote, or nothing where the bytes are not whole.
template <class T>
std::optional<T> from_bytes(std::string_view bytes) {
  T value;
  ByteReader reader(bytes);
  archive(reader, value);
  if (!reader.intact) return {};
  return value;
}

// 64 bits that differ when any byte does, as 16 hexadecimal digits (FNV-1a over 8-byte words).
std::string digest(const std::vector<std::uint8_t>& bytes);

}  // namespace sindy
