// Long computations written straight down, that can pause anywhere: what a job is made of.
// SPDX-License-Identifier: MIT
//
//   Task<double> refit(…) { …; co_await pause(); …; co_return chi2; }
//   Task<Model> identify(…) { …; const double chi2 = co_await refit(…); …; co_return model; }
//   auto task = identify(…);
//   while (!task.done()) task.resume();      // runs to the next pause, however deep it stands
//   Model model = task.result();
#pragma once

#include <coroutine>
#include <cstdlib>
#include <optional>
#include <utility>

namespace sindy {

namespace detail {

// The innermost coroutine of a running task: where resume() goes on.
struct Root {
  std::coroutine_handle<> leaf;
};

struct PromiseBase {
  Root* root = nullptr;
  Root own_root;
  std::coroutine_handle<> caller;  // who awaits this task; none for the outermost

  std::suspend_always initial_suspend() noexcept { return {}; }
  void unhandled_exception() { std::abort(); }  // the core is built without exceptions

  // Hands control back to the caller.
  struct Final {
    bool await_ready() noexcept { return false; }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) noexcept {
      auto& promise = self.promise();
      if (!promise.caller) return std::noop_coroutine();
      promise.root->leaf = promise.caller;
      return promise.caller;
    }
    void await_resume() noexcept {}
  };
  Final final_suspend() noexcept { return {}; }
};

}  // namespace detail

template <class T>
class [[nodiscard]] Task {
 public:
  struct promise_type : detail::PromiseBase {
    std::optional<T> value;
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    void return_value(T result) { value = std::move(result); }
  };

  Task() = default;
  Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Task& operator=(Task&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Task() {
    if (handle_) handle_.destroy();
  }

  bool done() const { return handle_.done(); }

  // Runs to the next pause or to the end.
  void resume() {
    auto& promise = handle_.promise();
    if (promise.root == nullptr) {
      promise.root = &promise.own_root;
      promise.own_root.leaf = handle_;
    }
    promise.own_root.leaf.resume();
  }

  // Once, after done().
  T result() { return std::move(*handle_.promise().value); }

  struct Awaiter {
    std::coroutine_handle<promise_type> child;

    bool await_ready() { return false; }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> parent) {
      auto& promise = child.promise();
      promise.root = parent.promise().root;
      promise.caller = parent;
      promise.root->leaf = child;
      return child;
    }
    T await_resume() { return std::move(*child.promise().value); }
  };

  // co_await task: runs it as a part of the awaiting one.
  Awaiter operator co_await() && { return Awaiter{handle_}; }

 private:
  explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

// co_await pause(): the outermost resume() returns here.
inline std::suspend_always pause() {
  return {};
}

// Runs a task to its end.
template <class T>
T finish(Task<T> task) {
  while (!task.done()) task.resume();
  return task.result();
}

}  // namespace sindy
