// Package programme models the begroting and the jaarstukken of a Dutch
// municipality or province as the BBV (Besluit begroting en verantwoording
// provincies en gemeenten) structures them: programmes with their
// subdivisions, goals and activities, and the overzicht van baten en lasten
// (art. 17, 27) that brings them together.
//
// Six names are enough to begin: a [Document] has a list of [Programme], each of which has
// a [Line] for what it costs and yields, a [ReserveLine] for what goes to and comes from a
// reserve, and a [Claim] for a total that is printed; [Document.Overview] returns the
// [Part] that computes it all.
//
// A [Document] is plain data: build it in Go, or read it from JSON with
// [Read]. It holds two kinds of figures and keeps them apart. Leaves are the
// figures that follow from nothing else: the lasten and baten of a [Line], the
// mutations of a [ReserveLine]. Claims are the totals, saldi and differences
// that the document prints; see [Claim]. Whatever can be computed is computed
// from the leaves, by the [Part] that [Document.Overview] returns; the
// computation never looks at a claim and never changes one. Comparing the two
// is the work of package validate.
//
// What the document says about goals is a tree that municipalities build in
// their own ways: doel, SMART doel, speerpunt, prestatie, thema. It is kept in
// their words, with numbers as printed; [Document.GoalTree] walks over all of it
// and follows the links that are made by number.
//
// Beside the overzicht a document holds what else the BBV asks for: the
// paragrafen, the financiële positie with its balans and roll-forwards, the
// toelichting, the begrotingswijzigingen and the annex by taakveld.
// [Part.Finances] computes what follows from these together;
// [Compare] and [CompareOpening] lay two documents side by
// side.
//
// Amounts are exact euros. A figure that is not there is not zero: a side that
// a line does not have is nil, a column without a figure is not in the series,
// and a total that needs it has no outcome.
//
// Files, in the order in which data flows: lines.go, partner.go, investment.go, goal.go, programme.go, staat.go,
// limiet.go and heffing.go are what a document is made of; toelichting.go, paragraphs.go, financiele_positie.go and bijlagen.go are the
// parts beside the programmes, document.go the whole and json.go its format; walk.go, compare_fields.go and compare.go look at all of
// it; part.go and overview.go compute the overzicht, key.go names its parts, finances.go what follows from it and the other parts;
// goal_tree.go and goal_tree_build.go are the goals, and iv3.go is what is delivered to CBS.
package programme
