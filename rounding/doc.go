// Package rounding knows what rounding explains. It works on printed figures (a count, decimals and a unit)
// and on identities between them with coefficients −1, 0 and +1: sums, balances, deviations. It says which
// differences honest rounding can make, by what slip a figure was printed for another, and how to round
// exact amounts so that the printed table adds up. Where sums are known to be meant, as in a document, it says which
// figures may be to blame for those that fail; of a printed table, whose sums are guessed, package table/understand
// decides it with what speaks for each of them.
//
// # What is impossible
//
// A figure printed with step u (1.000 euros under "x € 1.000" without decimals) stands for some amount between
// its face value less u/2 and its face value plus u/2; cut off toward zero, for one between its face value
// and the next figure away from zero. The verdict on an identity is Impossible when no amounts between these
// bounds satisfy it.
//
// Theorem. If every printed figure comes from an exact amount by one rounding (half up, half to even or, with
// that stated or inferred for the whole table, truncation) and the exact amounts satisfy an identity, the
// verdict on it is not Impossible.
//
// Argument. Each exact amount lies within the closed bounds of its figure, by the definition of the rounding;
// where the mode is stated and excludes an end, the amount is not that end. So the exact amounts themselves
// are the amounts whose existence the verdict denies. For one identity Σ c·x = 0 with all terms on one side,
// the sums that amounts within the bounds can make are exactly the interval from Σ c·mid − Σ half to
// Σ c·mid + Σ half, where mid and half are centre and half width; 0 is in it if and only if |Σ c·mid| ≤ Σ half,
// which for k figures with equal steps is the known |residual| ≤ k·u/2. A mode that is not stated is taken as rounding to
// nearest, and as truncation where nearest makes an identity impossible and truncation does not, so that either way of
// rounding is safe. All of this is arithmetic on whole numbers of half of the finest step of the system; figures that
// would overflow it are refused with a [FigureError]. Nothing is decided in floating point. ∎
//
// # What is impossible together
//
// The same argument holds for several identities: the exact amounts satisfy them all, so whatever intervals follow from
// those of the figures by narrowing one with the others still hold the exact amounts, and an empty one denies that
// there are any. [System.Failures] looks for such, and for the figures of which another would leave none.
//
// # What is improbable
//
// The rounding errors of k figures, taken as independent and uniform, add up to a shifted Irwin–Hall
// distribution. Its tail is computed exactly, as a fraction, also for figures with unequal steps. A difference
// that rounding can make, but makes less than once in a thousand times, is Suspicious; that is no error.
//
// # Tables that add up
//
// [Control] rounds exact amounts up or down such that all identities hold to the last digit.
//
// Files, in the order in which data flows: figure.go, what a printed figure stands for; identity.go, what must hold;
// tail.go, how improbable a difference is; system.go, figures with identities; verdict.go, mode.go, parts.go and margin.go, one
// identity by itself; implied.go, what a missing figure must be; failure.go and failures.go, all identities together;
// slip.go, how one figure was printed for another; words.go, it in two languages. And for tables that add up:
// control_exact.go, control_flow.go, control_nearer.go, simplex.go, control.go.
package rounding
