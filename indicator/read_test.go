package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
)

// reading is what a person reads in a printed cell, written by hand beside the print.
type reading struct {
	cell      string
	kind      ValueKind
	number    string // decimal text, or "6..6.5" for a range
	unit      string
	qualifier Qualifier
	missing   printed.Missing
	note      string
	remark    string
	year      int
	source    string // municipality, where the cell was printed
}

// printedCells are cells of published documents with the reading that a person gives
// them. The sources are the documents of the sample tables: 2014 to 2024.
var printedCells = []reading{
	{cell: "25.672", kind: Number, number: "25672", source: "Ooststellingwerf 2018, inwoners"},
	{cell: "381", kind: Number, number: "381", source: "Ooststellingwerf 2018, km wegen"},
	{cell: "1,7", kind: Number, number: "1.7", source: "Goirle 2018"},
	{cell: "n.b.*", kind: absent, missing: printed.MissingNB, note: "*", source: "Goirle 2018"},
	{cell: "58%", kind: Number, number: "58", unit: "%", source: "Gilze en Rijen 2016"},
	{cell: "68,96 %", kind: Number, number: "68.96", unit: "%", source: "Leidschendam-Voorburg 2018"},
	{cell: "65.98 %", kind: Number, number: "65.98", unit: "%", source: "Leidschendam-Voorburg 2018"},
	{cell: "- 2.20 %", kind: Number, number: "-2.2", unit: "%", source: "Leidschendam-Voorburg 2018"},
	{cell: "-3,6 %", kind: Number, number: "-3.6", unit: "%", source: "Leidschendam-Voorburg 2018"},
	{cell: "6- 6,5*", kind: Range, number: "6..6.5", note: "*", source: "Sint-Michielsgestel 2020"},
	{cell: "6-6,5*", kind: Range, number: "6..6.5", note: "*", source: "Sint-Michielsgestel 2020"},
	{cell: "6,5- 7*", kind: Range, number: "6.5..7", note: "*", source: "Sint-Michielsgestel 2020"},
	{cell: "geen meting", kind: notMeasured, source: "Zuid-Holland 2019"},
	{cell: "PM", kind: absent, missing: printed.MissingPM, source: "Zuid-Holland 2019"},
	{cell: "100% (=60 gemeenten)", kind: Number, number: "100", unit: "%", remark: "=60 gemeenten", source: "Zuid-Holland 2019"},
	{cell: "7,8*", kind: Number, number: "7.8", note: "*", source: "Fryslân 2023"},
	{cell: "-0,1%*", kind: Number, number: "-0.1", unit: "%", note: "*", source: "Fryslân 2023"},
	{cell: "72,80%", kind: Number, number: "72.8", unit: "%", source: "Fryslân 2023"},
	{cell: "58.194", kind: Number, number: "58194", source: "Fryslân 2023, hectare"},
	{cell: "nvt", kind: absent, missing: printed.MissingNVT, source: "Fryslân 2023"},
	{cell: "nnb", kind: absent, missing: printed.MissingNNB, source: "Fryslân 2023"},
	{cell: "n.n.b.", kind: absent, missing: printed.MissingNNB, source: "Capelle aan den IJssel 2020"},
	{cell: "Ja", kind: YesNo, source: "Capelle aan den IJssel 2020"},
	{cell: "Goed", kind: Mark, source: "Capelle aan den IJssel 2020"},
	{cell: "2,51", kind: Number, number: "2.51", source: "Aalsmeer 2018"},
	{cell: "", kind: absent, missing: printed.MissingBlank, source: "Aalsmeer 2018"},
	{cell: "194,4", kind: Number, number: "194.4", source: "Amstelveen 2021"},
	{cell: "93,5%", kind: Number, number: "93.5", unit: "%", source: "Zuid-Holland 2024"},
	{cell: "-1,4%", kind: Number, number: "-1.4", unit: "%", source: "Zuid-Holland 2024"},
	{cell: "n.v.t", kind: absent, missing: printed.MissingNVT, source: "Apeldoorn 2015"},
	{cell: "n.v.t.", kind: absent, missing: printed.MissingNVT, source: "Apeldoorn 2015"},
	{cell: "n.b.b.", kind: absent, missing: printed.MissingUnknown, source: "Apeldoorn 2015"},
	{cell: "135,7%", kind: Number, number: "135.7", unit: "%", source: "Apeldoorn 2015"},
	{cell: "B", kind: Mark, source: "Apeldoorn 2015"},
	{cell: "350 kind", kind: Number, number: "350", unit: "kind", source: "Lansingerland 2017"},
	{cell: "1000 kind", kind: Number, number: "1000", unit: "kind", source: "Lansingerland 2017"},
	{cell: "150 deeln", kind: Number, number: "150", unit: "deeln", source: "Lansingerland 2017"},
	{cell: "1100", kind: Number, number: "1100", source: "Lansingerland 2017"},
	{cell: "97%", kind: Number, number: "97", unit: "%", source: "Lansingerland 2017"},
	{cell: "5,8 (2014) 5,7 (2015) 5,9 (2016)", kind: Series, source: "Leiden 2018"},
	{cell: "-", kind: absent, missing: printed.MissingDash, source: "Leiden 2018"},
	{cell: "6,0", kind: Number, number: "6", source: "Leiden 2018"},
	{cell: "18,4 %", kind: Number, number: "18.4", unit: "%", source: "Leiderdorp 2021"},
	{cell: "89.2%", kind: Number, number: "89.2", unit: "%", source: "Leiderdorp 2021"},
	{cell: "19.9 %", kind: Number, number: "19.9", unit: "%", source: "Leiderdorp 2021"},
	{cell: "ntb", kind: absent, missing: printed.MissingNTB, source: "Leiderdorp 2021"},
}

// spelledCells are further spellings: those that the conventions of published
// documents name, and Dutch wordings with one meaning.
var spelledCells = []reading{
	{cell: "gegevens niet beschikbaar", kind: absent, missing: printed.MissingUnavailable},
	{cell: "geen data", kind: absent, missing: printed.MissingUnavailable},
	{cell: "\u00a0", kind: absent, missing: printed.MissingBlank},
	{cell: "nvt2", kind: absent, missing: printed.MissingNVT, note: "2"},
	{cell: "onbekend", kind: absent, missing: printed.MissingNB},
	{cell: "-/- 22%", kind: Number, number: "-22", unit: "%"},
	{cell: "−12", kind: Number, number: "-12"},
	{cell: "−5 %", kind: Number, number: "-5", unit: "%"},
	{cell: "93,5%\u00a0", kind: Number, number: "93.5", unit: "%"},
	{cell: "2 procent", kind: Number, number: "2", unit: "%"},
	{cell: "58%1", kind: Number, number: "58", unit: "%", note: "1"},
	{cell: "JA4", kind: YesNo, note: "4"},
	{cell: "nee*", kind: YesNo, note: "*"},
	{cell: "Goed2", kind: Mark, note: "2"},
	{cell: "A+", kind: Mark},
	{cell: "< 5%", kind: Number, number: "5", unit: "%", qualifier: Below},
	{cell: "≤ 5%", kind: Number, number: "5", unit: "%", qualifier: AtMost},
	{cell: ">7,5", kind: Number, number: "7.5", qualifier: Above},
	{cell: ">= 80 %", kind: Number, number: "80", unit: "%", qualifier: AtLeast},
	{cell: "max. 3", kind: Number, number: "3", qualifier: AtMost},
	{cell: "Maximaal 3 dagen", kind: Number, number: "3", unit: "dagen", qualifier: AtMost},
	{cell: "minimaal 80%", kind: Number, number: "80", unit: "%", qualifier: AtLeast},
	{cell: "meer dan 1.000", kind: Number, number: "1000", qualifier: Above},
	{cell: "5% of minder", kind: Number, number: "5", unit: "%", qualifier: AtMost},
	{cell: "7,5 of hoger", kind: Number, number: "7.5", qualifier: AtLeast},
	{cell: "ca. 300", kind: Number, number: "300", qualifier: About},
	{cell: "± 5%", kind: Number, number: "5", unit: "%", qualifier: About},
	{cell: "tussen de 6 en 7", kind: Range, number: "6..7"},
	{cell: "tussen \u00a0de 6 en  de 7", kind: Range, number: "6..7"},
	{cell: "ten\u00a0hoogste 3", kind: Number, number: "3", qualifier: AtMost},
	{cell: "60-70%", kind: Range, number: "60..70", unit: "%"},
	{cell: "5% – 7%", kind: Range, number: "5..7", unit: "%"},
	{cell: "€ 5 - € 7", kind: Range, number: "5..7", unit: "€"},
	{cell: "2 tot 3 mln", kind: Range, number: "2000000..3000000"},
	{cell: "-5 - -3", kind: Range, number: "-5..-3"},
	{cell: "6 t/m 8 weken", kind: Range, number: "6..8", unit: "weken"},
	{cell: "€ 606", kind: Number, number: "606", unit: "€"},
	{cell: "€ 606,-", kind: Number, number: "606", unit: "€"},
	{cell: "-€ 606", kind: Number, number: "-606", unit: "€"},
	{cell: "€ 1.234,50 per inwoner", kind: Number, number: "1234.5", unit: "€ per inwoner"},
	{cell: "€ 2,5 mln", kind: Number, number: "2500000", unit: "€"},
	{cell: "12 duizend euro", kind: Number, number: "12000", unit: "€"},
	{cell: "3 miljard", kind: Number, number: "3000000000"},
	{cell: "7,8 op een schaal van 1 tot 10", kind: Number, number: "7.8"},
	{cell: "7,8 (schaal 1-10)", kind: Number, number: "7.8"},
	{cell: "4 van de 6", kind: Number, number: "4"},
	{cell: "12e", kind: Rank, number: "12"},
	{cell: "1ste plaats", kind: Rank, number: "1"},
	{cell: "3e van 342 gemeenten", kind: Rank, number: "3"},
	{cell: "nr. 5", kind: Rank, number: "5"},
	{cell: "62% (2017)", kind: Number, number: "62", unit: "%", year: 2017},
	{cell: "2017: 62%*", kind: Number, number: "62", unit: "%", year: 2017, note: "*"},
	{cell: "12 *1)", kind: Number, number: "12", note: "*1)"},
	{cell: "20%*)", kind: Number, number: "20", unit: "%", note: "*)"},
	{cell: "20%1)", kind: Number, number: "20", unit: "%", note: "1)"},
	{cell: "2x per jaar", kind: Number, number: "2", unit: "x per jaar"},
	{cell: "1 keer per 4 jaar", kind: Number, number: "1", unit: "keer per 4 jaar"},
	{cell: "12 1)", kind: Number, number: "12", note: "1)"},
	{cell: "12[3]", kind: Number, number: "12", note: "[3]"},
	{cell: "12²", kind: Number, number: "12", note: "²"},
	{cell: "214 m²", kind: Number, number: "214", unit: "m²"},
	{cell: "214 kg/inwoner", kind: Number, number: "214", unit: "kg/inwoner"},
	{cell: "58 per 10.000 inwoners", kind: Number, number: "58", unit: "per 10.000 inwoners"},
	{cell: "12km", kind: Number, number: "12", unit: "km"},
	{cell: "350 kind3", kind: Number, number: "350", unit: "kind", note: "3"},
	{cell: "3,1 ‰", kind: Number, number: "3.1", unit: "‰"},
	{cell: "1.234.567", kind: Number, number: "1234567"},
	{cell: "1.234,5", kind: Number, number: "1234.5"},
	{cell: "1,234.5", kind: Number, number: "1234.5"},
	{cell: "1,234", kind: Number, number: "1.234"},
	{cell: "0.740", kind: Number, number: "0.74"},
}

func TestReadByHand(t *testing.T) {
	for _, want := range append(printedCells, spelledCells...) {
		t.Run(want.cell, func(t *testing.T) {
			v, err := Read(want.cell)
			require.NoError(t, err)
			checkReading(t, want, v)
		})
	}
}

func checkReading(t *testing.T, want reading, v Value) {
	t.Helper()
	assert.Equal(t, want.kind.String(), v.Kind().String())
	assert.Equal(t, want.number, numberText(v))
	assert.Equal(t, want.unit, v.Unit())
	assert.Equal(t, want.qualifier.String(), v.Qualifier().String())
	assert.Equal(t, want.missing, v.Missing())
	assert.Equal(t, want.note, v.Footnote())
	assert.Equal(t, want.remark, v.Remark())
	assert.Equal(t, want.year, int(v.year))
	assert.Equal(t, want.cell, v.String())
	assert.Equal(t, want.kind == absent || want.kind == notMeasured, v.IsMissing())
}

func numberText(v Value) string {
	if d, ok := v.Decimal(); ok {
		return d.String()
	}
	if low, high, ok := v.Ends(); ok {
		return low.String() + ".." + high.String()
	}
	return ""
}

func TestReadRefuses(t *testing.T) {
	tests := map[string]finding.Text{
		"Veiligheidsmonitor": causeText, "5 N": causeText, "2a": causeText, "11 op 10": causeText,
		"12 basisscholen doen mee aan de pilot": causeText, "12,": causeText, "1e kwartaal": causeText,
		"ja, deels": causeText, "min 5": causeText, "60% van de inwoners": causeText, "7 (a) (b)": causeText,
		"(ja)": causeParentheses, "(5)": causeParentheses, "7,1 (7,3)": causeParentheses,
		"12 (2014-2015)": causeParentheses, "5 (a(b))": causeParentheses, "58 (58%)": causeParentheses,
		"7,81)": causeParentheses, "12 123)": causeParentheses, "12)": causeParentheses, "80% (2018: 75%)": causeParentheses,
		"01-02": causeNumber, "007": causeNumber, "5,8 in 2014": causeNumber, "50% 2020": causeNumber,
		"58 per 2020": causeDate, "12 per 1-1-2018": causeDate, "31-12-2020": causeRange, "12 –": causeRange,
		"8,1 / 7,9": causeSlash, "65+": causeText, "12 P": causeText, "1 op 5": causeText, "6 van de 7 dagen": causeText,
		"4 jaar en 3 maanden": causeText, "> 5 < 10": causeText, "tot 5%": causeText, "A-": causeText, "nr. 0": causeText,
		"80% of zo": causeText, "max. 3 of meer": causeText, "5 (schaal 1-10) (schaal 1-5)": causeScale, "tussen 6 of 7": causeRange,
		"tussen hier en daar": causeText, "nr. x": causeText, "3 % per duizend %": causeText, "5 (2014) rest (2014)": causeSeries,
		"1.23.4": causeNumber, "12 12": causeNumber, "0.123.456": causeNumber, "1.234.5": causeNumber,
		"1234.567": causeAmbiguousMark, "12345678901234567890": causeTooLarge,
		"5 euro12,5": causeNumber, "12 kind-3.000": causeNumber,
		"12 maart 2018": causeDate, "1-2-2018": causeDate, "2019-2020": causeDate, "2019-20": causeDate,
		"10:30": causeDate, "19.30 uur": causeDate, "2018/2019": causeSlash, "7/10": causeSlash,
		"5-": causeRange, "6 -7": causeRange, "7-6": causeRange, "6%-7": causeRange, "2 %-punt": causeRange,
		"tussen 6": causeRange, "max. 5-6": causeRange, "€ 5 - 7%": causeRange,
		"+5%": causeRelative, "5% meer": causeRelative, "2 procentpunt": causeRelative,
		"11 van 10": causeScale, "0,5 op een schaal van 1 tot 10": causeScale, "12 (schaal 1-10)": causeScale,
		"400e van 342": causeScale, "ja (schaal 1-10)": causeScale,
		"5,8 (2014) 5,7 (2014)": causeSeries, "5,8 (2014) foo (2015)": causeSeries,
		"5,8 (2014) 5,7 (2015) rest": causeSeries, "1 (2014) 2 (2016) 3 (2015)": causeSeries, "1 (2016) 2 (2015) 3 (2017)": causeSeries,
		"5,8 (2014) (2015)": causeSeries, "%": causeUnitOnly, "€": causeUnitOnly, "< ": causeUnitOnly,
		"\xff": causeEncoding,
	}
	for cell, want := range tests {
		t.Run(cell, func(t *testing.T) {
			_, err := Read(cell)
			var refused *ValueError
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, want, refused.Reason)
			assert.Equal(t, cell, refused.Input)
			assert.LessOrEqual(t, refused.Offset, len(cell))
		})
	}
}

func TestSeriesItems(t *testing.T) {
	items := MustRead("5,8 (2014) 5,7 (2015) 5,9 (2016)").series()
	require.Len(t, items, 3)
	assert.Equal(t, dated{2014, MustRead("5,8")}, items[0])
	assert.Equal(t, dated{2016, MustRead("5,9")}, items[2])
	for text, want := range map[string][]string{
		"33% (2014), 32% (2015); 35% (2016)": {"33%", "32%", "35%"},
		"2014: 5,8; 2015: nvt; 2016: 6":      {"5,8", "nvt", "6"},
		"2016: 6 2015: 5":                    {"6", "5"},
		" 2016: 6 2015: 5":                   {"6", "5"},
		"- (2014) 350 kind (2015).":          {"-", "350 kind"},
	} {
		var got []string
		for _, item := range MustRead(text).series() {
			got = append(got, item.value.String())
		}
		assert.Equal(t, want, got, text)
	}
}
