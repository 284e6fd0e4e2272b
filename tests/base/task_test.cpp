// Tasks pause wherever they stand, and go on there.
// SPDX-License-Identifier: MIT
#include "base/task.h"

#include <doctest/doctest.h>

using namespace sindy;

namespace {

Task<int> counted(int& steps, int n) {
  for (int i = 0; i < n; ++i) {
    ++steps;
    co_await pause();
  }
  co_return n;
}

Task<int> nested(int& steps) {
  int sum = co_await counted(steps, 2);
  sum += co_await counted(steps, 3);
  co_return sum;
}

}  // namespace

TEST_CASE("resume runs to the next pause, however deep") {
  int steps = 0;
  auto task = nested(steps);
  CHECK(steps == 0);
  for (int i = 1; i <= 5; ++i) {
    task.resume();
    CHECK(steps == i);
    CHECK_FALSE(task.done());
  }
  task.resume();
  REQUIRE(task.done());
  CHECK(task.result() == 5);
}

TEST_CASE("a task may be dropped half-way, and finished in one go") {
  int steps = 0;
  {
    auto task = nested(steps);
    task.resume();
  }
  CHECK(steps == 1);
  CHECK(finish(nested(steps)) == 5);
}
