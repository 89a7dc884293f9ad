// Package validate checks documents of package programme: whether what they
// print follows from their figures, and whether they are built as the BBV
// wants it.
//
// A [Rule] is a value: a code that is never reused, what it wants and why, the
// law it rests on, and a check. [Rules] lists the rules, and [PlausibilityRules]
// those that are off unless they are asked for; [Run] applies rules
// to a document and returns a [Report] with every [Finding], rule by rule and
// within a rule in the order of the document; [Report.AtLeast] gives the worst
// first. A finding is not an error of the program: it says where, what is
// printed, what follows, by how much they may differ, and what to do, in Dutch
// and in English.
//
// Figures are printed rounded, so totals differ by one or two in the last
// digit without anybody having erred. A difference that independent rounding
// can explain is never more than an [Info]; only one that it cannot explain is
// an [Error]. See [Bound]. Nor is it an error where a document adds up some
// figures from rounded ones and rounds others from exact amounts.
package validate
