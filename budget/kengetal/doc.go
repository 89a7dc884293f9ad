// Package kengetal computes the five statutory kengetallen of financial position (BBV art. 11) by the edition of their
// regulation that is in force, and the signals that supervisors read in them.
package kengetal
