package indicator

import (
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
)

// The Dutch words of indicator tables and what they mean here. Case does not count. Of
// two words that start alike the longer comes first. The placeholders of printed tables
// ("nvt", "n.n.b.", "PM") are those of package budget.

// meanings lists words with their meaning.
type meanings[T any] []struct {
	word  string
	means T
}

// of gives the meaning of a whole word.
func (l meanings[T]) of(word string) (means T, ok bool) {
	for i := range l {
		if strings.EqualFold(l[i].word, word) {
			return l[i].means, true
		}
	}
	return means, false
}

// cellWord is what a cell of one word says.
type cellWord struct {
	kind    ValueKind
	flags   flag
	missing printed.Missing
}

// cellWords fill a cell. Of the judgements the order is not known: "voldoende" may be the
// best or the worst that a scale has.
var cellWords = meanings[cellWord]{
	{"ja", cellWord{kind: YesNo, flags: isYes}}, {"nee", cellWord{kind: YesNo}}, {"neen", cellWord{kind: YesNo}},
	{"uitstekend", cellWord{kind: Mark}}, {"zeer goed", cellWord{kind: Mark}}, {"goed", cellWord{kind: Mark}},
	{"ruim voldoende", cellWord{kind: Mark}}, {"voldoende", cellWord{kind: Mark}}, {"redelijk", cellWord{kind: Mark}},
	{"matig", cellWord{kind: Mark}}, {"onvoldoende", cellWord{kind: Mark}}, {"slecht", cellWord{kind: Mark}},
	{"naar behoren", cellWord{kind: Mark}}, {"groen", cellWord{kind: Mark}}, {"geel", cellWord{kind: Mark}},
	{"oranje", cellWord{kind: Mark}}, {"rood", cellWord{kind: Mark}},
	{"geen meting", cellWord{kind: notMeasured}}, {"niet gemeten", cellWord{kind: notMeasured}},
	{"geen meting verricht", cellWord{kind: notMeasured}},
	{"geen data", cellWord{missing: printed.MissingUnavailable}}, {"geen gegevens", cellWord{missing: printed.MissingUnavailable}},
	{"geen gegevens beschikbaar", cellWord{missing: printed.MissingUnavailable}}, {"onbekend", cellWord{missing: printed.MissingNB}},
}

// markLetters are the classes of a quality level or a signal value.
const markLetters = "ABCDEFG"

// qualifierWords stand before a number. "min" without a point is not among them: it may be
// the minus sign in words. Nor is "tot", which may or may not include the number.
var qualifierWords = meanings[Qualifier]{
	{"<=", AtMost}, {"=<", AtMost}, {"≤", AtMost}, {"<", Below},
	{">=", AtLeast}, {"=>", AtLeast}, {"≥", AtLeast}, {">", Above},
	{"+/-", About}, {"±", About}, {"~", About},
	{"minder dan", Below}, {"lager dan", Below}, {"kleiner dan", Below}, {"onder de", Below}, {"onder", Below},
	{"meer dan", Above}, {"hoger dan", Above}, {"groter dan", Above}, {"boven de", Above}, {"boven", Above},
	{"maximaal", AtMost}, {"max.", AtMost}, {"max", AtMost}, {"ten hoogste", AtMost}, {"hoogstens", AtMost},
	{"hooguit", AtMost}, {"tot en met", AtMost}, {"t/m", AtMost},
	{"minimaal", AtLeast}, {"min.", AtLeast}, {"ten minste", AtLeast}, {"tenminste", AtLeast}, {"minstens", AtLeast},
	{"vanaf", AtLeast},
	{"circa", About}, {"ca.", About}, {"ca", About}, {"ongeveer", About}, {"plm.", About},
}

// orMoreWords stand behind a number and "of".
var orMoreWords = meanings[Qualifier]{{"meer", AtLeast}, {"hoger", AtLeast}, {"minder", AtMost}, {"lager", AtMost}}

// sizeWords stand behind a number; they mean a power of ten.
var sizeWords = meanings[uint8]{
	{"duizend", 3}, {"miljoen", 6}, {"mln.", 6}, {"mln", 6}, {"miljard", 9}, {"mld.", 9}, {"mld", 9},
}

// unitSigns stand behind a number and make it a percentage or an amount.
var unitSigns = meanings[flag]{{"%", isPercent}, {"procent", isPercent}, {"percent", isPercent}, {"euro", isEuro}, {"€", isEuro}}

// Signs before the digits of a number.
var (
	euroSigns  = []string{"€", "EUR"}
	minusSigns = []string{"-/-", "-", "−", "–"}
)

// Words that join two numbers, or a number with what it is a part or a place of.
var (
	betweenWords = []string{"tussen de", "tussen"}
	andWords     = []string{"en de", "en"}
	rangeWords   = []string{"tot en met", "t/m", "tot", "à"}
	dashes       = []string{"-", "–", "—"}
	orWords      = []string{"of"}
	outOfWords   = []string{"van de", "van het", "van"}
	scaleWords   = []string{"op een schaal van", "op een schaal", "op de schaal van", "op de schaal", "op schaal van", "op schaal",
		"schaal van", "schaal"}
	scaleSigns  = []string{"tot en met", "t/m", "tot", "-", "–"}
	rankWords   = []string{"nummer", "nr.", "plaats"}
	rankEndings = []string{"e", "ste", "de"}
	placeWords  = []string{"plaats"}
	fieldWords  = []string{"van de", "van"}
	fieldNouns  = []string{"gemeenten"}
)

// Words about percentages and units.
var (
	percentNames = []string{"%", "percentage", "procent", "in %"}
	perWords     = []string{"per"}
	percentOf    = []string{"van ", "per "} // behind a percentage: of what
)

// gluedUnits are the units that may stand against the digits; other letters there make
// a code of the number.
var gluedUnits = []string{
	"km", "kg", "m", "m2", "m²", "m3", "m³", "km2",
	"km²", "ha", "fte", "x", "pj", "tj", "kwh", "mwh",
	"gwh", "ton", "kton", "‰",
}

// unitNots are words that no unit contains, with the reason for refusing the cell. What
// tells of a change, a moment or running prose is not a value with its unit.
var unitNots = meanings[string]{
	{"meer", causeRelative}, {"minder", causeRelative}, {"hoger", causeRelative}, {"lager", causeRelative},
	{"extra", causeRelative}, {"toename", causeRelative}, {"afname", causeRelative}, {"stijging", causeRelative},
	{"daling", causeRelative}, {"groei", causeRelative}, {"dan", causeRelative}, {"punt", causeRelative},
	{"procentpunt", causeRelative}, {"erbij", causeRelative},
	{"januari", causeDate}, {"februari", causeDate}, {"maart", causeDate}, {"april", causeDate}, {"mei", causeDate},
	{"juni", causeDate}, {"juli", causeDate}, {"augustus", causeDate}, {"september", causeDate}, {"oktober", causeDate},
	{"november", causeDate}, {"december", causeDate}, {"jan", causeDate}, {"feb", causeDate}, {"mrt", causeDate},
	{"apr", causeDate}, {"jun", causeDate}, {"jul", causeDate}, {"aug", causeDate}, {"sep", causeDate}, {"sept", causeDate},
	{"okt", causeDate}, {"nov", causeDate}, {"dec", causeDate}, {"kwartaal", causeDate}, {"uur", causeDate},
	{"en", causeText}, {"of", causeText}, {"tot", causeText}, {"naar", causeText}, {"van", causeText}, {"is", causeText},
	{"zijn", causeText}, {"niet", causeText}, {"geen", causeText}, {"nog", causeText}, {"op", causeText}, {"uit", causeText},
	{"v", causeText}, {"n", causeText}, {"voordeel", causeText}, {"nadeel", causeText},
}

// headingWords tell what stands below a heading. What is budgeted counts as aimed at; an
// interim report (najaarsnota, berap) prints what is expected.
var headingWords = meanings[ValueRole]{
	{"realisatie", Realisation}, {"gerealiseerd", Realisation}, {"werkelijk", Realisation}, {"rekening", Realisation},
	{"jaarrekening", Realisation}, {"jaarstukken", Realisation}, {"jaarverslag", Realisation},
	{"resultaat", Realisation}, {"meting", Realisation}, {"gemeten", Realisation},
	{"nulmeting", Baseline}, {"uitgangswaarde", Baseline},
	{"verwacht", Forecast}, {"verwachting", Forecast}, {"prognose", Forecast}, {"najaarsnota", Forecast},
	{"voorjaarsnota", Forecast}, {"tussenrapportage", Forecast}, {"berap", Forecast},
	{"doel", Aim}, {"doelwaarde", Aim}, {"streefwaarde", Aim}, {"streefwaarden", Aim}, {"streefcijfer", Aim},
	{"streven", Aim}, {"norm", Aim}, {"ambitie", Aim}, {"begroting", Aim}, {"begroot", Aim}, {"raming", Aim},
}

// headingLetters are the marks of werkelijk and begroot in "2017 (w)" and "2020 (b)", and
// of rekening and begroting in "R2014" and "B2023".
var headingLetters = meanings[ValueRole]{{"w", Realisation}, {"r", Realisation}, {"b", Aim}}
