// Package prose reads figures in Dutch sentences: "het resultaat is € 2,3 miljoen voordelig", "van 12.016 naar 11.948, een
// daling van 0,6 %". It computes again what a sentence says of its own figures, and holds them against those of the tables
// of the same publication. Begin with [Read], [Sentence.Mistakes] and [Compare].
//
// A false alarm is worse here than a mistake that goes unseen. A sentence is only judged where every word of it that matters
// is understood and all its figures have their place, a figure only called wrong where no way of rounding or of cutting off
// explains it, and one of a table only where the words leave no other. Which words there are is data (internal/lexicon).
//
// Files, in the order in which data flows: token.go splits a sentence into words and numbers; numeral.go says what a figure
// in a sentence is; figures.go finds them, and passes over dates, years, numbers of articles and ranges; date.go joins the
// first and the last day of a year; sentence.go finds
// the sentences of a text, passage.go those of one paragraph; mistake.go is what can be wrong in one; change.go reads "van A naar B", parts.go "A, bestaande
// uit B en C", and check.go both. about.go says what words say that a figure is of, statement.go what a sentence says,
// relative.go what it says of two moments without their figures,
// fact.go what a table does; match.go holds them against each other.
package prose
