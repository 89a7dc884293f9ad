package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
)

// file is the part of an official definitions file that the library needs.
type file struct {
	Metadata struct {
		Overheidslaag string `json:"overheidslaag"`
		Boekjaar      string `json:"boekjaar"`
	} `json:"metadata"`
	Codelijsten  map[string]struct{ Codelijst []node } `json:"codelijsten"`
	Controles    []controle                            `json:"controles"`
	GrijzeCellen map[string][]cell                     `json:"grijze_cellen"`
}

type node struct {
	Code         string
	Omschrijving string
	Subcodes     []node
}

type controle struct {
	Foutcode    string
	Calculaties []struct {
		Periode    []int
		Balanscode []string
	}
}

type cell struct{ Taakveld, Balanscode, Categorie string }

// official is one file with the layer and year of its name.
type official struct {
	layer byte // G, P or R, the letters of the compact layout
	year  int
	file
}

var fileName = regexp.MustCompile(`^iv3_definities_(Gemeente|GR|Provincie)_(\d{4})\.json$`)

var layerLetter = map[string]byte{"Gemeente": 'G', "Provincie": 'P', "GR": 'R'}

func readEditions(dir string) ([]official, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []official
	for _, e := range entries {
		m := fileName.FindStringSubmatch(e.Name())
		if m == nil {
			continue
		}
		year, _ := strconv.Atoi(m[2])
		o := official{layer: layerLetter[m[1]], year: year}
		if o.file, err = readFile(filepath.Join(dir, e.Name())); err != nil {
			return nil, err
		}
		all = append(all, o)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no iv3_definities_*.json in %s", dir)
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].year < all[j].year || all[i].year == all[j].year && all[i].layer < all[j].layer
	})
	return all, nil
}

func readFile(path string) (f file, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return f, err
	}
	text = bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))
	if err := json.Unmarshal(text, &f); err != nil {
		return f, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// walk calls f for every code of a list, headings included.
func walk(nodes []node, f func(n node)) {
	for _, n := range nodes {
		f(n)
		walk(n.Subcodes, f)
	}
}
