// Package parquet reads and writes national Iv3 figures as Parquet, which DuckDB, Spark, Power BI, pandas and polars take. It is a
// module of its own, so that programs that do not need it do not get what it needs.
//
// A row of the file is a row of the figures: who, when, what it is booked on, and the amounts of both publication rounds. The
// columns are those of the Data Package of national figures, see docs/exchange.md; those that have nothing in any row are left
// out. Amounts are euros as DECIMAL(18,2): exact, and added up exactly by what reads them.
//
// Writing is the work of github.com/parquet-go/parquet-go. Reading is not: a file that was damaged, or made to do harm, can make
// it ask for all memory that there is, which no program survives.
//
// Files, in the order in which data flows: thrift.go and footer.go, what a file says of itself; unpack.go, hybrid.go and page.go,
// its pages; amount.go and column.go, the values in them; tuple.go and read.go, rows; write.go, the way back.
package parquet
