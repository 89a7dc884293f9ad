// Package delivery reads and writes Iv3 deliveries to Statistics Netherlands (CBS): JSON in schema v2.1, and older ones read
// only. What it cannot place in a row is kept as a fault of the delivery, so that package controls can report it.
//
// Files, in the order in which data flows: delivery.go is what a delivery is, faults.go which of its faults still stand. encoding.go makes UTF-8 of a file; reader.go goes over its
// JSON; schema.go, row.go and structure.go hold what stands there against the schema; read.go puts them together. write.go writes, and as_read.go
// tells what would be read then.
package delivery
