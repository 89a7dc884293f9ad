package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// Where the definitions come from.
const (
	repository = "github.com/statistiekcbs/iv3_definities"
	commit     = "9d77a88"
	edition    = "2025-06-18"
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
	Calculaties []struct{ Balanscode []string }
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
	var all []official
	names, err := filepath.Glob(filepath.Join(dir, "iv3_definities_*.json"))
	for _, name := range names {
		m := fileName.FindStringSubmatch(filepath.Base(name))
		if m == nil {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		year, _ := strconv.Atoi(m[2])
		o := official{layer: layerLetter[m[1]], year: year}
		if err := json.Unmarshal(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF")), &o); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, o)
	}
	if err != nil || len(all) == 0 {
		return nil, fmt.Errorf("no iv3_definities_*.json in %s", dir)
	}
	slices.SortFunc(all, func(a, b official) int { return cmp.Or(a.year-b.year, int(a.layer)-int(b.layer)) })
	return all, nil
}

// list returns every node of a code list, headings included.
func (o official) list(name string) []node { return flat(o.Codelijsten[name].Codelijst) }

func flat(nodes []node) (all []node) {
	for _, n := range nodes {
		all = append(append(all, n), flat(n.Subcodes)...)
	}
	return all
}

// categories returns the categories of a list, without the headings, whose codes are letters.
func (o official) categories(name string) []node {
	return slices.DeleteFunc(o.list(name), func(n node) bool { return n.Code[0] < '0' || n.Code[0] > '9' })
}
