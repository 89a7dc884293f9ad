package iv3

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Defect is a place where an official definitions file is wrong or damaged, and what
// the classification uses instead.
type Defect struct {
	List     string // "taakveld", "categorie", "balanspost", "controles", "grijze_cellen" or "metadata"
	Code     string // the code, control or key that it is about
	Layer    Layer
	Year     int
	Official string // what the official file says
	Used     string // what the classification uses
	Note     string // what is wrong
}

var defects = sync.OnceValue(func() []Defect {
	return must(readClassification(classificationText)).defects
})

// Defects returns the known defects of the official definitions, one for each file that
// has them; a fresh slice.
func Defects() []Defect { return slices.Clone(defects()) }

func (r *reading) defect(f []string) error {
	all, err := r.span(f[3])
	if err != nil {
		return err
	}
	for _, c := range all {
		r.defects = append(r.defects, Defect{List: f[1], Code: f[2], Layer: c.layer, Year: c.year,
			Official: unquote(f[4]), Used: unquote(f[5]), Note: f[6]})
	}
	return nil
}

// unquote undoes the quoting of names, which shows their white space.
func unquote(s string) string {
	if strings.HasPrefix(s, `"`) {
		if plain, err := strconv.Unquote(s); err == nil {
			return plain
		}
	}
	return s
}
