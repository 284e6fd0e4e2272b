// Equations as sums of library terms: what a regression found, or what is true.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/archive.h"
#include "base/fields.h"
#include "sindy/library.h"
#include "systems/system.h"

namespace sindy {

// How a term stands to the truth; `unjudged` where no truth is known.
#define SINDY_MARKS(CHOICE) \
  CHOICE(unjudged, "") CHOICE(right, "right") CHOICE(missed, "missed") CHOICE(extra, "extra")
SINDY_ENUM(Mark, SINDY_MARKS)

struct Term {
  std::string term;  // canonical: "1", "x", "x^2", "x*y", "sin(x)"
  double coefficient = 0;
  Mark mark = Mark::unjudged;
};

struct Equation {
  std::string state;
  std::vector<Term> terms;  // in library order; of a true equation: multiplied out
  std::string text;         // "x' = -10*x + 10*y", reads back as the same doubles
  std::string latex;        // the same for people, rounded
};

template <class Archive, Of<Term> Self>
void archive(Archive& a, Self& t) {
  a("term", t.term);
  a("coefficient", t.coefficient);
  a("mark", t.mark);
}

template <class Archive, Of<Equation> Self>
void archive(Archive& a, Self& e) {
  a("state", e.state);
  a("terms", e.terms);
  a("text", e.text);
  a("latex", e.latex);
}

// The equations [d] with coefficients [p×d]; terms are the non-zero ones.
std::vector<Equation> found_equations(const std::vector<std::string>& states,
                                      const Library& library, const Matrix& coefficients);

// A system's own terms, its parameters' values in place; those the library holds come in its order.
// Errors: too_large (see expand).
Result<std::vector<Equation>> true_equations(const System& system, const Library& library);

// The system that equations describe.
System equations_system(const std::vector<Equation>& equations);

}  // namespace sindy
