// Package cyclus holds what happens to a budget in its cycle: amendments that turn the primitieve begroting into the
// begroting na wijziging (BBV art. 18), the split into incidenteel and structureel and the evenwicht that is judged by it,
// the bijstellingen by which its saldo runs from one document to the next, and the EMU-saldo. Begin with [Amendments], [Split],
// [Bijstellingen] or [EMUEnquete].
//
// Files, in the order in which data flows: raming.go has the amounts that a council adopts, amendment.go changes them.
// nature.go splits, evenwicht.go judges the structural part, bijstelling.go follows the saldo. emu.go
// and due.go stand apart.
package cyclus
