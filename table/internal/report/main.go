// Command report compares what table understands of the tables in a folder with the identities that were recorded
// for them by hand, and prints the shares. The folder is the argument, or tables in the data folder beside the module.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := filepath.Join("..", "shared", "data", "tables")
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	if _, err := os.Stat(dir); err != nil {
		fmt.Println("skipped: there is no folder", dir)
		return
	}
	total, err := Compare(os.Stdout, dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Println(total)
}
