package opendata

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ReadZip reads files of a zip archive of unprocessed Iv3 data, in their order in the archive: those that end in .json as
// [Loader.ReadJSON] does, all others as [Loader.ReadCSV] does, while they are unpacked. Read are the files whose name or
// path one of the patterns of [path.Match] matches, and all files without a pattern; a pattern that matches none is an
// error. Errors are those of the two, with the path in the archive behind its name, and errors of the archive. Together the files may
// have [Options].MaxUnpacked bytes.
func (l *Loader) ReadZip(ctx context.Context, name string, r io.ReaderAt, size int64, patterns ...string) error {
	if err := l.reading(name); err != nil {
		return err
	}
	if r == nil {
		return fmt.Errorf("opendata: %s: the reader is nil", name)
	}
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	files, err := chosen(archive.File, patterns)
	if err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	left := l.opts.MaxUnpacked
	for _, f := range files {
		if err := l.readZipped(ctx, name+"/"+f.Name, f, &left); err != nil {
			return err
		}
	}
	return nil
}

// chosen returns the files that patterns match.
func chosen(files []*zip.File, patterns []string) (list []*zip.File, err error) {
	matched := make([]bool, len(patterns))
	for _, f := range files {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		take := len(patterns) == 0
		for i, pattern := range patterns {
			whole, err := path.Match(pattern, f.Name)
			if err != nil {
				return nil, fmt.Errorf("%q: %w", pattern, err)
			}
			if last, _ := path.Match(pattern, path.Base(f.Name)); whole || last {
				take, matched[i] = true, true
			}
		}
		if take {
			list = append(list, f)
		}
	}
	if i := slices.Index(matched, false); i >= 0 {
		return nil, fmt.Errorf("no file matches %q", patterns[i])
	}
	return list, nil
}

func (l *Loader) readZipped(ctx context.Context, name string, f *zip.File, left *int64) error {
	in, err := f.Open()
	if err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	defer in.Close()
	text := &unpacked{in: in, file: name, left: left, most: l.opts.MaxUnpacked}
	if strings.EqualFold(path.Ext(f.Name), ".json") {
		return l.ReadJSON(ctx, name, text)
	}
	return l.ReadCSV(ctx, name, text)
}

// unpacked is the text of a packed file: so much of it as is left of a limit.
type unpacked struct {
	in   io.Reader
	file string
	left *int64
	most int64
}

func (u *unpacked) Read(p []byte) (int, error) {
	if *u.left < 0 {
		return 0, &budget.LimitError{File: u.file, What: "bytes unpacked", Most: u.most}
	}
	n, err := u.in.Read(p[:min(int64(len(p)), *u.left+1)])
	if *u.left -= int64(n); *u.left < 0 {
		return n + int(*u.left), &budget.LimitError{File: u.file, What: "bytes unpacked", Most: u.most}
	}
	return n, err
}

// gzipped is a file that may be packed with gzip: no text starts as such a file does.
type gzipped struct {
	in      io.Reader
	file    string
	most    int64
	started bool
}

func (l *Loader) unzipped(file string, r io.Reader) io.Reader {
	return &gzipped{in: lenient.Reader(r), file: file, most: l.opts.MaxUnpacked}
}

func (g *gzipped) Read(p []byte) (n int, err error) {
	n, err = g.in.Read(p)
	if g.started || n == 0 {
		return n, err
	}
	if g.started = true; p[0] != 0x1F {
		return n, err
	}
	var rest io.Reader = &after{in: g.in, err: err}
	in, err := gzip.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(p[:n])), rest))
	if err != nil {
		return 0, err
	}
	left := g.most
	g.in = &unpacked{in: in, file: g.file, left: &left, most: g.most}
	return g.in.Read(p)
}

// after is what follows in a reader that may have returned an error already.
type after struct {
	in  io.Reader
	err error
}

func (a *after) Read(p []byte) (int, error) {
	if a.err != nil {
		return 0, a.err
	}
	return a.in.Read(p)
}

// untilEnd is a reader that ends with a context.
type untilEnd struct {
	ctx context.Context
	in  io.Reader
}

func (u untilEnd) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.in.Read(p)
}
