package mandatory

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/datafile"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// verified is the date of the last text of the Regeling beleidsindicatoren gemeenten
// (BWBR0037783) that was read: Stcrt. 2016-16004, amended by Stcrt. 2017-64835 and Stcrt. 2018-73660. No later amendment was
// found, and a document of 2022 (Drimmelen) still prints the same 34 indicators, but
// whether the list was amended after this date is not verified.
const verified = "2018-12-29"

// notAvailable is what article 2 of the Regeling makes a municipality print when
// the bronhouder cannot supply the data.
const notAvailable = "gegevens niet beschikbaar"

// mandatoryData has a line per version of an indicator.
//
//go:embed mandatory.csv
var mandatoryData string

var rows = sync.OnceValue(func() [][]string { return datafile.Rows(mandatoryData, 13) })

// Entry is one version of an indicator of the mandatory list. Numbers keep
// gaps where indicators were dropped; municipalities often renumber.
type Entry struct {
	Number        int         // in the annex of the Regeling
	Hoofdtaakveld string      // "0" to "8"
	Name          string      // as in the annex
	Unit          string      // as in the annex
	Source        string      // bronhouder
	Iv3Code       string      // "bi.1" to "bi.5" for the five that Iv3 carried in boekjaar 2020 to 2025, else empty
	From          budget.Date // first day in force
	Until         budget.Date // first day no longer in force; no date when no end is known
	Announced     budget.Date // day of an amendment with retroactive effect; no date otherwise
	Basis         string      // publication that brought it in: "Stcrt. 2016-16004"
	EndedBy       string      // publication that ended it, empty when in force
	Aliases       []string    // other names in print
}

// inForce tells whether the version holds on a day, retroactive effect included.
func (m Entry) inForce(day budget.Date) bool {
	return day >= m.From && (m.Until == "" || day < m.Until)
}

// List is the list in force on a day (articles 8(3)(a) and 25(2)(a) BBV), in the
// order of the annex: 39 indicators from 14 April 2016, 37 from 16 November 2017, 34
// from 1 February 2018. For a begroting that is the day on which the council adopts
// it. Days after 29 December 2018 get the list of that day: whether it was
// amended later is not verified.
func List(day budget.Date) []Entry {
	return slices.DeleteFunc(versions(), func(m Entry) bool { return !m.inForce(day) })
}

// versions is every version of every indicator that was ever listed, in the order
// of the annex and then of time.
func versions() []Entry {
	var out []Entry
	for _, f := range rows() {
		out = append(out, mandatoryOf(f))
	}
	return out
}

func mandatoryOf(f []string) Entry {
	number, _ := strconv.Atoi(f[0])
	m := Entry{
		Number: number, Hoofdtaakveld: f[1], Name: f[2], Unit: f[3], Source: f[4],
		From: budget.Date(f[5]), Until: budget.Date(f[6]), Announced: budget.Date(f[7]),
		Basis: f[8], EndedBy: f[9], Iv3Code: f[10],
	}
	if f[11] != "" {
		m.Aliases = strings.Split(f[11], "|")
	}
	return m
}

// Definition is the definition that the annex gives. The annex does not say which
// direction is better.
func (m Entry) Definition() indicator.Definition {
	return indicator.Definition{
		Code: m.Iv3Code, Name: m.Name, Unit: m.Unit, Source: m.Source,
		Taakveld: m.Hoofdtaakveld, Mandatory: m.Number,
	}
}

// is tells whether a definition means this indicator: by its number in the list, else
// by its name or the Iv3 code. Names are compared without unit, case, punctuation and
// blanks: that of the definition is one of names.
func (m Entry) is(d indicator.Definition, name string, names []string) bool {
	if d.Mandatory != 0 {
		return d.Mandatory == m.Number
	}
	if name == "" {
		return m.Iv3Code != "" && d.Code == m.Iv3Code
	}
	return slices.Contains(names, name)
}

// bareNames are the names that the indicator goes by.
func (m Entry) bareNames() []string {
	names := []string{bareName(m.Name)}
	for _, a := range m.Aliases {
		names = append(names, bareName(a))
	}
	return names
}

// bareName is a name without its unit: "% Jongeren met jeugdhulp (van alle jongeren
// tot 18 jaar)" and "Jongeren met jeugdhulp" have the same.
func bareName(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s = strings.TrimSpace(strings.TrimPrefix(s, "%"))
	if open := strings.IndexByte(s, '('); open > 0 {
		s = s[:open]
	}
	if per := strings.Index(s, " per "); per > 0 {
		s = s[:per]
	}
	return strings.ReplaceAll(lexicon.Bare(s, "%"), " ", "")
}
