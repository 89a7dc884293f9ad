// Package balans holds the balans with its posts (BBV art. 30 to 49) and the roll-forwards that lead from one balance
// date to the next: reserves, voorzieningen, materiële vaste activa, bouwgronden and voorschotten (art. 52 to 55), kredieten and leningen.
// Begin with [Balans] and [Verloop].
//
// Files, in the order in which data flows: post_list.go reads the posts from posts.csv and post.go says what is known of
// one; balans.go states and adds them. verloop_kind.go reads the statutory columns of each roll-forward from
// verlopen.csv, verloop.go rolls them forward; rows.go and
// krediet.go and lening.go have what documents hold of each kind.
package balans
