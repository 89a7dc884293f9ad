// Package mandatory holds the indicators that the Regeling beleidsindicatoren gemeenten makes municipalities print (BBV
// articles 8(3)(a) and 25(2)(a)), with the dates between which each was in force, and compares a document with them.
package mandatory
