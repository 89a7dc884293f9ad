// Package workbook reads and writes the Iv3 workbook (Excel) of Statistics Netherlands (CBS), in which most authorities make their
// deliveries, of gemeenten, provincies and gemeenschappelijke regelingen from 2023 on. A delivery that was read from a workbook is one of package
// delivery: package controls checks it, and [delivery.Delivery.Write] makes JSON of it.
//
// Where what stands is known from the converter that CBS publishes (MakenJSONbestand, November 2025), which finds figures by the
// codes above and before them; the workbook itself, with its looks and its other sheets, is not carried over. What is
// written is a workbook that the converter reads as it reads that of CBS.
//
// Files, in the order in which data flows: book.go has the cells of a workbook; info.go reads what it says of the delivery, area.go its figures, outside.go
// what stands elsewhere; read.go makes a delivery of it. grid.go collects cells to write; figures.go has those of the lists, about.go the rest;
// write.go writes them and reads them back.
package workbook
