// Package years follows a municipality through the years: what was budgeted, what
// that became by amendment and what it came out at, per programme, for the other
// parts of the overzicht van baten en lasten, for the whole, and per taakveld.
//
// A [Dossier] is what there is: the begrotingen and jaarstukken of several years,
// deliveries to CBS, numbers of inhabitants. [Dossier.Follow] makes a [History] of
// it, which has a [Subject] for everything that is followed. Ask a subject for a
// [Deviation]: of the realisatie from the begroting na wijziging (BBV art. 28, under
// a), from the begroting as first adopted, of the amendments, or of one year from
// another. It is exact, favourable positive, and knows its percentage and its amount
// per inhabitant. [History.Deviations] has them all, the largest first. The afwijking of lasten is what rekenkamers call onderbesteding.
// [Subject.Run] tells whether a subject deviates the same way year after year.
//
// Nothing is guessed. A programme is followed under its name. Where it was renamed,
// divided or merged the figures of each year are still compared, and [History.Apart]
// says what was not followed to which years and what it may be there; say in
// [Dossier.Same] what is the same. Taakvelden are followed through the changes of
// the national classification in the groups of [iv3.Comparable]: codes that were
// divided or merged are compared as a sum only. What is absent is not zero, and a
// percentage of nothing does not exist.
//
// Where several documents have figures of a subject in a column, they are taken from
// the jaarstukken of its year, else from the begroting of that year, a delivery to
// CBS, or the document nearest in time: so raming and realisatie come from one
// document, with one indeling, wherever one prints both (BBV art. 27 and 28). What others print differently, beyond rounding, is in [History.Disagreements].
//
// Files, in the order in which data flows: figure.go is a figure with what rounding
// can explain; apart.go is what is not compared; subject.go is what is followed, with
// the differences between its figures, and run.go what it does year after year;
// position.go finds the programmes of documents and what they are called,
// taakveld.go the taakvelden; history.go is what comes out, follow.go brings it
// together, and dossier.go is the way in.
package years
