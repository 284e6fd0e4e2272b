// A recursive-descent parser that writes postfix as it goes.
// SPDX-License-Identifier: MIT
#include "expression/parse.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>

#include "base/text.h"

namespace sindy {
namespace {

// Turns a name into the index of a variable; nothing where the name may not stand.
using Lookup = std::function<std::optional<int>(std::string_view)>;

class Parser {
 public:
  // `text` is the whole input, for columns; parsing starts at `from` and must reach `to`.
  Parser(std::string_view text, std::size_t from, std::size_t to, const Lookup& lookup)
      : text_(text.substr(0, to)), at_(from), lookup_(lookup) {}

  Result<Expression> run() {
    skip_blanks();
    if (at_end()) stop(ErrorCode::bad_expression, "A formula is missing");
    sum();
    if (!error_ && !at_end()) {
      stop(ErrorCode::bad_expression, std::string("Unexpected '") + text_[at_] + "'");
    }
    if (error_) return std::unexpected(*error_);
    return std::move(out_);
  }

 private:
  bool at_end() const { return at_ == text_.size(); }
  void skip_blanks() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
  }

  // The first error stands; afterwards nothing is read any more.
  void stop(ErrorCode code, std::string message, std::optional<std::size_t> where = {}) {
    if (error_) return;
    const std::size_t column = where.value_or(at_) + 1;
    message += " at column " + std::to_string(column) + ".";
    error_ = Error{code, "column " + std::to_string(column), std::move(message)};
  }

  bool take(std::string_view symbol) {
    if (error_ || !text_.substr(at_).starts_with(symbol)) return false;
    at_ += symbol.size();
    skip_blanks();
    return true;
  }

  void emit(Node node) {
    if (out_.nodes.size() >= kMaxNodes) stop(ErrorCode::too_large, "The formula is too long");
    if (!error_) out_.nodes.push_back(node);
  }

  void sum() {
    product();
    while (!error_) {
      const bool add = take("+");
      if (!add && !take("-")) return;
      product();
      emit({.op = add ? Op::add : Op::subtract});
    }
  }

  void product() {
    unary();
    while (!error_ && !text_.substr(at_).starts_with("**")) {
      const bool multiply = take("*");
      if (!multiply && !take("/")) return;
      unary();
      emit({.op = multiply ? Op::multiply : Op::divide});
    }
  }

  void unary() {
    if (++depth_ > kMaxDepth) stop(ErrorCode::too_large, "The formula is nested too deeply");
    if (take("-")) {
      const auto operand = out_.nodes.size();
      unary();
      negate_from(operand);
    } else if (take("+")) {
      unary();
    } else {
      power();
    }
    --depth_;
  }

  // A sign before a number belongs to the number, so that printed numbers read back as one node.
  void negate_from(std::size_t operand) {
    if (error_) return;
    if (out_.nodes.size() == operand + 1 && out_.nodes.back().op == Op::number) {
      out_.nodes.back().value = -out_.nodes.back().value;
    } else {
      emit({.op = Op::negate});
    }
  }

  void power() {
    atom();
    if (take("^") || take("**")) {
      unary();
      emit({.op = Op::power});
    }
  }

  void atom() {
    if (error_) return;
    if (at_end()) return stop(ErrorCode::bad_expression, "The formula ends too early");
    if (take("(")) {
      sum();
      if (!take(")")) stop(ErrorCode::bad_expression, "A ')' is missing");
    } else if (is_digit(text_[at_]) || text_[at_] == '.') {
      literal();
    } else if (is_letter(text_[at_])) {
      name();
    } else {
      stop(ErrorCode::bad_expression, std::string("Unexpected '") + text_[at_] + "'");
    }
  }

  void literal() {
    const auto [value, length] = number_prefix(text_.substr(at_));
    if (length == 0 || !std::isfinite(value)) {
      return stop(ErrorCode::bad_expression, "This is not a number");
    }
    emit({.op = Op::number, .value = value});
    at_ += length;
    skip_blanks();
  }

  void name() {
    const auto from = at_;
    while (!at_end() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
    const auto word = text_.substr(from, at_ - from);
    skip_blanks();
    for (Op op = Op::sin; op <= Op::abs; op = static_cast<Op>(static_cast<int>(op) + 1)) {
      if (word != function_name(op)) continue;
      if (!take("(")) return stop(ErrorCode::bad_expression, "A '(' is missing");
      sum();
      if (!take(")")) stop(ErrorCode::bad_expression, "A ')' is missing");
      return emit({.op = op});
    }
    if (const auto index = lookup_(word)) {
      emit({.op = Op::variable, .index = *index});
    } else if (word == "pi") {
      emit({.op = Op::number, .value = std::numbers::pi});
    } else {
      stop(ErrorCode::unknown_name, "'" + std::string(word) + "' is not known", from);
    }
  }

  std::string_view text_;
  std::size_t at_;
  const Lookup& lookup_;
  Expression out_;
  std::optional<Error> error_;
  int depth_ = 0;
};

std::optional<int> position(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return {};
  return static_cast<int>(found - names.begin());
}

// Where one equation stands in the text, and where its right side begins.
struct Line {
  std::size_t begin, right, end;
};

Error at_column(ErrorCode code, const std::string& message, std::size_t offset) {
  const auto column = std::to_string(offset + 1);
  return {code, "column " + column, message + " at column " + column + "."};
}

// Splits at ";" and newlines and reads each left side into `parsed`.
Result<std::vector<Line>> left_sides(std::string_view text, ParsedEquations& parsed) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find_first_of(";\n", begin), text.size());
    const auto line = text.substr(begin, end - begin);
    const auto start =
        begin + (line.size() - trim(line).size() ? line.find_first_not_of(" \t\r") : 0);
    if (!trim(line).empty()) {
      auto at = start;
      while (at < end && (is_letter(text[at]) || is_digit(text[at]))) ++at;
      const std::string state(text.substr(start, at - start));
      if (!is_name(state) || is_reserved(state)) {
        return std::unexpected(at_column(ErrorCode::bad_expression,
                                         "An equation begins with a state, as in x' = …,", start));
      }
      if (position(parsed.states, state)) {
        return std::unexpected(
            at_column(ErrorCode::bad_expression, "'" + state + "' has two equations,", start));
      }
      const auto blank = [&] {
        while (at < end && (text[at] == ' ' || text[at] == '\t')) ++at;
      };
      const auto next = [&](std::string_view symbol) {
        blank();
        if (!text.substr(at, end - at).starts_with(symbol)) return false;
        at += symbol.size();
        return true;
      };
      const bool is_map = next("->");
      if (!is_map && !(next("'") && next("="))) {
        return std::unexpected(at_column(ErrorCode::bad_expression,
                                         "After the state comes ' = (a flow) or -> (a map),", at));
      }
      if (!parsed.states.empty() && is_map != parsed.is_map) {
        return std::unexpected(at_column(ErrorCode::bad_expression,
                                         "Flows and maps do not mix: another kind of equation",
                                         start));
      }
      parsed.is_map = is_map;
      parsed.states.push_back(state);
      lines.push_back({start, at, end});
    }
    begin = end + 1;
  }
  if (lines.empty()) {
    return fail(ErrorCode::bad_expression, "column 1", "There is no equation at column 1.");
  }
  return lines;
}

}  // namespace

Result<Expression> parse(std::string_view text, const std::vector<std::string>& names) {
  const Lookup lookup = [&](std::string_view name) { return position(names, name); };
  return Parser(text, 0, text.size(), lookup).run();
}

Result<ParsedEquations> parse_equations(std::string_view text) {
  if (text.size() > kMaxText) {
    return fail(ErrorCode::too_large, "column 1", "The equations are too long.");
  }
  ParsedEquations parsed;
  const auto lines = left_sides(text, parsed);
  if (!lines) return std::unexpected(lines.error());
  const int d = static_cast<int>(parsed.states.size());
  parsed.names = parsed.states;
  parsed.names.emplace_back("t");
  const Lookup lookup = [&](std::string_view name) -> std::optional<int> {
    if (const auto index = position(parsed.names, name)) return index;
    if (name == "pi") return {};
    parsed.parameters.emplace_back(name);
    parsed.names.emplace_back(name);
    return d + static_cast<int>(parsed.parameters.size());
  };
  for (const auto& line : *lines) {
    auto right = Parser(text, line.right, line.end, lookup).run();
    if (!right) return std::unexpected(right.error());
    parsed.right_sides.push_back(std::move(*right));
  }
  return parsed;
}

}  // namespace sindy
