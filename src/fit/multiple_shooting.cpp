// A model's constants and the starts of many short segments, fitted together to noisy samples.
// SPDX-License-Identifier: MIT
#include "fit/multiple_shooting.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "fit/propagate.h"

namespace sindy {
namespace {

constexpr int kRowsBetweenPauses = 500;

bool is_inside(const ShootingData& data, const Vector& x) {
  return (x.array() >= data.low.array() && x.array() <= data.high.array()).all();
}

double interval(const Trajectory& one, Index row) {
  return one.times[row + 1] - one.times[row];
}

// (A + ridge) x = b for a symmetric A that may be singular, scaled to a unit diagonal first.
Vector damped_solve(const Matrix& a, const Vector& b, double ridge) {
  const Vector scale = a.diagonal().cwiseMax(1e-300).cwiseSqrt().cwiseInverse();
  Matrix scaled = scale.asDiagonal() * a * scale.asDiagonal();
  scaled.diagonal().array() += ridge;
  return scale.cwiseProduct(scaled.ldlt().solve(scale.cwiseProduct(b)));
}

// The Jacobian of one segment's residuals [rows·d × (d+p)] (transposed) and the residuals
// themselves.
struct Rows {
  Matrix jacobian;  // [(d+p)×rows·d]
  Vector residual;  // [rows·d], zero where a sample is missing
};

void fill_rows(Propagator& propagator, const ShootingData& data, const ShootingFit& fit,
               const Segment& segment, Index index, Rows& rows) {
  const auto& one = data.trajectories[static_cast<std::size_t>(segment.trajectory)];
  const auto& substeps = data.substeps[static_cast<std::size_t>(segment.trajectory)];
  const Index d = fit.starts.cols(), q = d + fit.constants.size();
  rows.jacobian.setZero(q, segment.count * d);
  rows.residual.setZero(segment.count * d);
  Vector x = fit.starts.row(index);
  Matrix s = Matrix::Zero(q, d);
  s.topRows(d).setIdentity();
  for (Index i = 0; i < segment.count; ++i) {
    const Index row = segment.begin + i;
    if (i > 0) {
      propagator.advance(fit.constants.data(), interval(one, row - 1),
                         substeps[static_cast<std::size_t>(row - 1)], x, s);
    }
    for (Index l = 0; l < d; ++l) {
      const double off = one.states(row, l) - x[l];
      if (std::isnan(off)) continue;
      rows.residual[i * d + l] = off / data.sigma[l];
      rows.jacobian.col(i * d + l) = s.col(l) / data.sigma[l];
    }
  }
}

}  // namespace

double ShootingData::values() const {
  double count = 0;
  for (const auto& one : trajectories) {
    count += static_cast<double>((one.states.array() == one.states.array()).count());  // not NaN
  }
  return count;
}

ShootingFit cut(const ShootingData& data, const std::vector<Matrix>& states, Index length,
                Vector constants) {
  ShootingFit fit{.constants = std::move(constants)};
  for (std::size_t t = 0; t < data.trajectories.size(); ++t) {
    const Index n = data.trajectories[t].times.size();
    const Index pieces = std::max<Index>(1, n / length);
    for (Index s = 0; s < pieces; ++s) {
      const Index begin = s * n / pieces, end = (s + 1) * n / pieces;
      fit.segments.push_back({static_cast<Index>(t), begin, end - begin});
    }
  }
  fit.starts.resize(static_cast<Index>(fit.segments.size()), states[0].cols());
  for (std::size_t s = 0; s < fit.segments.size(); ++s) {
    const auto& [trajectory, begin, count] = fit.segments[s];
    fit.starts.row(static_cast<Index>(s)) = states[static_cast<std::size_t>(trajectory)].row(begin);
  }
  return fit;
}

std::optional<Misfit> misfit(const Dynamics& dynamics, const ShootingData& data,
                             const ShootingFit& fit) {
  Propagator propagator(dynamics);
  Misfit result{.per_state = Vector::Zero(dynamics.states())};
  for (const auto& one : data.trajectories) {
    result.states.emplace_back(one.states.rows(), one.states.cols());
  }
  Vector x(dynamics.states());
  for (std::size_t k = 0; k < fit.segments.size(); ++k) {
    const auto& [trajectory, begin, count] = fit.segments[k];
    const auto t = static_cast<std::size_t>(trajectory);
    const auto& one = data.trajectories[t];
    x = fit.starts.row(static_cast<Index>(k));
    for (Index row = begin; row < begin + count; ++row) {
      if (row > begin) {
        propagator.advance(fit.constants.data(), interval(one, row - 1),
                           data.substeps[t][static_cast<std::size_t>(row - 1)], x);
      }
      if (!is_inside(data, x)) return {};
      result.states[t].row(row) = x;
      for (Index l = 0; l < x.size(); ++l) {
        const double off = (one.states(row, l) - x[l]) / data.sigma[l];
        if (!std::isnan(off)) result.per_state[l] += off * off;
      }
    }
  }
  result.chi2 = result.per_state.sum();
  return result;
}

Task<Linearised> linearise(const Dynamics& dynamics, const ShootingData& data,
                           const ShootingFit& fit, double damping) {
  const Index d = dynamics.states(), p = fit.constants.size();
  Propagator propagator(dynamics);
  Linearised sum{.h = Matrix::Zero(p, p), .g = Vector::Zero(p)};
  Rows rows;
  Matrix gram;
  Index since_pause = 0;
  for (std::size_t k = 0; k < fit.segments.size(); ++k) {
    fill_rows(propagator, data, fit, fit.segments[k], static_cast<Index>(k), rows);
    gram.setZero(d + p, d + p);
    gram.selfadjointView<Eigen::Upper>().rankUpdate(rows.jacobian);
    const Vector gradient = rows.jacobian * rows.residual;
    auto& block = sum.blocks.emplace_back();
    block.hxx = gram.topLeftCorner(d, d).selfadjointView<Eigen::Upper>();
    block.hxx.diagonal() *= 1 + damping;
    block.hxw = gram.topRightCorner(d, p);
    block.gx = gradient.head(d);
    const Eigen::LDLT<Matrix> start(block.hxx);
    const Matrix along = start.solve(block.hxw);
    const Vector move = start.solve(block.gx);
    sum.h.triangularView<Eigen::Upper>() += gram.bottomRightCorner(p, p);
    sum.h.triangularView<Eigen::Upper>() -= block.hxw.transpose() * along;
    sum.g += gradient.tail(p) - block.hxw.transpose() * move;
    sum.chi2 += rows.residual.squaredNorm() - block.gx.dot(move);
    since_pause += fit.segments[k].count;
    if (since_pause >= kRowsBetweenPauses) {
      since_pause = 0;
      co_await pause();
    }
  }
  sum.h = Matrix(sum.h.selfadjointView<Eigen::Upper>());
  co_return sum;
}

Task<std::optional<double>> refit(const Dynamics& dynamics, const ShootingData& data,
                                  ShootingFit& fit, int iterations, double tolerance) {
  const auto first = misfit(dynamics, data, fit);
  if (!first) co_return std::nullopt;
  double chi2 = first->chi2, damping = 1e-4;
  for (int iteration = 0; iteration < iterations; ++iteration) {
    double fallen = 0;
    for (int attempt = 0; attempt < 6 && fallen <= 0 && damping < 1e6; ++attempt) {
      const Linearised l = co_await linearise(dynamics, data, fit, damping);
      const Vector step = damped_solve(l.h, l.g, damping * 1e-2 + 1e-13);
      ShootingFit moved = fit;
      moved.constants += step;
      for (std::size_t k = 0; k < l.blocks.size(); ++k) {
        const auto& [hxx, hxw, gx] = l.blocks[k];
        moved.starts.row(static_cast<Index>(k)) += hxx.ldlt().solve(gx - hxw * step).transpose();
      }
      const auto after = misfit(dynamics, data, moved);
      if (after && after->chi2 < chi2) {
        fallen = chi2 - after->chi2;
        chi2 = after->chi2;
        fit = std::move(moved);
        damping = std::max(damping * 0.1, 1e-9);
      } else {
        damping = std::max(damping * 20, 1e-3);
      }
      co_await pause();
    }
    if (fallen < std::max(tolerance, 1e-5 * chi2)) break;
  }
  co_return chi2;
}

std::vector<std::vector<int>> needed_substeps(const Dynamics& dynamics, const ShootingData& data,
                                              const Vector& constants,
                                              const std::vector<Matrix>& states, double tolerance,
                                              int most) {
  Propagator propagator(dynamics);
  std::vector<std::vector<int>> all;
  Vector coarse(dynamics.states()), fine(dynamics.states());
  for (std::size_t t = 0; t < data.trajectories.size(); ++t) {
    const auto& one = data.trajectories[t];
    auto& steps = all.emplace_back(static_cast<std::size_t>(one.times.size()), 1);
    for (Index row = 0; row + 1 < one.times.size(); ++row) {
      int& n = steps[static_cast<std::size_t>(row)];
      for (; n < most; n *= 2) {
        coarse = fine = states[t].row(row);
        propagator.advance(constants.data(), interval(one, row), n, coarse);
        propagator.advance(constants.data(), interval(one, row), 2 * n, fine);
        if (((coarse - fine).array().abs() < tolerance * data.sigma.array()).all()) break;
      }
    }
  }
  return all;
}

}  // namespace sindy
