// Package ducktest has DuckDB read the Parquet files that module exchange/parquet writes, and that module those that DuckDB
// writes. It is a module of its own, so that nobody gets DuckDB, which is a library of 70 MB in C++ that needs cgo and a C compiler
// with the standard library of C++: where these are missing the tests are passed over, and say so.
package ducktest
