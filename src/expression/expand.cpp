// An expression multiplied out: the sum of terms that a library of features can name.
// SPDX-License-Identifier: MIT
#include "expression/expand.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "expression/evaluate.h"
#include "expression/print.h"

namespace sindy {
namespace {

constexpr std::size_t kMaxTerms = 2000;
constexpr double kLargestPower = 20;

// What a factor sorts by: variables by their place, then everything else by its text.
struct Factor {
  int index;         // of a variable, or one past the last
  std::string text;  // printed
  auto operator<=>(const Factor&) const = default;
};
using Product = std::map<Factor, int>;  // with its power
using Sum = std::map<Product, double>;  // with its coefficient

class Expander {
 public:
  explicit Expander(const std::vector<std::string>& names) : names_(names) {}

  // Nothing where the sum would grow too long.
  std::optional<Sum> sum(const Expression& e) const {
    const Node& last = e.nodes.back();
    if (last.op == Op::number) return Sum{{Product{}, last.value}};
    if (last.op == Op::variable) return factor(e);
    const auto parts = operands(e);
    switch (last.op) {
      case Op::add:
        return added(sum(parts[0]), sum(parts[1]), 1);
      case Op::subtract:
        return added(sum(parts[0]), sum(parts[1]), -1);
      case Op::negate:
        return added(Sum{}, sum(parts[0]), -1);
      case Op::multiply:
        return multiplied(sum(parts[0]), sum(parts[1]));
      case Op::divide:
        return divided(e, sum(parts[0]), sum(parts[1]));
      case Op::power:
        return raised(e, sum(parts[0]), sum(parts[1]));
      default:
        return applied(e, sum(parts[0]));
    }
  }

 private:
  Sum factor(const Expression& e) const {
    const Node& last = e.nodes.back();
    const int index = last.op == Op::variable ? last.index : static_cast<int>(names_.size());
    return Sum{{Product{{Factor{index, print(e, names_)}, 1}}, 1.0}};
  }

  // The value of a sum that holds a number alone.
  static std::optional<double> value(const Sum& s) {
    if (s.empty()) return 0.0;
    if (s.size() == 1 && s.begin()->first.empty()) return s.begin()->second;
    return {};
  }

  static std::optional<Sum> added(std::optional<Sum> a, const std::optional<Sum>& b, double sign) {
    if (!a || !b) return {};
    for (const auto& [product, coefficient] : *b) (*a)[product] += sign * coefficient;
    return a;
  }

  static std::optional<Sum> multiplied(const std::optional<Sum>& a, const std::optional<Sum>& b) {
    if (!a || !b || a->size() * b->size() > kMaxTerms) return {};
    Sum all;
    for (const auto& [left, c] : *a) {
      for (const auto& [right, k] : *b) {
        Product product = left;
        for (const auto& [factor, power] : right) product[factor] += power;
        std::erase_if(product, [](const auto& item) { return item.second == 0; });
        all[product] += c * k;
      }
    }
    return all;
  }

  std::optional<Sum> divided(const Expression& e, const std::optional<Sum>& a,
                             const std::optional<Sum>& b) const {
    if (!a || !b) return {};
    const auto divisor = value(*b);
    if (!divisor || *divisor == 0) return factor(e);
    return multiplied(a, Sum{{Product{}, 1 / *divisor}});
  }

  std::optional<Sum> raised(const Expression& e, const std::optional<Sum>& a,
                            const std::optional<Sum>& b) const {
    if (!a || !b) return {};
    const auto exponent = value(*b);
    if (exponent && value(*a)) return Sum{{Product{}, power(*value(*a), *exponent)}};
    if (!exponent || *exponent != std::trunc(*exponent) || *exponent < 0 ||
        *exponent > kLargestPower) {
      return factor(e);
    }
    std::optional<Sum> result = Sum{{Product{}, 1.0}};
    for (int k = 0; k < static_cast<int>(*exponent); ++k) result = multiplied(result, a);
    return result;
  }

  std::optional<Sum> applied(const Expression& e, const std::optional<Sum>& a) const {
    if (!a) return {};
    const auto argument = value(*a);
    if (!argument) return factor(e);
    return Sum{{Product{}, evaluate(apply(e.nodes.back().op, constant(*argument)), nullptr)}};
  }

  const std::vector<std::string>& names_;
};

}  // namespace

std::string term_name(const Factors& factors) {
  std::string name;
  for (const auto& [factor, power] : factors) {
    if (!name.empty()) name += "*";
    name += factor;
    if (power != 1) name += "^" + std::to_string(power);
  }
  return name.empty() ? "1" : name;
}

Result<std::vector<ExpandedTerm>> expand(const Expression& e,
                                         const std::vector<std::string>& names) {
  const auto sum = Expander(names).sum(e);
  if (!sum)
    return fail(ErrorCode::too_large, "expand", "The formula has too many terms to multiply out.");
  std::vector<ExpandedTerm> terms;
  for (const auto& [product, coefficient] : *sum) {
    if (coefficient == 0) continue;
    Factors factors;
    for (const auto& [factor, power] : product) factors.emplace_back(factor.text, power);
    terms.push_back({term_name(factors), coefficient});
  }
  return terms;
}

}  // namespace sindy
