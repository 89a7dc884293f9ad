// Package iv3 holds the national classification of Dutch local government finance
// (Iv3, Informatie voor derden; BBV articles 66 and 71) through the years, the
// crosswalk between years, deliveries to Statistics Netherlands (CBS) and the
// controls that CBS runs on them.
//
// A code has no meaning by itself: "0.8" is Overige baten en lasten for a gemeente
// and Mutaties reserves for a provincie, and "6.2" ended in 2024. Codes are therefore
// looked up in a [Classification], which belongs to one [Layer] and one year. Codes
// are strings, never numbers: "0.1" is not "0.10" and "6.6" is not "6.60".
//
// The code lists and the open cells come from the official definitions (see
// [Source]); what those files get wrong is listed by [Defects]. What no
// official source states is marked so in the value itself: [Mapping.Basis] for the
// crosswalk, [Tolerance.Official] for the controls.
//
// The files, in the order in which data flows: layer, code, taakveld, categorie and
// balanspost are the codes; classification, edition and defect the lists of a year;
// label and label_name find what a printed label stands for; crosswalk, crosswalk_step,
// series, share and convert lead from year to year; line and reconcile carry amounts on
// taakvelden. Deliveries (delivery, encoding, schema, read, row, structure, write) stand
// on the codes, and the controls (check, tolerance, sums, plausibility) on deliveries.
//
// Published national figures are read by the sub-package opendata.
package iv3
