package made

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table"
)

// stand is what a reserve has on the last day of two years.
type stand struct {
	name       string
	year       int // of the second
	begin, end int64
}

// stands are those that the sheets of a publication print.
func (p *Publication) stands() (list []stand) {
	for _, s := range p.Sheets {
		if s.Kind != "reserves" {
			continue
		}
		head := s.Table.Header[0]
		year, _ := strconv.Atoi(head[len(head)-1].Text[len("Stand 31-12-"):])
		for _, row := range s.Cells {
			if name, ok := strings.CutSuffix(row[0].Name, " begin"); ok && name != "alles" {
				list = append(list, stand{name, year, row[0].Euros, row[len(row)-1].Euros})
			}
		}
	}
	return list
}

var ratioNames = []string{"Schuldquote", "Solvabiliteitsratio", "Belastingcapaciteit", "Grondexploitatie", "Weerstandsratio"}

// AddRatios adds a table of kengetallen, which sentences then speak of as well.
func (p *Publication) AddRatios(r *rand.Rand) {
	s := &Sheet{Kind: "kengetallen", Table: table.Table{Caption: pick(r, "Kengetallen", "Financiële kengetallen"), Corner: table.Cell{Text: "Kengetal"}}}
	for _, x := range p.Sheets {
		if x.Kind == "programma" {
			s.Table.Header = [][]table.Cell{x.Table.Header[0][:ratioYears]}
		}
	}
	decimals := r.IntN(2)
	for _, i := range r.Perm(len(ratioNames))[:3] {
		v := ratio{name: ratioNames[i]}
		row := table.Row{Label: table.Cell{Text: v.name}}
		for y := range ratioYears {
			v.tenths[y] = 20 + r.Int64N(1200)
			row.Cells = append(row.Cells, table.Cell{Text: percent(v.tenths[y], decimals) + pick(r, "%", " %")})
		}
		p.ratios = append(p.ratios, v)
		s.Table.Rows, s.Cells = append(s.Table.Rows, row), append(s.Cells, make([]Cell, ratioYears))
	}
	p.Sheets = append(p.Sheets, s)
}

// percent prints tenths of a percent.
func percent(tenths int64, decimals int) string {
	return strings.Replace(strconv.FormatFloat(float64(tenths)/10, 'f', decimals, 64), ".", ",", 1)
}

// on says on which day a stand is.
func (w *writer) on(year int) string {
	return fmt.Sprintf(pick(w.r, "per 31 december %d", "op 31 december %d", "per 31-12-%d", "ultimo %d", "eind %d", "aan het einde van %d"), year)
}

// standing is a stand, or that of the other day where that is the mistake.
func (w *writer) standing(is, other int64) string {
	if w.lie == "stand" {
		w.lie = pick(w.r, "cijfer", "verwisseld", "andere dag")
	}
	if d := max(is-other, other-is); w.lie == "andere dag" && 33*d > is && other > 1000 {
		w.lie, w.lied = "", true
		is = other
	}
	return w.money(is)
}

// stood says what a reserve has.
func (w *writer) stood(s stand) string {
	n := strings.ToLower(s.name)
	is, other, year := s.end, s.begin, s.year
	if w.r.IntN(2) == 0 {
		is, other, year = s.begin, s.end, s.year-1
	}
	switch w.r.IntN(5) {
	case 0:
		return fmt.Sprintf("De %s bedraagt %s %s.", n, w.on(year), w.standing(is, other))
	case 1:
		return fmt.Sprintf("%s bedraagt de %s %s.", upper(w.on(year)), n, w.standing(is, other))
	case 2:
		return fmt.Sprintf("De stand van de %s is %s %s, vooral door de verkoop van grond.", n, w.on(year), w.standing(is, other))
	case 3:
		return fmt.Sprintf("In de jaarrekening %d is de omvang van de %s %s %s.", year, n, w.on(year), w.standing(is, other))
	}
	verb := map[bool]string{true: "groeit", false: "daalt"}[s.end > s.begin]
	return fmt.Sprintf("De %s %s van %s %s naar %s %s.", n, verb, w.standing(s.begin, s.end), w.on(s.year-1), w.standing(s.end, s.begin), w.on(s.year))
}

// ratio says what a kengetal is.
func (w *writer) ratio(v ratio) string {
	y := w.r.IntN(ratioYears)
	tenths := v.tenths[y]
	if w.lie == "kengetal" {
		if d := 25 + w.r.Int64N(300); tenths > d+10 && w.r.IntN(2) == 0 {
			tenths -= d
		} else {
			tenths += d
		}
		w.lie, w.lied = "", true
	}
	when := fmt.Sprintf("in de begroting %d na wijziging", w.first+1)
	if y != 1 {
		when = fmt.Sprintf(pick(w.r, "in de begroting %d", "volgens de raming %d"), w.first+y)
	}
	if y == 0 {
		when = fmt.Sprintf(pick(w.r, "in de jaarrekening %d", "volgens de rekening %d"), w.first)
	}
	n, p := strings.ToLower(v.name), percent(tenths, w.r.IntN(2))+pick(w.r, "%", " %", " procent")
	switch w.r.IntN(3) {
	case 0:
		return fmt.Sprintf("De %s bedraagt %s %s.", n, when, p)
	case 1:
		return fmt.Sprintf("%s is de %s %s.", upper(when), n, p)
	}
	return fmt.Sprintf("De %s komt %s uit op %s, wat ruim voldoende is.", n, when, p)
}

// besideStands is a sentence with a figure of a reserve or a kengetal that no table prints, or that is not what it looks like.
func (w *writer) besideStands(s stand, v ratio) string {
	n, k := strings.ToLower(s.name), strings.ToLower(v.name)
	part := w.money(s.end / (2 + w.r.Int64N(9)))
	tenths := percent(20+w.r.Int64N(900), w.r.IntN(2)) + "%"
	switch w.r.IntN(10) {
	case 0:
		return fmt.Sprintf("Van de %s is %s %s geclaimd.", n, w.on(s.year), part)
	case 1:
		return fmt.Sprintf("De %s bedraagt bij de buurgemeente %s %s.", n, w.on(s.year), part)
	case 2:
		return fmt.Sprintf("De %s bedraagt %s inclusief bestemming van het resultaat %s.", n, w.on(s.year), part)
	case 3:
		return fmt.Sprintf("De %s heeft in %d een omvang van %s.", n, s.year, part)
	case 4:
		return fmt.Sprintf("De %s bedraagt per 1 juli %d %s.", n, s.year, part)
	case 5:
		return fmt.Sprintf("De norm voor de %s is in de jaarrekening %d %s.", k, w.first, tenths)
	case 6:
		return fmt.Sprintf("De %s is in de begroting %d lager dan %s.", k, w.first+2, tenths)
	case 7:
		return fmt.Sprintf("De %s is in %d bij vergelijkbare gemeenten %s.", k, w.first, tenths)
	case 8:
		return fmt.Sprintf("De %s stijgt in de begroting %d met %s.", k, w.first+2, tenths)
	}
	return fmt.Sprintf("De toevoeging aan de %s bedraagt %s %s.", n, w.on(s.year), part)
}
