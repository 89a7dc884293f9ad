// Command gennational writes made-up national Iv3 data of any size, for benchmarks: a CSV
// file in the layout of the unprocessed Iv3 data, or the same rows as JSON with a file per
// municipality. It writes outside the module only.
//
//	go run ./iv3/internal/gennational -rows 9900000 -o /somewhere/iv3.csv
//	go run ./iv3/internal/gennational -rows 9900000 -json /somewhere/iv3
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv/iv3/internal/national"
)

func main() { os.Exit(command(os.Args[1:], os.Stderr)) }

// command runs with arguments and returns the exit status.
func command(args []string, errors io.Writer) int {
	flags := flag.NewFlagSet("gennational", flag.ContinueOnError)
	flags.SetOutput(errors)
	rows := flags.Int("rows", 9_900_000, "number of rows")
	out := flags.String("o", "", "CSV file to write")
	folder := flags.String("json", "", "folder to write JSON files to")
	var style national.Style
	flags.BoolVar(&style.Padded, "padded", false, "pad the keys as CBS does")
	flags.BoolVar(&style.Quoted, "quoted", false, "put quotes around keys")
	flags.BoolVar(&style.Comma, "comma", false, "separate by commas")
	if flags.Parse(args) != nil {
		return 2
	}
	if err := run(*rows, *out, *folder, style); err != nil {
		fmt.Fprintln(errors, "gennational:", err)
		return 1
	}
	return 0
}

func run(rows int, out, folder string, style national.Style) error {
	switch {
	case (out == "") == (folder == ""):
		return fmt.Errorf("give -o or -json")
	case out != "":
		return writeFile(out, func(w *bufio.Writer) error { return national.WriteCSV(w, rows, style) })
	}
	if err := outside(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for i := range national.Municipalities {
		name := filepath.Join(folder, fmt.Sprintf("GM%04d.json", i+1))
		if err := writeFile(name, func(w *bufio.Writer) error { return national.WriteJSON(w, rows, i) }); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(name string, write func(*bufio.Writer) error) error {
	if err := outside(name); err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// outside refuses a path inside the module: hundreds of megabytes do not belong there.
func outside(name string) error {
	dir, err := filepath.Abs(name)
	for err == nil {
		if text, readErr := os.ReadFile(filepath.Join(dir, "go.mod")); readErr == nil && strings.Contains(string(text), "module github.com/bbvgo/bbv") {
			return fmt.Errorf("%s is inside the module; write somewhere else", name)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return nil
		}
		dir = parent
	}
	return err
}
