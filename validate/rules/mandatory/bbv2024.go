package mandatory

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/validate"
)

var bbv2024 = validate.Rule{
	Code:  "BBV2024",
	Title: finding.Text{NL: "De SiSa-bijlage heeft de vorm van het model", EN: "The SiSa-bijlage has the form of the model"},
	Doc: finding.Text{
		NL: `Van elke specifieke uitkering in de SiSa-bijlage wordt gekeken of de code er een is (een letter, een
nummer en zo nodig een letter, zoals D8 of D1A) en één keer voorkomt; of de indicatoren vanaf 01
doorlopend genummerd zijn, elk één keer of één keer per regel; of er ten minste een is ingevuld; en of
een som naar indicatoren verwijst die er zijn. Welke uitkeringen en indicatoren het model van een jaar
heeft is niet bekend: de bijlagen van de regeling zijn niet gezien.`,
		EN: `Of every specifieke uitkering in the SiSa-bijlage it is asked whether the code is one (a letter, a number
and a letter where needed, such as D8 or D1A) and stands there once; whether the indicators are numbered
from 01 on without a gap, each once or once in each row; whether one of them at least was filled in; and
whether a sum refers to indicators that are there. Which uitkeringen and indicators the model of a year
has is not known: the annexes of the regeling were not seen.`,
	},
	Basis: []validate.Basis{validate.BBV("24", "3c"), validate.BBV("58a", ""), {
		Law: "Regeling informatieverstrekking sisa", Article: "3", Edition: "2016-01-01",
		Unverified: finding.Text{NL: "het model is niet gezien; de vorm is die van bijlagen van 2016 tot en met 2023", EN: "the model was not seen; the form is that of annexes of 2016 to 2023"},
	}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		codes := map[string]bool{}
		for path, u := range programme.Each[verantwoording.Uitkering](p.Document()) {
			form := sisaForm{p, path, u}
			switch {
			case !sisaCode.MatchString(u.Code):
				form.report(".code", finding.Text{NL: "code {0} heeft niet de vorm van een uitkeringscode", EN: "code {0} has not the form of an uitkeringscode"}.With(strconv.Quote(u.Code)))
			case codes[u.Code]:
				form.report(".code", finding.Text{NL: "code {0} komt twee keer voor", EN: "code {0} stands there twice"}.With(u.Code))
			}
			codes[u.Code] = true
			form.numbers()
			form.sums()
		}
	},
}

// sisaCode is a letter for the verstrekker, a number, and a letter for a variant: D8, D1A, G2.
var sisaCode = regexp.MustCompile(`^[A-Z][0-9]{1,3}[A-Z]?$`)

// sisaForm looks at the form of one uitkering.
type sisaForm struct {
	p    *validate.Pass
	path string
	*verantwoording.Uitkering
}

func (f sisaForm) report(path string, text finding.Text) {
	at := validate.Location{Path: f.path + path, Part: "SiSa-bijlage", Row: f.Code, Source: f.Source}
	f.p.Report(finding.Warning, at, text, finding.Text{NL: "vul de bijlage in zoals het model van het jaar haar heeft", EN: "fill in the bijlage as the model of the year has it"})
}

// numbers reports indicators that are there twice, numbers that are not there up to the last, and an uitkering of which nothing was
// filled in.
func (f sisaForm) numbers() {
	type indicator struct{ number, row int }
	seen, numbers, filled := map[indicator]bool{}, []int{0}, false
	for i := range f.Indicators {
		o := &f.Indicators[i]
		if at := (indicator{o.Number, o.Row}); seen[at] {
			f.report(".indicatoren["+strconv.Itoa(i)+"]", finding.Text{NL: "indicator {0} komt twee keer voor", EN: "indicator {0} stands there twice"}.With(f.Label(o)))
		} else {
			seen[at] = true
		}
		numbers = append(numbers, o.Number)
		filled = filled || o.Amount != nil || o.Value != ""
	}
	slices.Sort(numbers)
	for i, n := range numbers[1:] {
		if before := numbers[i]; n > before+1 || n < 1 {
			f.report("", finding.Text{NL: "na indicatornummer {0} volgt {1}", EN: "indicatornummer {0} is followed by {1}"}.With(strconv.Itoa(before), strconv.Itoa(n)))
		}
	}
	if !filled {
		f.report("", finding.Text{NL: "er is geen indicator ingevuld", EN: "no indicator was filled in"})
	}
}

// sums reports sums of what is not there, or of the indicator itself.
func (f sisaForm) sums() {
	has := func(number int) bool {
		return slices.ContainsFunc(f.Indicators, func(o verantwoording.Opgave) bool { return o.Number == max(number, -number) })
	}
	for i, o := range f.Indicators {
		for _, number := range o.SumOf {
			if !has(number) || max(number, -number) == o.Number {
				f.report(".indicatoren["+strconv.Itoa(i)+"].somVan", finding.Text{NL: "indicator {0} is een som van {1}, en die is er niet of is hij zelf", EN: "indicator {0} is a sum of {1}, which is not there or is itself"}.With(f.Label(&o), strconv.Itoa(max(number, -number))))
			}
		}
	}
}
