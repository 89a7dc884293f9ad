// Package balans holds the balans with its posts (BBV art. 30 to 42) and the roll-forwards that lead from one balance
// date to the next: reserves, voorzieningen, materiële vaste activa, bouwgronden and voorschotten (art. 52 to 54).
package balans
