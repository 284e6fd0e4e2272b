// Which terms a quadratic model of the misfit can do without.
// SPDX-License-Identifier: MIT
#include "fit/elimination.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

constexpr double kRidge = 1e-13;  // of H scaled to a unit diagonal
constexpr double kStale = 1e3;    // an inverse that shrank by this has lost digits: compute it anew
constexpr double kCollinear = 1e-9;  // a term that others explain to this share cannot be added
constexpr double kSingular = 1e-14;  // a pivot of unit columns below this is none
constexpr int kMaxExchanges = 200;

Vector unit_scale(const Vector& squares) {
  return squares.cwiseMax(1e-300).cwiseSqrt().cwiseInverse();
}

// The best coefficients of terms that leave one by one, and (Rᵀ R)⁻¹ over them.
struct Shrinking {
  Matrix inverse;
  Vector w;
  double largest = 0;  // of the inverse's diagonal when it was computed

  void compute(const LeastSquares& problem, const std::vector<Index>& terms) {
    const auto k = static_cast<Index>(terms.size());
    const Matrix columns = problem.r(Eigen::placeholders::all, terms);
    const Eigen::HouseholderQR<Matrix> qr(columns);
    Matrix r = qr.matrixQR().topRows(k);
    for (double& pivot : r.diagonal()) {
      if (std::abs(pivot) < kSingular)
        pivot = kSingular;  // a column that repeats others leaves first
    }
    const auto triangle = r.triangularView<Eigen::Upper>();
    const Matrix back = triangle.solve(Matrix::Identity(k, k));
    inverse = back * back.transpose();
    w = back * (qr.householderQ().adjoint() * problem.z).head(k);
    largest = inverse.diagonal().maxCoeff();
  }

  // The position whose loss costs least.
  Index cheapest(double& cost) const {
    Index best = 0;
    cost = (w.array().square() / inverse.diagonal().array().max(1e-300)).minCoeff(&best);
    return best;
  }

  void drop(Index i) {
    const Vector column = inverse.col(i);
    const double pivot = column[i];
    w -= column * (w[i] / pivot);
    inverse -= column * (column.transpose() / pivot);
    const Index rest = w.size() - i - 1;
    w.segment(i, rest) = w.tail(rest).eval();
    w.conservativeResize(w.size() - 1);
    inverse.middleRows(i, rest) = inverse.bottomRows(rest).eval();
    inverse.middleCols(i, rest) = inverse.rightCols(rest).eval();
    inverse.conservativeResize(w.size(), w.size());
  }
};

// The same problem as H and g, for the many small questions of an exchange.
struct Normal {
  Matrix h;
  Vector g;

  Eigen::LDLT<Matrix> factor(const std::vector<Index>& terms) const {
    Matrix own = h(terms, terms);
    own.diagonal().array() += kRidge;
    return own.ldlt();
  }

  double reduction(const std::vector<Index>& terms) const {
    if (terms.empty()) return 0;
    const Vector own = g(terms);
    return own.dot(factor(terms).solve(own));
  }
};

// The term whose addition lowers χ² most, and by how much; -1 where none does.
struct Gain {
  Index term = -1;
  double amount = 0;
};

Gain best_addition(const Normal& q, const std::vector<Index>& terms, Index banned) {
  const Index n = q.h.rows();
  Matrix cross(0, n), along(0, n);
  Vector w(0);
  if (!terms.empty()) {
    const auto factored = q.factor(terms);
    cross = q.h(terms, Eigen::placeholders::all);
    along = factored.solve(cross);
    w = factored.solve(Vector(q.g(terms)));
  }
  Gain best;
  for (Index j = 0; j < n; ++j) {
    if (j == banned || std::ranges::find(terms, j) != terms.end()) continue;
    const double left = q.h(j, j) - cross.col(j).dot(along.col(j));
    if (left < kCollinear * q.h(j, j)) continue;
    const double pull = q.g[j] - cross.col(j).dot(w);
    if (pull * pull / left > best.amount) best = {j, pull * pull / left};
  }
  return best;
}

}  // namespace

LeastSquares triangle(const Matrix& h, const Vector& g) {
  const Vector scale = unit_scale(h.diagonal());
  Matrix scaled = scale.asDiagonal() * h * scale.asDiagonal();
  // A ridge that grows until the factor exists: rounding may leave H slightly indefinite.
  for (double ridge = kRidge;; ridge *= 10) {
    scaled.diagonal().array() += ridge;
    const Eigen::LLT<Matrix> factored(scaled);
    if (factored.info() != Eigen::Success && ridge < 1) continue;
    const Vector z = factored.matrixL().solve(scale.cwiseProduct(g));
    return {Matrix(factored.matrixU()) * scale.cwiseInverse().asDiagonal(), z};
  }
}

Coefficients best_on(const LeastSquares& problem, const std::vector<Index>& terms) {
  if (terms.empty()) return {Vector(0), problem.z.squaredNorm()};
  const Matrix columns = problem.r(Eigen::placeholders::all, terms);
  Coefficients best{.w = columns.colPivHouseholderQr().solve(problem.z)};
  best.rss = (columns * best.w - problem.z).squaredNorm();
  return best;
}

std::vector<Subset> eliminate(const LeastSquares& raw, std::vector<Index> from) {
  const Vector scale = unit_scale(raw.r.colwise().squaredNorm().transpose());
  const LeastSquares problem{raw.r * scale.asDiagonal(), raw.z};
  std::vector<Subset> path(from.size() + 1);
  if (from.empty()) return path;
  Shrinking shrinking;
  shrinking.compute(problem, from);
  double loss = 0;
  for (;;) {
    path[from.size()] = {from, loss};
    double cost = 0;
    const Index least = shrinking.cheapest(cost);
    loss += cost;
    from.erase(from.begin() + least);
    if (from.empty()) break;
    shrinking.drop(least);
    if (shrinking.inverse.diagonal().maxCoeff() * kStale < shrinking.largest) {
      shrinking.compute(problem, from);
    }
  }
  path[0].loss = loss;
  return path;
}

std::vector<Index> exchange(const LeastSquares& raw, std::vector<Index> terms, double penalty) {
  const Vector scale = unit_scale(raw.r.colwise().squaredNorm().transpose());
  const Matrix r = raw.r * scale.asDiagonal();
  const Normal q{r.transpose() * r, r.transpose() * raw.z};
  const auto score = [&](const std::vector<Index>& set) {
    return -q.reduction(set) + penalty * static_cast<double>(set.size());
  };
  double current = score(terms);
  for (int round = 0; round < kMaxExchanges; ++round) {
    double best = current - 1e-3;
    std::vector<Index> next;
    const auto consider = [&](const std::vector<Index>& set, double value, const Gain& gain) {
      if (value < best) {
        best = value;
        next = set;
      }
      if (gain.term >= 0 && value - gain.amount + penalty < best) {
        best = value - gain.amount + penalty;
        next = set;
        next.push_back(gain.term);
      }
    };
    consider(terms, current, best_addition(q, terms, -1));
    for (std::size_t i = 0; i < terms.size(); ++i) {
      auto fewer = terms;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      consider(fewer, score(fewer), best_addition(q, fewer, terms[i]));
    }
    const double reached = best < current - 1e-3 ? score(next) : current;
    if (reached >= current - 1e-4) break;
    current = reached;
    terms = std::move(next);
  }
  std::ranges::sort(terms);
  return terms;
}

}  // namespace sindy
