package version_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/version"
)

// reports are tables as they were understood, without findings.
func reports(tables []table.Table) (list []validate.TableReport) {
	for _, t := range tables {
		list = append(list, validate.TableReport{Understanding: tabletest.Understand(t, understand.Given{})})
	}
	return list
}

func compare(t *testing.T, old, new []validate.TableReport) version.Changes {
	t.Helper()
	c, err := version.Compare(context.Background(), old, new)
	require.NoError(t, err)
	return c
}

// made is a made publication. Every row has a name of its own that is not printed, by
// which a test knows it again in another version.
type made struct{ tables []madeTable }

type madeTable struct {
	id      int
	caption string
	columns []string
	rows    []madeRow
}

type madeRow struct {
	id    int
	label string
	cells []string
}

var (
	themes  = strings.Fields("Bestuur Veiligheid Verkeer Economie Onderwijs Cultuur Sport Milieu Wonen Inkomen Jeugd Gezondheid Afval Groen Haven Markt")
	posts   = strings.Fields("Salarissen Inhuur Subsidies Afschrijving Huisvesting Leges Rijksbijdrage Rente Onderhoud Energie Automatisering Verzekering Belasting Advies Opleiding Vervoer")
	kinds   = []string{"Kosten", "Opbrengsten", "Bijdragen", "Lasten", "Overige"}
	periods = []string{"Rekening 2022", "Begroting 2023", "Begroting 2024", "Raming 2025"}
)

// figure is a printed figure of three to five digits.
func figure(random *rand.Rand) string {
	n := 100 + random.IntN(99_900)
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d.%03d", n/1000, n%1000)
}

// makePublication makes a publication of n tables.
func makePublication(random *rand.Rand, n int) made {
	var m made
	for i := range n {
		t := madeTable{id: i, caption: fmt.Sprintf("Programma %d: %s en %s", i+1, themes[i%16], themes[(i/16+5)%16]), columns: periods[:2+random.IntN(3)]}
		for k := range 4 + random.IntN(10) {
			r := madeRow{id: k, label: kinds[k%5] + " " + strings.ToLower(posts[(k+7*i)%16])}
			for range t.columns {
				r.cells = append(r.cells, figure(random))
			}
			t.rows = append(t.rows, r)
		}
		m.tables = append(m.tables, t)
	}
	return m
}

func (m made) clone() made {
	c := made{slices.Clone(m.tables)}
	for i := range c.tables {
		c.tables[i].rows = slices.Clone(c.tables[i].rows)
		for k := range c.tables[i].rows {
			c.tables[i].rows[k].cells = slices.Clone(c.tables[i].rows[k].cells)
		}
	}
	return c
}

// printed are the tables as they stand in a file.
func (m made) printed() (list []table.Table) {
	for _, t := range m.tables {
		p := table.Table{Caption: t.caption, UnitLine: "bedragen x € 1.000", Header: [][]table.Cell{nil}}
		for _, c := range t.columns {
			p.Header[0] = append(p.Header[0], table.Cell{Text: c})
		}
		for _, r := range t.rows {
			row := table.Row{Label: table.Cell{Text: r.label}}
			for _, c := range r.cells {
				row.Cells = append(row.Cells, table.Cell{Text: c})
			}
			p.Rows = append(p.Rows, row)
		}
		list = append(list, p)
	}
	return list
}

func (m made) reports() []validate.TableReport { return reports(m.printed()) }

// shuffle changes the order of tables and of the rows in them.
func (m *made) shuffle(random *rand.Rand) {
	random.Shuffle(len(m.tables), func(i, j int) { m.tables[i], m.tables[j] = m.tables[j], m.tables[i] })
	for i := range m.tables {
		rows := m.tables[i].rows
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	}
}

// cellName names a cell by what is not printed.
func cellName(t madeTable, row, column int) string {
	return fmt.Sprint(t.id, "/", t.rows[row].id, "/", t.columns[column])
}

func finds(code string, row, column int) finding.Finding {
	return finding.Finding{Code: code, Severity: finding.Error, Place: finding.Place{Row: row, Column: column}}
}
