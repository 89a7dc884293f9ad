//go:build !cgo || !unix

package ducktest

import "testing"

func TestDuckDB(t *testing.T) {
	t.Skip("passed over: DuckDB needs cgo and a C compiler: set CGO_ENABLED=1 and install gcc and g++, on Linux or macOS")
}
