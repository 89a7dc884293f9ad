package exchange

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/bbvgo/bbv/budget"
)

// writer writes the files of a package.
type writer struct {
	create Create
	descriptor
}

func newWriter(create Create, about About, name string) (*writer, error) {
	if create == nil {
		return nil, errors.New("exchange: nothing makes the files: want a Create")
	}
	if about.Name == "" {
		about.Name = name
	}
	if err := about.check(); err != nil {
		return nil, fmt.Errorf("exchange: %w", err)
	}
	w := &writer{create: create, descriptor: descriptor{Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name: about.Name, Title: about.Title, Sources: about.Sources}}
	if about.License != "" {
		w.Licenses = []license{{about.License}}
	}
	return w, nil
}

// file writes a file of the package and notes it.
func (w *writer) file(r resource, write func(io.Writer) error) error {
	size, sum, err := w.write(r.Path, write)
	if err != nil {
		return fmt.Errorf("exchange: %s: %w", r.Path, err)
	}
	r.Encoding, r.Bytes, r.Hash = "utf-8", size, "sha256:"+hex.EncodeToString(sum)
	w.Resources = append(w.Resources, r)
	return nil
}

func (w *writer) write(name string, write func(io.Writer) error) (size int64, sum []byte, err error) {
	to, err := w.create(name)
	if err != nil {
		return 0, nil, err
	}
	if to == nil {
		return 0, nil, errors.New("what makes the files made none")
	}
	counted := &counted{to: to, hash: sha256.New()}
	if err = write(counted); err != nil {
		_ = to.Close() // the first error says more
		return 0, nil, err
	}
	return counted.n, counted.hash.Sum(nil), to.Close()
}

// counted is a writer that knows how much was written, and the hash of it.
type counted struct {
	to   io.Writer
	hash hash.Hash
	n    int64
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.hash.Write(p[:max(0, min(n, len(p)))])
	c.n += int64(n)
	return n, err
}

// table writes a table of a package; rows calls add for every row, with the cells of its columns.
func (w *writer) table(name, title string, columns schema, rows func(add func(cells ...string) error) error) error {
	columns.MissingValues = []string{""}
	r := resource{Name: name, Path: name + ".csv", Type: "table", Profile: "tabular-data-resource", Title: title, Format: "csv",
		MediaType: "text/csv", Dialect: &ourDialect, Schema: &columns}
	return w.file(r, func(to io.Writer) error {
		out := csv.NewWriter(to)
		var header []string
		for _, f := range columns.Fields {
			header = append(header, f.Name)
		}
		if err := out.Write(header); err != nil {
			return err
		}
		if err := rows(func(cells ...string) error { return out.Write(cells) }); err != nil {
			return err
		}
		out.Flush()
		return out.Error()
	})
}

// end writes what describes the package, when all files are there.
func (w *writer) end() error {
	described, err := json.MarshalIndent(w.descriptor, "", "  ")
	if err != nil {
		return fmt.Errorf("exchange: %s: %w", descriptorName, err)
	}
	if _, _, err = w.write(descriptorName, func(to io.Writer) error { _, err := to.Write(append(described, '\n')); return err }); err != nil {
		return fmt.Errorf("exchange: %s: %w", descriptorName, err)
	}
	return nil
}

// amountText is an amount in euros, empty where there is none.
func amountText(a *budget.Amount) string {
	if a == nil {
		return ""
	}
	return a.String()
}
