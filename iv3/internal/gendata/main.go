// Command gendata writes data/classification.txt, the compact form of the official Iv3
// definitions, from a folder with the files of the source repository. Without that
// folder it leaves the file as it is and says so.
//
// Files, in the order in which data flows: official.go reads, repair.go mends, render.go writes, main.go runs.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	from := flag.String("from", "", "folder with iv3_definities_*.json (default: BBV_SHARED or ../shared beside the module, data/iv3/definities)")
	to := flag.String("o", filepath.Join("data", "classification.txt"), "file to write")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "gendata:", err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	if from == "" {
		from = defaultFolder()
	}
	if _, err := os.Stat(from); err != nil {
		fmt.Fprintf(os.Stderr, "gendata: skipped, %s is left as it is: no official definitions at %s\n", to, from)
		return nil
	}
	editions, err := readEditions(from)
	if err != nil {
		return err
	}
	text, err := render(editions)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// defaultFolder is the shared folder beside the module; go generate runs in iv3/.
func defaultFolder() string {
	shared := os.Getenv("BBV_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	return filepath.Join(shared, "data", "iv3", "definities")
}
