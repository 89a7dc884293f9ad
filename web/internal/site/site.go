// Package site makes the folder of the page: its own files, the program as WebAssembly, packed, and what Go and pdf.js bring.
//
// Files, in the order in which data flows: policy.go is what the browser lets the page do, program.go compiles the program, pdf.go
// finds pdf.js, and site.go writes it all.
package site

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv/web/static"
)

// Written is a file of the folder.
type Written struct {
	Name string
	Size int
}

// Site is what is written where. Module is the folder of the module of this package, in which is compiled.
type Site struct {
	Module, Folder string
}

// Write writes the folder, and says what is in it. What else is in there stays.
func (s Site) Write(ctx context.Context) ([]Written, error) {
	if err := os.MkdirAll(s.Folder, 0o755); err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context) error{s.own, s.program, s.pdf} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return s.listed()
}

// own writes the files of the page.
func (s Site) own(context.Context) error {
	policy, err := Policy()
	if err != nil {
		return err
	}
	return fs.WalkDir(static.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := static.Files.ReadFile(name)
		if err != nil {
			return err
		}
		return s.put(name, []byte(strings.ReplaceAll(string(data), "{{policy}}", policy)))
	})
}

func (s Site) put(name string, data []byte) error {
	return os.WriteFile(filepath.Join(s.Folder, name), data, 0o644)
}

// copied copies a file that is found somewhere else.
func (s Site) copied(name, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("site: %s: %w", name, err)
	}
	return s.put(name, data)
}

// listed are the files that a browser asks for.
func (s Site) listed() (list []Written, err error) {
	entries, err := os.ReadDir(s.Folder)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		list = append(list, Written{e.Name(), int(info.Size())})
	}
	return list, err
}
