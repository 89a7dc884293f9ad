// Package delivery reads and writes Iv3 deliveries to Statistics Netherlands (CBS): JSON in schema v2.1, and older ones read
// only. What it cannot place in a row is kept as a fault of the delivery, so that package controls can report it.
//
// Files, in the order in which data flows: encoding.go, delivery.go, schema.go, structure.go, row.go, read.go, write.go.
package delivery
