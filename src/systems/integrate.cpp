// Flows through time: fixed Runge–Kutta 4 and an adaptive pair with dense output; maps by
// iteration. SPDX-License-Identifier: MIT Source: J. R. Dormand, P. J. Prince, "A family of
// embedded Runge–Kutta formulae", 1980, RK5(4)7M;
//         E. Hairer, S. P. Nørsett, G. Wanner, "Solving Ordinary Differential Equations I", 1993,
//         II.4 (step control) and II.6, eq. 6.12 (dense output).
#include "systems/integrate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/text.h"

namespace sindy {
namespace {

constexpr double kBound = 1e9;  // a state beyond this has left

bool is_bounded(const Vector& x) {
  return (x.array().abs() <= kBound).all();
}  // false for NaN too

Error end_at(ErrorCode code, double t, const std::string& what) {
  return {code, "simulate", what + " at t = " + rounded(t, 4) + "."};
}

Error divergence(double t) {
  return end_at(ErrorCode::diverged, t, "The trajectory runs off to infinity");
}

void rk4_step(const VectorField& f, double t, double h, Vector& x) {
  const Index d = x.size();
  Vector k1(d), k2(d), k3(d), k4(d), at(d);
  f(t, x.data(), k1.data());
  at = x + h / 2 * k1;
  f(t + h / 2, at.data(), k2.data());
  at = x + h / 2 * k2;
  f(t + h / 2, at.data(), k3.data());
  at = x + h * k3;
  f(t + h, at.data(), k4.data());
  x += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
}

// One run of the adaptive pair; step() moves from t to t + h, state_at() interpolates inside.
class DormandPrince {
 public:
  DormandPrince(const VectorField& f, const Vector& start, double t, double tolerance)
      : f_(f), tolerance_(tolerance), t_(t), x_(start), next_(start), at_(start), error_(start) {
    for (auto& k : k_) k.resize(start.size());
    f_(t_, x_.data(), k_[0].data());
    h_ = first_step();
  }

  double time() const { return t_; }

  // Accepts one step that ends at `last` or before; false where no step is small enough or the
  // state left.
  bool step(double last) {
    const double shortest =
        16 * std::numeric_limits<double>::epsilon() * std::max(std::abs(t_), 1e-3);
    for (;;) {
      const bool ends = h_ >= last - t_;
      const double h = ends ? last - t_ : h_;
      if (h < shortest && !ends) return false;
      const double error = attempt(h);
      // 0.9 and the exponent 1/5: II.4, eq. 4.13; the step changes at most fivefold.
      const double factor = error > 0 ? 0.9 * std::pow(error, -0.2) : 5.0;
      if (error <= 1) {
        accept(h);
        if (ends) t_ = last;
        h_ = h * std::clamp(factor, 0.2, 5.0);
        return is_bounded(x_);
      }
      h_ = std::isfinite(error) ? h * std::clamp(factor, 0.1, 0.9) : h * 0.1;
    }
  }

  bool left() const { return !is_bounded(x_) || !k_[0].allFinite(); }

  // The state inside the last step, to fourth order.
  void state_at(double t, Vector& x) const {
    const double s = (t - t_before_) / (t_ - t_before_);
    x = dense_[0] + s * (dense_[1] + (1 - s) * (dense_[2] + s * (dense_[3] + (1 - s) * dense_[4])));
  }

 private:
  double scale(Index i, const Vector& a, const Vector& b) const {
    return tolerance_ * (1 + std::max(std::abs(a[i]), std::abs(b[i])));
  }

  double first_step() const {
    double speed = 0, size = 0;
    for (Index i = 0; i < x_.size(); ++i) {
      speed = std::max(speed, std::abs(k_[0][i]) / (1 + std::abs(x_[i])));
      size = std::max(size, std::abs(x_[i]));
    }
    const double h = 0.1 * std::pow(tolerance_, 0.2);
    return speed > 0 && std::isfinite(speed) ? h / std::max(speed, 1e-3) : h;
  }

  // Fills the stages and next_; returns the error as a multiple of what is allowed.
  double attempt(double h) {
    auto& k = k_;
    at_ = x_ + h * (1.0 / 5) * k[0];
    f_(t_ + h / 5, at_.data(), k[1].data());
    at_ = x_ + h * (3.0 / 40 * k[0] + 9.0 / 40 * k[1]);
    f_(t_ + h * 3 / 10, at_.data(), k[2].data());
    at_ = x_ + h * (44.0 / 45 * k[0] - 56.0 / 15 * k[1] + 32.0 / 9 * k[2]);
    f_(t_ + h * 4 / 5, at_.data(), k[3].data());
    at_ = x_ + h * (19372.0 / 6561 * k[0] - 25360.0 / 2187 * k[1] + 64448.0 / 6561 * k[2] -
                    212.0 / 729 * k[3]);
    f_(t_ + h * 8 / 9, at_.data(), k[4].data());
    at_ = x_ + h * (9017.0 / 3168 * k[0] - 355.0 / 33 * k[1] + 46732.0 / 5247 * k[2] +
                    49.0 / 176 * k[3] - 5103.0 / 18656 * k[4]);
    f_(t_ + h, at_.data(), k[5].data());
    next_ = x_ + h * (35.0 / 384 * k[0] + 500.0 / 1113 * k[2] + 125.0 / 192 * k[3] -
                      2187.0 / 6784 * k[4] + 11.0 / 84 * k[5]);
    f_(t_ + h, next_.data(), k[6].data());
    error_ = h * (71.0 / 57600 * k[0] - 71.0 / 16695 * k[2] + 71.0 / 1920 * k[3] -
                  17253.0 / 339200 * k[4] + 22.0 / 525 * k[5] - 1.0 / 40 * k[6]);
    double worst = 0;
    for (Index i = 0; i < x_.size(); ++i) {
      const double ratio = std::abs(error_[i]) / scale(i, x_, next_);
      if (!(ratio <= worst)) worst = ratio;  // takes NaN too
      if (std::isnan(worst)) return std::numeric_limits<double>::infinity();
    }
    return worst;
  }

  void accept(double h) {
    const auto& k = k_;
    dense_[0] = x_;
    dense_[1] = next_ - x_;
    dense_[2] = h * k[0] - dense_[1];
    dense_[3] = dense_[1] - h * k[6] - dense_[2];
    dense_[4] = h * (-12715105075.0 / 11282082432 * k[0] + 87487479700.0 / 32700410799 * k[2] -
                     10690763975.0 / 1880347072 * k[3] + 701980252875.0 / 199316789632 * k[4] -
                     1453857185.0 / 822651844 * k[5] + 69997945.0 / 29380423 * k[6]);
    t_before_ = t_;
    t_ += h;
    std::swap(x_, next_);
    std::swap(k_[0], k_[6]);  // first same as last
  }

  const VectorField& f_;
  double tolerance_, t_, t_before_ = 0, h_ = 0;
  Vector x_, next_, at_, error_;
  std::array<Vector, 7> k_;
  std::array<Vector, 5> dense_;
};

// Writes rows 1 … of `run`, returns how many rows are good.
Index iterate_map(const VectorField& f, Simulation& run) {
  auto& [times, states, derivatives, inputs] = run.trajectory;
  Vector x = states.row(0), next(x.size());
  for (Index i = 1; i < times.size(); ++i) {
    f(times[i - 1], x.data(), next.data());
    std::swap(x, next);
    if (!is_bounded(x)) {
      run.end = divergence(times[i]);
      return i;
    }
    states.row(i) = x;
  }
  return times.size();
}

Index run_rk4(const VectorField& f, Simulation& run) {
  auto& [times, states, derivatives, inputs] = run.trajectory;
  Vector x = states.row(0);
  for (Index i = 1; i < times.size(); ++i) {
    rk4_step(f, times[i - 1], times[i] - times[i - 1], x);
    if (!is_bounded(x)) {
      run.end = divergence(times[i]);
      return i;
    }
    states.row(i) = x;
  }
  return times.size();
}

Index run_adaptive(const VectorField& f, const Integration& how, Simulation& run) {
  auto& [times, states, derivatives, inputs] = run.trajectory;
  const Index n = times.size();
  DormandPrince pair(f, states.row(0), times[0], how.tolerance);
  Vector x(f.dimension());
  Index row = 1;
  for (int steps = 0; row < n; ++steps) {
    if (steps == how.most_steps) {
      run.end = end_at(ErrorCode::too_large, pair.time(),
                       "The trajectory needs too many steps: it stopped");
      return row;
    }
    if (!pair.step(times[n - 1])) {
      run.end = pair.left()
                    ? divergence(pair.time())
                    : end_at(ErrorCode::too_stiff, pair.time(), "The integrator's steps vanish");
      return row;
    }
    for (; row < n && times[row] <= pair.time(); ++row) {
      pair.state_at(times[row], x);
      states.row(row) = x;
    }
  }
  return n;
}

}  // namespace

VectorField::VectorField(const System& system)
    : dimension_(static_cast<Index>(system.states.size())),
      tape_(system.bound()),
      variables_(Vector::Zero(dimension_ + 1)) {}

void VectorField::operator()(double t, const double* x, double* dx) const {
  std::copy(x, x + dimension_, variables_.data());
  variables_[dimension_] = t;
  tape_.evaluate(variables_.data(), dx);
}

Result<void> check_run(const System& system, const Vector& start, const Vector& times,
                       const Integration& how) {
  if (start.size() != static_cast<Index>(system.states.size())) {
    return fail(
        ErrorCode::bad_shape, "start",
        "The start needs " + std::to_string(system.states.size()) + " numbers, one per state.");
  }
  if (!start.allFinite()) return fail(ErrorCode::bad_value, "start", "The start must be finite.");
  if (times.size() > kMaxRows)
    return fail(ErrorCode::too_large, "times", "At most a million times can be asked for.");
  for (Index i = 0; i < times.size(); ++i) {
    if (!std::isfinite(times[i]) || (i > 0 && times[i] <= times[i - 1])) {
      return fail(
          ErrorCode::bad_times, "times",
          "Times must be finite and increase: number " + std::to_string(i + 1) + " does not.");
    }
  }
  if (!(how.tolerance >= 1e-14 && how.tolerance <= 0.1)) {
    return fail(ErrorCode::bad_value, "tolerance", "tolerance must be a number from 1e-14 to 0.1.");
  }
  return {};
}

Simulation integrate(const System& system, const Vector& start, const Vector& times,
                     const Integration& how) {
  const VectorField f(system);
  Simulation run;
  run.trajectory.times = times;
  run.trajectory.states.resize(times.size(), f.dimension());
  if (times.size() == 0) return run;
  run.trajectory.states.row(0) = start;
  Index rows = 0;
  if (!is_bounded(start)) {
    run.end = divergence(times[0]);
  } else if (system.is_map) {
    rows = iterate_map(f, run);
  } else if (how.method == Integrator::rk4) {
    rows = run_rk4(f, run);
  } else {
    rows = run_adaptive(f, how, run);
  }
  run.trajectory.times.conservativeResize(rows);
  run.trajectory.states.conservativeResize(rows, Eigen::NoChange);
  return run;
}

}  // namespace sindy
