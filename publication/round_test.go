package publication_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/xlsx"
	"github.com/bbvgo/bbv/table/understand"
)

// ways are the forms in which a document is printed and read back.
var ways = []struct {
	print func(*testing.T, table.Table) string
	read  tabletest.Reader
}{{text(table.FormatMarkdown), read.Markdown}, {text(table.FormatCSV), read.CSV}, {text(table.FormatHTML), html.Read}, {workbook, xlsx.Read}}

// text prints tables in a format of text.
func text(format table.Format) func(*testing.T, table.Table) string {
	return func(t *testing.T, printed table.Table) string {
		var out strings.Builder
		require.NoError(t, table.Write(&out, printed, format))
		return out.String()
	}
}

// again prints a document, reads it, and makes a document of what was read.
func again(t *testing.T, d *programme.Document, way int) publication.Assembly {
	t.Helper()
	var tables []*understand.Understanding
	for _, laid := range publication.Lay(d) {
		for _, printed := range tabletest.ReadAll(t, ways[way].read, ways[way].print(t, laid)) {
			u := tabletest.Understand(printed, understand.Given{})
			tables = append(tables, &u)
		}
	}
	return checked(t, publication.Cover{Kind: d.Kind, Title: d.Title, Municipality: d.Municipality, Year: d.Year}, tables)
}

// leaves are the leaf figures of a document in lines of text, by what they are of: what [publication.Lay] prints of it.
func leaves(d *programme.Document) (out []string) {
	d.Overview().All()(func(p *programme.Part) bool {
		for side := budget.Lasten; side <= budget.Onttrekking; side++ {
			for _, c := range p.Series(side).Columns() {
				out = append(out, fmt.Sprintf("%s %s %s %v %v", sectionOf(d, p.Path()), p.Label(), side, c, p.Series(side)[c]))
			}
		}
		return true
	})
	for path, l := range programme.Each[programme.TaakveldLine](d) {
		for _, c := range l.Lasten.Columns() {
			out = append(out, fmt.Sprintf("%s %s %s %v %v %v", sectionOf(d, path), l.Code, l.Name, c, l.Lasten[c], l.Baten[c]))
		}
	}
	slices.Sort(out)
	return out
}

// sectionOf are the names of the programme and the subdivisions that a path leads through.
func sectionOf(d *programme.Document, path string) (names string) {
	for i, r := range path + "." {
		if r != '.' {
			continue
		}
		switch s, _ := d.At(path[:i]); s := s.(type) {
		case programme.Programme:
			names += "/" + s.Number + s.Name
		case programme.Subdivision:
			names += "/" + s.Number + s.Name
		}
	}
	return names
}

// Every document of the examples with tables comes back by each of the forms.
func TestExamplesComeBack(t *testing.T) {
	files, err := filepath.Glob("../examples/*/testdata/document.json")
	require.NoError(t, err)
	back := 0
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		d, err := programme.Parse(text)
		require.NoError(t, err)
		for way := range ways {
			if got := again(t, d, way); len(got.Placed) > 0 {
				back++
				assert.Empty(t, got.NotPlaced, f)
				assert.Empty(t, firstDifference(leaves(d), leaves(got.Document)), f)
				assert.Equal(t, indicatorsIn(d), indicatorsIn(got.Document), f)
				assert.Equal(t, aims(d), aims(got.Document), f)
			}
		}
	}
	assert.Equal(t, 24, back)
}

var (
	nouns  = strings.Fields("Wegen Groen Jeugd Sport Cultuur Onderwijs Zorg Werk Inkomen Riolering Afval Wonen Bouwen Markten Havens Musea Bibliotheken Natuur Begraafplaatsen Handhaving")
	odd    = strings.Split("Overige lasten|Overige baten|OZB|Overhead en onvoorzien|Overig|Programmakosten|Lokale heffingen|Dividend Vitens|Algemene dekkingsmiddelen|Gemeentefonds, overig|Kosten van beheer|Vpb|Huur (sociaal)|Zorg: jeugd", "|")
	topics = strings.Fields("beheer beleid onderhoud voorzieningen projecten regelingen uitvoering diensten advies toezicht")
)

// random makes a document as municipalities print them, in thousands.
type random struct {
	*rand.Rand
	used map[string]bool
	d    *programme.Document
}

func (r *random) name() string {
	for {
		n := nouns[r.IntN(len(nouns))] + " en " + topics[r.IntN(len(topics))]
		if !r.used[n] {
			r.used[n] = true
			return n
		}
	}
}

func (r *random) series() budget.Series {
	s := budget.Series{}
	for _, c := range r.d.Columns {
		s[c.Column] = budget.Euros(int64(100+r.IntN(20_000)) * 1_000)
	}
	return s
}

func (r *random) section(depth int) programme.Section {
	s := programme.Section{Name: r.name()}
	for range 1 + r.IntN(4) {
		l := programme.Line{Name: r.name(), Lasten: r.series()}
		if r.IntN(2) == 0 {
			l.Baten = r.series()
		}
		s.Lines = append(s.Lines, l)
	}
	for range r.IntN(3) {
		s.Reserves = append(s.Reserves, r.reserve())
	}
	r.measure(&s)
	if depth > 0 && r.IntN(2) == 0 {
		for range 1 + r.IntN(3) {
			s.Subdivisions = append(s.Subdivisions, programme.Subdivision{Section: r.section(depth - 1)})
		}
	}
	return s
}

// reserve has mutations both ways, or one.
func (r *random) reserve() programme.ReserveLine {
	l := programme.ReserveLine{Name: "Reserve " + r.name(), Toevoeging: r.series(), Onttrekking: r.series()}
	switch r.IntN(4) {
	case 0:
		l.Toevoeging = nil
	case 1:
		l.Onttrekking = nil
	}
	return l
}

// annex adds the bijlage of taakvelden.
func (r *random) annex() {
	r.d.Taakvelden = &programme.TaakveldAnnex{}
	for _, code := range []string{"0.1 Bestuur", "0.4 Overhead", "2.1 Verkeer en vervoer", "6.1 Samenkracht en burgerparticipatie"} {
		number, name, _ := strings.Cut(code, " ")
		r.d.Taakvelden.Lines = append(r.d.Taakvelden.Lines, programme.TaakveldLine{Code: number, Name: name, Lasten: r.series(), Baten: r.series()})
	}
}

func (r *random) line(name string) *programme.Line {
	return &programme.Line{Name: name, Lasten: r.series(), Baten: r.series()}
}

func randomDocument(seed uint64) *programme.Document {
	r := &random{rand.New(rand.NewPCG(seed, 14)), map[string]bool{}, &programme.Document{Kind: programme.Jaarstukken, Year: 2022, Unit: budget.InThousands,
		Municipality: programme.Municipality{Name: "Voorbeeld"}}}
	for _, stage := range []budget.Stage{budget.Begroting, budget.NaWijziging, budget.Realisatie} {
		r.d.Columns = append(r.d.Columns, programme.PrintedColumn{Column: budget.Column{Year: 2022, Stage: stage}})
	}
	if r.IntN(2) == 0 {
		r.d.Comparison = &programme.ComparedColumns{Raming: r.d.Columns[1].Column, Realisatie: r.d.Columns[2].Column, Heading: "Afwijking 2022"}
	}
	for i := range 2 + r.IntN(5) {
		p := programme.Programme{Section: r.section(2)}
		p.Number = fmt.Sprint(i + 1)
		if i == 0 {
			for _, code := range []string{"0.1 Bestuur", "0.2 Burgerzaken", "2.1 Verkeer en vervoer"} {
				number, name, _ := strings.Cut(code, " ")
				p.Taakvelden = append(p.Taakvelden, programme.TaakveldLine{Code: number, Name: name, Lasten: r.series(), Baten: r.series()})
			}
		}
		r.d.Programmes = append(r.d.Programmes, p)
	}
	r.d.Dekkingsmiddelen = &programme.Dekkingsmiddelen{LokaleHeffingen: r.line("Lokale heffingen"), AlgemeneUitkeringen: r.line("Algemene uitkeringen"), Dividend: r.line("Dividend")}
	for range r.IntN(3) {
		r.d.Reserves = append(r.d.Reserves, r.reserve())
	}
	for range r.IntN(3) {
		r.d.Dekkingsmiddelen.Reserves = append(r.d.Dekkingsmiddelen.Reserves, r.reserve())
	}
	if r.IntN(3) == 0 {
		r.annex()
	}
	r.d.Overhead, r.d.Onvoorzien = r.line("Overhead"), r.line("Onvoorzien")
	return r.d
}

// oddDocument has names that say something else than they are, also twice, and lines that lack figures.
func oddDocument(seed uint64) *programme.Document {
	d := randomDocument(seed)
	r := rand.New(rand.NewPCG(seed, 15))
	name := func() string { return odd[r.IntN(len(odd))] }
	line := func() string { return odd[2+r.IntN(len(odd)-2)] } // which a chapter takes for totals
	for i := range d.Programmes {
		p := &d.Programmes[i]
		if len(p.Lines) > 2 {
			p.Lines[1].Name = line()
			p.Lines[2].Name = p.Lines[r.IntN(2)].Name
		}
		if r.IntN(3) == 0 {
			delete(p.Lines[0].Lasten, d.Columns[r.IntN(2)].Column)
		}
		if r.IntN(3) == 0 {
			if p.Name = name(); p.Name == "Algemene dekkingsmiddelen" { // their table of reserves would be that of the programme
				p.Name = "Overhead"
			}
		}
	}
	m := d.Dekkingsmiddelen
	for _, l := range []*programme.Line{m.LokaleHeffingen, m.AlgemeneUitkeringen, m.Dividend, d.Overhead, d.Onvoorzien} {
		if r.IntN(2) == 0 {
			l.Name = name()
		}
	}
	return d
}

// Documents with odd names come back too.
func TestOddDocumentsComeBack(t *testing.T) {
	back, first := 0, ""
	documents := 60
	if testing.Short() {
		documents = 6
	}
	for seed := range documents {
		d := oddDocument(uint64(seed))
		got := again(t, d, seed%len(ways))
		want, have := leaves(d), leaves(got.Document)
		if slices.Equal(want, have) && len(got.NotPlaced) == 0 {
			back++
		} else {
			first += fmt.Sprintf("\nseed %d: %d not placed, %v", seed, len(got.NotPlaced), firstDifference(want, have))
		}
	}
	assert.Equal(t, documents, back, first)
}

// Random documents come back, whatever the form.
func TestRandomDocumentsComeBack(t *testing.T) {
	documents := 30
	switch {
	case testing.Short():
		documents = 3
	case os.Getenv("BBV_SHARED") != "":
		documents = 300 // of 1,000, all do; see docs/publication.md
	}
	back := 0
	var first string
	for seed := range documents {
		d := randomDocument(uint64(seed))
		got := again(t, d, seed%len(ways))
		want, have := slices.Concat(leaves(d), indicatorsIn(d), aims(d)), slices.Concat(leaves(got.Document), indicatorsIn(got.Document), aims(got.Document))
		if slices.Equal(want, have) && len(got.NotPlaced) == 0 {
			back++
			continue
		}
		if first == "" {
			first = fmt.Sprintf("seed %d: %d not placed, %v", seed, len(got.NotPlaced), firstDifference(want, have))
		}
	}
	t.Logf("%d of %d documents came back; %s", back, documents, first)
	assert.Equal(t, documents, back, first)
}

func firstDifference(a, b []string) string {
	for _, s := range a {
		if !slices.Contains(b, s) {
			return "missing " + s
		}
	}
	for _, s := range b {
		if !slices.Contains(a, s) {
			return "too much " + s
		}
	}
	return ""
}
