// Samples folded into a small summary.
// SPDX-License-Identifier: MIT
#include "sindy/compress.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "sindy/frame.h"

namespace sindy {
namespace {

constexpr Index kBlock = 256;  // rows: 256 × 60 doubles stay in the second-level cache

// The Gram matrix squares the condition number κ of Θ. Above κ² = 1e10 its triangle would hold
// fewer than six digits, and the blocked QR takes over.
constexpr double kGramCondition = 1e10;

// Calls fold(block) with rows [Φ Ẋ] of at most kBlock whole samples each; Φ are the features of
// centred states.
void for_each_block(const Samples& samples, const Library& library, const Frame& frame,
                    auto&& fold) {
  const Index p = library.size(), d = static_cast<Index>(samples.states.size());
  Matrix states(kBlock, d), centred(kBlock, d), block(kBlock, p + d);
  Index rows = 0;
  const auto flush = [&] {
    if (rows == 0) return;
    centred.topRows(rows) = frame.centred(states.topRows(rows));
    library.evaluate(states.topRows(rows), centred.topRows(rows), block.topLeftCorner(rows, p));
    fold(block.topRows(rows));
    rows = 0;
  };
  for (const auto& one : samples.trajectories) {
    const bool whole = one.states.allFinite() && one.derivatives.allFinite();
    for (Index from = 0; from < one.times.size();) {
      Index count = std::min(kBlock - rows, one.times.size() - from);
      if (!whole) {
        count = 1;  // row by row, leaving out those with a gap
        if (!one.states.row(from).allFinite() || !one.derivatives.row(from).allFinite()) {
          ++from;
          continue;
        }
      }
      states.middleRows(rows, count) = one.states.middleRows(from, count);
      block.block(rows, p, count, d) = one.derivatives.middleRows(from, count);
      rows += count;
      from += count;
      if (rows == kBlock) flush();
    }
  }
  flush();
}

// The upper triangle of [Φ Ẋ]ᵀ[Φ Ẋ], and the number of rows.
std::pair<Matrix, double> gram(const Samples& samples, const Library& library, const Frame& frame) {
  const Index q = library.size() + static_cast<Index>(samples.states.size());
  Matrix sum = Matrix::Zero(q, q);
  double rows = 0;
  for_each_block(samples, library, frame, [&](const auto& block) {
    sum.selfadjointView<Eigen::Upper>().rankUpdate(block.transpose());
    rows += static_cast<double>(block.rows());
  });
  return {std::move(sum), rows};
}

// [R QᵀẊ] of a QR of [Φ Ẋ] with columns divided by `scale`, block after block.
Matrix blocked_triangle(const Samples& samples, const Library& library, const Frame& frame,
                        const Vector& scale) {
  const Index q = scale.size(), p = library.size();
  Matrix stack = Matrix::Zero(q + kBlock, q);
  for_each_block(samples, library, frame, [&](const auto& block) {
    stack.middleRows(q, block.rows()) = block * scale.cwiseInverse().asDiagonal();
    stack.bottomRows(kBlock - block.rows()).setZero();
    const Eigen::HouseholderQR<Matrix> qr(stack);
    const Matrix triangle = qr.matrixQR().topRows(q).template triangularView<Eigen::Upper>();
    stack.topRows(q) = triangle;
  });
  return stack.topRows(p);
}

// [R QᵀẊ] of a Gram matrix scaled likewise, or an empty matrix where it is too ill-conditioned.
Matrix cholesky_triangle(const Matrix& gram, const Vector& scale, Index p) {
  const Vector inverse = scale.cwiseInverse();
  const Matrix scaled = inverse.asDiagonal() * gram * inverse.asDiagonal();
  const Eigen::LLT<Matrix, Eigen::Upper> features(scaled.topLeftCorner(p, p));
  if (features.info() != Eigen::Success || features.rcond() * kGramCondition < 1) return {};
  Matrix triangle = Matrix::Zero(p, gram.cols());
  triangle.leftCols(p) = features.matrixU();
  triangle.rightCols(gram.cols() - p) =
      features.matrixL().solve(scaled.topRightCorner(p, gram.cols() - p));
  return triangle;
}

// Root mean squares, with one in place of zero: a column of zeros stays one.
Vector positive(Vector scale) {
  for (double& s : scale) {
    if (s == 0) s = 1;
  }
  return scale;
}

}  // namespace

Result<Summary> compress(const Samples& samples, const Library& library) {
  const Index p = library.size(), d = static_cast<Index>(samples.states.size());
  const Frame frame = frame_of(samples);
  const auto [sum, rows] = gram(samples, library, frame);
  if (rows < static_cast<double>(p)) {
    return fail(ErrorCode::too_few_samples, "library",
                std::to_string(p) + " features need at least as many whole samples; there are " +
                    std::to_string(static_cast<Index>(rows)) + ".");
  }
  const Vector scale = positive((sum.diagonal() / rows).cwiseSqrt());
  Matrix triangle = cholesky_triangle(sum, scale, p);
  if (triangle.size() == 0) triangle = blocked_triangle(samples, library, frame, scale);
  // From features of centred states back to those of the states: R T is triangular again.
  Matrix r = triangle.leftCols(p) * scale.head(p).asDiagonal();
  r = r.triangularView<Eigen::Upper>() * library.centring(frame);
  if (!r.allFinite() || !triangle.allFinite()) {
    return fail(
        ErrorCode::bad_value, "library",
        "The features' values are too large for numbers: scale the data or lower the degree.");
  }
  const Vector feature_scale = positive(r.colwise().norm().transpose() / std::sqrt(rows));
  return Summary{.r = r * feature_scale.cwiseInverse().asDiagonal(),
                 .projections = triangle.rightCols(d),
                 .feature_scale = feature_scale,
                 .target_scale = scale.tail(d),
                 .samples = rows};
}

}  // namespace sindy
