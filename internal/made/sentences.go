package made

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// Said is a sentence about figures of a publication.
type Said struct {
	Text  string
	Wrong bool
}

// Lies are the kinds of mistakes that sentences can have: a wrong digit, two digits swapped, the figure of another year,
// voordelig for nadelig; a difference, a percentage and a direction that do not follow from what the sentence says; and a wrong
// stand of a reserve, or a wrong kengetal.
var Lies = []string{"cijfer", "verwisseld", "ander jaar", "teken", "verschil", "percentage", "richting", "stand", "kengetal"}

// firstYear is that of the first column of a chapter.
func (p *Publication) firstYear() (year int) {
	for _, s := range p.Sheets {
		if s.Kind == "programma" {
			for _, w := range strings.Fields(s.Table.Header[0][0].Text) {
				if y, err := strconv.Atoi(w); err == nil {
					year = y
				}
			}
		}
	}
	return year
}

// things are what the sheets of a publication print lasten and baten of.
func (p *Publication) things() (list []thing) {
	known := map[string]int64{}
	var order []string
	for _, s := range p.Sheets {
		for _, row := range s.Cells {
			for _, c := range row {
				if _, ok := known[c.Name]; !ok {
					order = append(order, c.Name)
					known[c.Name] = max(c.Euros, -c.Euros)
				}
			}
		}
	}
	programmes := 0
	for _, n := range order {
		name, ok := strings.CutSuffix(n, " lasten 0")
		if !ok || strings.HasPrefix(name, "alles") {
			continue
		}
		t := thing{name: name[strings.LastIndexByte(name, '/')+1:], printed: map[string]bool{}}
		if !strings.Contains(name, "/") {
			programmes++
			t.programme = programmes
		}
		for y := range years {
			for _, side := range []string{"lasten", "baten", "saldo"} {
				what := fmt.Sprintf("%s %d", side, y)
				_, t.printed[what] = known[name+" "+what]
			}
			t.lasten[y], t.baten[y] = known[fmt.Sprintf("%s lasten %d", name, y)], known[fmt.Sprintf("%s baten %d", name, y)]
		}
		list = append(list, t)
	}
	return list
}

// figure is an amount of one side in a year, or that of another year where that is the mistake.
func (w *writer) figure(side string, f flow, y int) string {
	v := f[y]
	if !w.t.printed[fmt.Sprintf("%s %d", side, y)] {
		hold := w.lie
		w.lie = "" // nobody could tell
		defer func() { w.lie = hold }()
	}
	if w.lie == "ander jaar" {
		for other := range years {
			if d := max(f[other]-v, v-f[other]); 33*d > max(v, -v) && max(f[other], -f[other]) > 1000 {
				w.lie, w.lied = "", true
				return w.money(f[other])
			}
		}
	}
	return w.money(v)
}

// when says which year is meant, at the begin of a sentence or within it.
func (w *writer) when(y int) string {
	year := w.first + y
	if y == 0 {
		return fmt.Sprintf(pick(w.r, "in %d", "in de jaarrekening %d", "volgens de rekening %d"), year)
	}
	return fmt.Sprintf(pick(w.r, "in %d", "in de begroting %d", "volgens de raming %d"), year)
}

// named is what the thing is called.
func (w *writer) named() string {
	if w.t.programme > 0 {
		return pick(w.r, w.t.name, "programma "+w.t.name, fmt.Sprintf("programma %d %s", w.t.programme, w.t.name))
	}
	return w.t.name
}

// level says what the lasten or baten are in a year.
func (w *writer) level(y int) string {
	side, f := "lasten", w.t.lasten
	if w.r.IntN(2) == 0 {
		side, f = "baten", w.t.baten
	}
	n, when, m := w.named(), w.when(y), w.figure(side, f, y)
	switch w.r.IntN(8) {
	case 0:
		return fmt.Sprintf("De %s van %s bedragen %s %s.", side, n, when, m)
	case 1:
		return fmt.Sprintf("%s bedragen de %s van %s %s.", upper(when), side, n, m)
	case 2:
		return fmt.Sprintf("De %s voor %s komen %s uit op %s.", side, n, when, m)
	case 3:
		return fmt.Sprintf("Aan %s is bij %s %s een bedrag van %s opgenomen.", side, n, when, m)
	case 4:
		return fmt.Sprintf("De totale %s van %s zijn %s %s, vooral door hogere lonen.", side, n, when, m)
	case 5:
		return fmt.Sprintf("%s is voor %s %s aan %s voorzien.", upper(when), n, m, side)
	case 6:
		return fmt.Sprintf("Bij %s gaat het %s om %s aan %s.", n, when, m, side)
	}
	return fmt.Sprintf("De %s van %s, die %s %s bedragen, worden elders toegelicht.", side, n, when, m)
}

// both says what lasten and baten are.
func (w *writer) both(y int) string {
	n, when, l, b := w.named(), w.when(y), w.figure("lasten", w.t.lasten, y), w.figure("baten", w.t.baten, y)
	if w.r.IntN(2) == 0 {
		return fmt.Sprintf("De lasten van %s bedragen %s %s en de baten %s.", n, when, l, b)
	}
	return fmt.Sprintf("%s zijn de lasten van %s %s; de baten zijn %s.", upper(when), n, l, b)
}

// saldo says what the saldo is, and whether that is a voordeel.
func (w *writer) saldo(y int) string {
	s := w.t.baten
	s.add(w.t.lasten, -1)
	effect := "nadelig"
	if w.lie == "teken" && !w.t.printed[fmt.Sprintf("saldo %d", y)] {
		w.lie = ""
	}
	if (s[y] > 0) != (w.lie == "teken") {
		effect = "voordelig"
	}
	w.lied, w.lie = w.lied || w.lie == "teken", strings.TrimPrefix(w.lie, "teken")
	n, when, m := w.named(), w.when(y), w.figure("saldo", s, y)
	switch w.r.IntN(4) {
	case 0:
		return fmt.Sprintf("Het saldo van %s is %s %s %s.", n, when, m, effect)
	case 1:
		return fmt.Sprintf("%s sluit %s %s met een %s saldo van %s.", upper(when), map[bool]string{true: "het", false: ""}[strings.HasPrefix(n, "programma")], n, effect, m)
	case 2:
		return fmt.Sprintf("Het saldo van baten en lasten van %s bedraagt %s %s (%s).", n, when, m, effect)
	}
	return fmt.Sprintf("Per saldo is %s %s %s %s.", n, when, m, effect)
}

// change says how the lasten go from one year to the next.
func (w *writer) change(y int) string {
	f := w.t.lasten
	a, b := f[y], f[y+1]
	way, verb := "stijging", "stijgen"
	if (b < a) != (w.lie == "richting") {
		way, verb = "daling", "dalen"
	}
	w.lied, w.lie = w.lied || w.lie == "richting", strings.TrimPrefix(w.lie, "richting")
	d, percent := b-a, 100*float64(b-a)/float64(a)
	if w.lie == "verschil" {
		d, w.lie, w.lied = d+a/10+d/3, "", true
	}
	if w.lie == "percentage" {
		percent, w.lie, w.lied = 1.4*percent+4, "", true
	}
	p := strings.Replace(strconv.FormatFloat(max(percent, -percent), 'f', w.r.IntN(2), 64), ".", ",", 1) + pick(w.r, "%", " %", " procent")
	diff := w.money(d)
	text := w.changed(y, way, verb, w.money(a), w.money(b), diff, p)
	if w.lied && (d != b-a && !strings.Contains(text, diff) || percent != 100*float64(b-a)/float64(a) && !strings.Contains(text, p)) {
		w.lied = false // it is not said
	}
	return text
}

// changed prints a change with the figures of it.
func (w *writer) changed(y int, way, verb, from, to, diff, p string) string {
	n, one, other := w.named(), w.first+y, w.first+y+1
	switch w.r.IntN(8) {
	case 5:
		more := map[string]string{"stijging": "hoger", "daling": "lager"}[way]
		return fmt.Sprintf("De lasten van %s zijn %s %s %s dan %s.", n, w.when(y+1), pick(w.r, diff, p), more, w.when(y))
	case 6:
		return fmt.Sprintf("Van %d op %d %s de lasten van %s met %s.", one, other, verb, n, pick(w.r, diff, p))
	case 0:
		return fmt.Sprintf("De lasten van %s %s van %s in %d naar %s in %d, een %s van %s (%s).", n, verb, from, one, to, other, way, diff, p)
	case 1:
		return fmt.Sprintf("De lasten van %s %s met %s (%s) van %s in %d naar %s in %d.", n, verb, diff, p, from, one, to, other)
	case 2:
		return fmt.Sprintf("Van %d op %d %s de lasten van %s van %s naar %s; een %s van %s ofwel %s.", one, other, verb, n, from, to, way, diff, p)
	case 3:
		return fmt.Sprintf("Bij %s is sprake van een %s van %s naar %s, dat is een %s van %s.", n, way, from, to, way, pick(w.r, diff, p))
	case 4:
		more := map[string]string{"stijging": "hoger", "daling": "lager"}[way]
		return fmt.Sprintf("De lasten van %s zijn in %d met %s %s %s dan in %d (%s).", n, other, to, diff, more, one, from)
	}
	return fmt.Sprintf("De lasten nemen bij %s in %d %s met %s.", n, other, map[string]string{"stijging": "toe", "daling": "af"}[way], pick(w.r, diff, p))
}

// aside is a sentence with figures that no table prints, or that are not what they look like.
func (w *writer) aside(y int) string {
	n, part, year := w.named(), w.money(w.t.lasten[y]/(2+w.r.Int64N(9))), w.first+y
	switch w.r.IntN(9) {
	case 0:
		return fmt.Sprintf("Van de lasten van %s in %d is %s incidenteel.", n, year, part)
	case 1:
		return fmt.Sprintf("De structurele lasten van %s bedragen in %d %s.", n, year, part)
	case 2:
		return fmt.Sprintf("De lasten van %s zijn in %d %s hoger dan begroot.", n, year, part)
	case 3:
		return fmt.Sprintf("De lasten van %s bedragen in %d exclusief rente %s.", n, year, part)
	case 4:
		return fmt.Sprintf("Het aantal meldingen bij %s daalde van %d naar %d.", n, 200+w.r.IntN(800), 20+w.r.IntN(100))
	case 5:
		return fmt.Sprintf("De lasten van %s stijgen in %d met %s door lonen en met %s door prijzen.", n, year, part, w.money(w.t.lasten[y]/30))
	case 6:
		return fmt.Sprintf("De subsidie voor %s is in %d %s.", n, year, part)
	case 7:
		return fmt.Sprintf("De lasten van het onderdeel beheer van %s bedragen in %d %s.", n, year, part)
	}
	return fmt.Sprintf("Voor %s is op 12 maart %d een krediet van %s verleend, waarvan 2 van de 3 fasen zijn gestart.", n, year, part)
}

// Sentences writes sentences about the publication, all of them right but one where a mistake is asked for: none where it
// could not be made.
func (p *Publication) Sentences(r *rand.Rand, lie string) (list []Said) {
	things, stands := p.things(), p.stands()
	w := &writer{r: r, first: p.firstYear()}
	stood := func(int) string { return w.stood(pick(r, stands...)) }
	ratio := func(int) string { return w.ratio(pick(r, p.ratios...)) }
	of := []func(int) string{w.level, w.both, w.saldo, w.change, w.aside}
	if len(p.ratios) > 0 {
		of = append(of, stood, ratio, func(int) string { return w.besideStands(pick(r, stands...), pick(r, p.ratios...)) })
	}
	right := func() string {
		w.t = things[r.IntN(len(things))]
		return pick(r, of...)(r.IntN(years - 1))
	}
	for range 20 {
		list = append(list, Said{Text: right()})
	}
	for range 50 {
		if lie == "" || w.lied {
			break
		}
		w.lie, w.t = lie, things[r.IntN(len(things))]
		of := []func(int) string{w.level, w.both, w.saldo, w.change}
		switch lie {
		case "teken":
			of = of[2:3]
		case "verschil", "percentage", "richting":
			of = of[3:]
		case "stand":
			of = []func(int) string{stood}
		case "kengetal":
			of = []func(int) string{ratio}
		default:
			of = of[:3]
		}
		if text := pick(r, of...)(r.IntN(years - 1)); w.lied {
			list = append(list, Said{text, true})
		}
		w.lie = ""
	}
	return list
}
