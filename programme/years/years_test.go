package years_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

func follow(t *testing.T, d years.Dossier) *years.History {
	t.Helper()
	h, err := d.Follow()
	require.NoError(t, err)
	return h
}

func documents(list ...*programme.Document) years.Dossier { return years.Dossier{Documents: list} }

func find(t *testing.T, h *years.History, kind years.SubjectKind, label string) years.Subject {
	t.Helper()
	s, ok := h.Find(kind, label)
	require.True(t, ok, label)
	return s
}

func amount(t *testing.T, c interface {
	Amount() (budget.Amount, bool)
}) string {
	t.Helper()
	a, ok := c.Amount()
	if !ok {
		return "?"
	}
	return fmt.Sprintf("%n", a)
}

// The saldi that the overviews print are a second computation: the deviation of the computed saldo is that of the printed
// ones within what rounding explains of both.
func TestDeviationsOfSaldiAreThoseOfThePrintedSaldi(t *testing.T) {
	checked := 0
	for year := range geldropMierlo {
		doc := geldrop(year)
		h := follow(t, documents(doc))
		columns := cycle(year)
		for i, p := range doc.Programmes {
			printed := p.Claims[0].Amounts
			s := find(t, h, years.Programmes, p.Number+". "+p.Name)
			assert.Equal(t, slices.Collect(h.Of(years.Programmes))[i].Label, s.Label, "in the order of the document")
			for _, pair := range [][2]budget.Column{{columns[0], columns[1]}, {columns[1], columns[2]}, {columns[0], columns[2]}} {
				d := s.Deviation(budget.Saldo, pair[0], pair[1])
				got, ok := d.Amount()
				require.True(t, ok)
				assert.Equal(t, budget.Euros(2000), d.Margin(), "four figures × € 1.000, half of that each")
				off := got.Sub(printed[pair[1]].Sub(printed[pair[0]])).Abs()
				assert.LessOrEqual(t, off.Cmp(d.Margin().Add(budget.Euros(1000))), 0, "%d %s: %v", year, s.Label, off)
				checked++
			}
		}
	}
	assert.Equal(t, 3*(11+10+10), checked)
}

// Lansingerland prints the column Afwijking 2017: realisatie against raming na wijziging.
func TestDeviationIsThePrintedAfwijking(t *testing.T) {
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2017, Unit: budget.InThousands, Municipality: programme.Municipality{Name: "Lansingerland"},
		Programmes: []programme.Programme{{Section: programme.Section{Number: "3", Name: "Maatschappelijke ondersteuning", Lines: []programme.Line{{
			Lasten: budget.Series{cycle(2017)[0]: thousands("34810"), cycle(2017)[1]: thousands("35984"), cycle(2017)[2]: thousands("33976")},
			Baten:  budget.Series{cycle(2017)[0]: thousands("10024"), cycle(2017)[1]: thousands("10510"), cycle(2017)[2]: thousands("8855")},
		}}}}},
	}
	s := find(t, follow(t, documents(d)), years.Programmes, "3. Maatschappelijke ondersteuning")
	c := cycle(2017)
	for side, want := range map[budget.Side][3]string{ // na wijziging → realisatie as printed; begroting → na wijziging and begroting → realisatie by hand
		budget.Lasten: {"2.008.000 V", "1.174.000 N", "834.000 V"},
		budget.Baten:  {"1.655.000 N", "486.000 V", "1.169.000 N"},
		budget.Saldo:  {"353.000 V", "688.000 N", "335.000 N"},
	} {
		got := [3]string{s.Deviation(side, c[1], c[2]).String(), s.Deviation(side, c[0], c[1]).String(), s.Deviation(side, c[0], c[2]).String()}
		assert.Equal(t, want, got, side)
	}
	growth := s.Deviation(budget.Lasten, c[2], budget.Column{Year: 2018, Stage: budget.Realisatie})
	assert.Equal(t, "?", growth.String(), "2018 is absent")
	assert.Equal(t, budget.Neutraal, growth.Effect())
}

func TestPercentages(t *testing.T) {
	h := follow(t, documents(geldrop(2017), geldrop(2019), geldrop(2021)))
	c := cycle(2017)
	bouwen := find(t, h, years.Programmes, "10. Bouwen en wonen") // 11 in 2017
	d := bouwen.Deviation(budget.Saldo, c[1], c[2])
	assert.Equal(t, "8.622.000 V", d.String()) // 23.979 − 15.393 + 36
	r, err := d.Percentage(1, budget.HalfUp)
	require.NoError(t, err)
	v, err := r.Value()
	require.NoError(t, err)
	assert.Equal(t, "23950", v.String(), "8.622 of 36, favourable positive although the raming is negative")

	financien := find(t, h, years.Programmes, "12. Financiën en belastingen")
	d = financien.Deviation(budget.Baten, c[2], c[1]) // from €0
	_, err = d.Percentage(1, budget.HalfUp)
	require.NoError(t, err)
	r, _ = d.Percentage(1, budget.HalfUp)
	_, err = r.Value()
	assert.ErrorIs(t, err, budget.ErrDivisionByZero)
	assert.True(t, d.AtLeast(decimal.NewFromInt(100)), "of nothing every certain deviation is")

	_, err = d.PerInhabitant(2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrNoOutcome)
	assert.ErrorContains(t, err, "inhabitants of 2017")
	_, err = financien.Deviation(budget.Baten, cycle(2019)[0], cycle(2019)[1]).PerInhabitant(2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrNoOutcome)
	r, err = financien.Deviation(budget.Baten, cycle(2019)[0], cycle(2019)[1]).Percentage(1, budget.HalfUp)
	require.NoError(t, err)
	_, err = r.Value()
	assert.ErrorIs(t, err, budget.ErrNoOutcome)
	_, err = d.Percentage(99, budget.HalfUp)
	assert.Error(t, err)
}

// A percentage is compared before it is rounded: 223 of 4.674 is 4.7711… %.
func TestAtLeast(t *testing.T) {
	s := find(t, follow(t, documents(geldrop(2017))), years.Programmes, "1. Gebiedsgericht werken")
	c := cycle(2017)
	d := s.Deviation(budget.Lasten, c[1], c[2])
	for percent, want := range map[string]bool{"0": true, "4.771": true, "4.7712": false, "5": false} {
		assert.Equal(t, want, d.AtLeast(decimal.RequireFromString(percent)), percent)
	}
	less := s.Deviation(budget.Baten, c[1], c[2]) // 653 → 522
	assert.Equal(t, budget.Nadeel, less.Effect())
	assert.True(t, less.AtLeast(decimal.NewFromInt(20)))
	assert.False(t, less.AtLeast(decimal.NewFromInt(21)))
	assert.False(t, years.Deviation{}.AtLeast(decimal.Decimal{}))
}

// What rounding explains is no direction: programme 3 in 2021, 2.013 against 2.012, in which four figures were rounded.
func TestRoundingHasNoDirection(t *testing.T) {
	s := find(t, follow(t, documents(geldrop(2021))), years.Programmes, "3. Veiligheid en handhaving")
	c := cycle(2021)
	d := s.Deviation(budget.Saldo, c[1], c[2])
	assert.Equal(t, "1.000 V", d.String())
	assert.False(t, d.Certain())
	assert.Equal(t, years.Run{}, s.Run(budget.Saldo, budget.NaWijziging, decimal.Decimal{}))
	assert.True(t, s.Deviation(budget.Lasten, c[1], c[2]).Certain(), "26 is more than two figures explain")
}

func TestRun(t *testing.T) {
	h := follow(t, documents(geldrop(2017), geldrop(2019), geldrop(2021)))
	zorg := find(t, h, years.Programmes, "6. Zorg, welzijn en cultuur") // lasten 7,0 %, 3,7 % and 3,1 % below
	r := zorg.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(3))
	assert.Equal(t, years.Run{Effect: budget.Voordeel, Years: []int{2017, 2019, 2021}, Absent: []int{2018, 2020}}, r)
	assert.False(t, r.Structural(2), "of two years between nothing is known")
	assert.Equal(t, years.Run{}, zorg.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(4)), "the last is smaller")
	// Against the begroting as first adopted: 156, −1.868 and 236.
	assert.Equal(t, years.Run{Effect: budget.Voordeel, Years: []int{2021}}, zorg.Run(budget.Lasten, budget.Begroting, decimal.NewFromInt(1)))
	sociaal := find(t, h, years.Programmes, "5. Sociale zaken en armoedebeleid")
	assert.Equal(t, []int{2017}, sociaal.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(1)).Years, "it ended")
}

// Years on end are structural. The figures of 2019 stand in for those of 2018 to 2020.
func TestStructural(t *testing.T) {
	var list []*programme.Document
	for _, year := range []int{2018, 2019, 2020} {
		list = append(list, jaarstukken(year, geldropMierlo[2019]))
	}
	s := find(t, follow(t, documents(list...)), years.Programmes, "8. Duurzaamheid, natuur en milieu")
	r := s.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(10))
	assert.Equal(t, years.Run{Effect: budget.Nadeel, Years: []int{2018, 2019, 2020}}, r)
	assert.True(t, r.Structural(3))
	assert.False(t, r.Structural(4))
	assert.False(t, years.Run{}.Structural(0), "none is none")
}

func TestRenumberedProgrammesAreFollowedByName(t *testing.T) {
	h := follow(t, documents(geldrop(2021), geldrop(2017), geldrop(2019)))
	assert.Equal(t, []int{2017, 2019, 2021}, h.Years)
	bouwen := find(t, h, years.Programmes, "11. Bouwen en wonen")
	assert.Equal(t, "10. Bouwen en wonen", bouwen.Label)
	assert.Equal(t, []string{"11. Bouwen en wonen"}, bouwen.Earlier)
	assert.Equal(t, "15.393.000", amount(t, bouwen.Figure(budget.Lasten, cycle(2017)[2])))
	assert.Equal(t, "9.177.000", amount(t, bouwen.Figure(budget.Lasten, cycle(2021)[2])))
	_, ok := h.Find(years.Programmes, "11")
	assert.False(t, ok)
	growth := bouwen.Deviation(budget.Lasten, cycle(2017)[2], cycle(2021)[2])
	assert.Equal(t, "6.216.000 V", growth.String(), "fewer lasten than four years before")
	assert.Equal(t, [2]string{"jaarstukken 2017", "jaarstukken 2021"}, growth.In)
}

func TestWhatIsNotFollowedIsSaid(t *testing.T) {
	h := follow(t, documents(geldrop(2017), geldrop(2019), geldrop(2021)))
	assert.Equal(t, []years.Apart{
		{years.Programmes, "5. Sociale zaken en armoedebeleid", []int{2017}, years.OtherName, "5. Werk en inkomen"}, // by its number
		{years.Programmes, "8. Democratisch bestuur", []int{2017}, years.OtherName, "4. Bestuur en bestuurlijke samenwerking"},
		{years.Programmes, "9. Natuur, milieu en duurzaamheid", []int{2017}, years.OtherName, "8. Duurzaamheid, natuur en milieu"},
		{years.Programmes, "12. Financiën en belastingen", []int{2017}, years.OnlyHere, ""},
		{years.Programmes, "4. Bestuur en bestuurlijke samenwerking", []int{2019, 2021}, years.OtherName, "8. Democratisch bestuur"},
		{years.Programmes, "5. Werk en inkomen", []int{2019, 2021}, years.OtherName, "5. Sociale zaken en armoedebeleid"},
		{years.Programmes, "8. Duurzaamheid, natuur en milieu", []int{2019, 2021}, years.OtherName, "9. Natuur, milieu en duurzaamheid"},
	}, h.Apart)
	assert.Empty(t, h.Disagreements)
}

// Words of three letters, such as "van", tell nothing; of four, such as "zorg", they do.
func TestWhatAnotherNameMayBe(t *testing.T) {
	like := func(before, after string) string {
		rows := " 1 1 0| 1 1 0| 1 1 0"
		h := follow(t, documents(jaarstukken(2020, "1|"+before+"|"+rows), jaarstukken(2021, "2|"+after+"|"+rows)))
		return h.Apart[0].Like
	}
	assert.Equal(t, "2. Zorg voor ieder", like("Goede zorg", "Zorg voor ieder"))
	assert.Empty(t, like("Zaken van ons", "Plan van daar"))
	assert.Empty(t, like("Groenbeheer", "Parken"))
}

// Programmes that were put together, or divided, are compared as a sum where the caller says that they are the same.
func TestSame(t *testing.T) {
	d := documents(geldrop(2017), geldrop(2019))
	d.Same = [][]string{{"5. Sociale zaken en armoedebeleid", "Werk en Inkomen", "zorg, welzijn en cultuur"}, {"Nergens"}}
	h := follow(t, d)
	s := find(t, h, years.Programmes, "6. Zorg, welzijn en cultuur")
	assert.Equal(t, []string{"5. Sociale zaken en armoedebeleid", "5. Werk en inkomen"}, s.Earlier)
	assert.Equal(t, "31.691.000", amount(t, s.Figure(budget.Lasten, cycle(2017)[2]))) // 17.855 + 13.836
	assert.Equal(t, "32.517.000", amount(t, s.Figure(budget.Lasten, cycle(2019)[2]))) // 16.595 + 15.922
	assert.Equal(t, "-18.890.000", amount(t, s.Figure(budget.Saldo, cycle(2017)[2]))) // −6.947 − 11.943
	assert.Contains(t, h.Apart, years.Apart{Kind: years.Programmes, Label: "Nergens", Reason: years.FitsNothing})
}

func TestTheJaarstukkenOfAYearCountFirst(t *testing.T) {
	rows := func(realisatie string) string { return "1|Zorg|100 10 -90|120 10 -110|" + realisatie }
	before := jaarstukken(2019, rows("118 10 -108"))
	begroting := jaarstukken(2020, "1|Zorg|100 10 -90||")
	begroting.Kind, begroting.Title = programme.Begroting, "Programmabegroting 2020"
	account := jaarstukken(2020, rows("115 12 -103"))
	later := jaarstukken(2021, rows("1 1 0"))
	for _, line := range []*programme.Line{&later.Programmes[0].Lines[0]} { // the year before, once more and otherwise
		line.Lasten[cycle(2020)[2]], line.Baten[cycle(2020)[2]] = thousands("113"), thousands("11")
	}
	begroting.Programmes[0].Lines[0].Lasten[cycle(2020)[0]] = thousands("103")
	for _, list := range [][]*programme.Document{{before, begroting, account, later}, {later, account, begroting, before}} {
		h := follow(t, documents(list...))
		s := find(t, h, years.Programmes, "1. Zorg")
		assert.Equal(t, "115.000", amount(t, s.Figure(budget.Lasten, cycle(2020)[2])))
		assert.Equal(t, "100.000", amount(t, s.Figure(budget.Lasten, cycle(2020)[0])))
		var got []string
		for _, d := range h.Disagreements {
			got = append(got, fmt.Sprint(d.Kind, " ", d.Label, " ", d.Side, " ", d.Column, " ", amount(t, d.First), " ", amount(t, d.Second), " ", d.In[1]))
		}
		assert.Equal(t, []string{ // baten of 12 and 11 are the same within rounding
			"programma 1. Zorg lasten 2020-begroting 100.000 103.000 Programmabegroting 2020",
			"programma 1. Zorg lasten 2020-realisatie 115.000 113.000 jaarstukken 2021",
			"geheel overzicht van baten en lasten lasten 2020-begroting 100.000 103.000 Programmabegroting 2020",
			"geheel overzicht van baten en lasten lasten 2020-realisatie 115.000 113.000 jaarstukken 2021",
		}, got)
	}
	// Without the jaarstukken of the year the begroting counts for what it prints, and the jaarstukken after it for the rest.
	s := find(t, follow(t, documents(later, begroting)), years.Programmes, "1. Zorg")
	d := s.Deviation(budget.Lasten, cycle(2020)[0], cycle(2020)[2])
	assert.Equal(t, "10.000 N", d.String())
	assert.Equal(t, [2]string{"Programmabegroting 2020", "jaarstukken 2021"}, d.In)
}

// A begroting prints that of the year before na wijziging (BBV art. 19, under a), whatever it calls it, and before that year
// has ended: it contradicts nothing, and where nothing else prints it that is said. Baarle-Nassau printed 919 for "Begroting
// 2018" of programme 0 in the begroting of 2018, and 1.076 in that of 2019.
func TestAmendedIsNoDisagreement(t *testing.T) {
	first := jaarstukken(2018, "0|Bestuur|919 104 -815||")
	next := jaarstukken(2019, "0|Bestuur|1086 86 -1001||")
	line := next.Programmes[0].Lines[0]
	line.Lasten[cycle(2018)[0]], line.Lasten[cycle(2018)[1]] = thousands("1076"), thousands("1077")
	first.Kind, next.Kind = programme.Begroting, programme.Begroting
	h := follow(t, documents(first, next))
	s := find(t, h, years.Programmes, "0. Bestuur")
	assert.Equal(t, "919.000", amount(t, s.Figure(budget.Lasten, cycle(2018)[0])))
	assert.Equal(t, "1.077.000", amount(t, s.Figure(budget.Lasten, cycle(2018)[1])))
	assert.Empty(t, h.Disagreements)
	assert.Equal(t, []years.Apart{ // na wijziging is the only one
		{Kind: years.Whole, Label: "begroting 2019", Years: []int{2018}, Reason: years.OtherMoment},
	}, h.Apart)
	next.Kind = programme.Jaarstukken
	h = follow(t, documents(first, next))
	assert.Len(t, h.Disagreements, 2, "of the programme and of the whole: jaarstukken should know")
	assert.Empty(t, h.Apart)
}

// Wassenaar printed the mutations of reserves in another way in the begroting of 2019 than in that of 2017: its lasten
// compare all the same. Of the begroting 2017 and the rekening 2017 its totals print 59.507 and 68.912.
func TestTheWholeIsComparedSideBySide(t *testing.T) {
	plan, account := jaarstukken(2017, "1|Veiligheid|59507 56939 -2568||"), jaarstukken(2017, "1|Veiligheid|||68912 70346 1433")
	plan.Kind = programme.Begroting
	c := cycle(2017)
	plan.Reserves = []programme.ReserveLine{{Name: "Mutaties reserves", Toevoeging: budget.Series{c[0]: thousands("3200")}},
		{Name: "Totaal mutaties reserves", Claims: []programme.Claim{{Side: budget.Resultaat, Amounts: budget.Series{c[0]: thousands("2654")}}}}}
	account.Reserves = []programme.ReserveLine{{Name: "Toevoeging aan reserves", Toevoeging: budget.Series{c[2]: thousands("32060")}}}
	h := follow(t, documents(plan, account))
	whole := find(t, h, years.Whole, "overzicht van baten en lasten")
	assert.Equal(t, "9.405.000 N", whole.Deviation(budget.Lasten, c[0], c[2]).String())
	assert.Equal(t, "4.002.000 V", whole.Deviation(budget.Saldo, c[0], c[2]).String()) // 13.407 − 9.405
	assert.Equal(t, "?", whole.Deviation(budget.Toevoeging, c[0], c[2]).String())
	assert.Equal(t, "?", whole.Deviation(budget.Resultaat, c[0], c[2]).String())
	for _, a := range h.Apart {
		assert.NotEqual(t, years.OtherScope, a.Reason)
	}
}

// The whole of one document is not compared with a part of another.
func TestTheWholeIsOfOneScope(t *testing.T) {
	account := geldrop(2019)
	whole := find(t, follow(t, documents(account)), years.Whole, "overzicht van baten en lasten")
	c := cycle(2019)
	// lasten na wijziging and realisatie added up by hand
	assert.Equal(t, "94.317.000", amount(t, whole.Figure(budget.Lasten, c[1])))
	assert.Equal(t, "86.828.000", amount(t, whole.Figure(budget.Lasten, c[2])))
	assert.Equal(t, "7.489.000 V", whole.Deviation(budget.Lasten, c[1], c[2]).String())

	for i := range account.Programmes {
		p := &account.Programmes[i]
		p.Claims = nil
		p.Lines[0].Lasten, p.Lines[0].Baten = budget.Series{c[2]: p.Lines[0].Lasten[c[2]]}, budget.Series{c[2]: p.Lines[0].Baten[c[2]]}
	}
	plan := geldrop(2019)
	plan.Kind, plan.Programmes = programme.Begroting, plan.Programmes[:9]
	h := follow(t, documents(account, plan))
	whole = find(t, h, years.Whole, "overzicht van baten en lasten")
	assert.Equal(t, "?", whole.Deviation(budget.Lasten, c[0], c[2]).String())
	assert.Contains(t, h.Apart, years.Apart{Kind: years.Whole, Label: whole.Label, Years: []int{2019}, Reason: years.OtherScope, Like: "begroting 2019"})
}

// Totals that are printed serve where there is nothing to add up, unless two of them differ.
func TestPrintedTotals(t *testing.T) {
	c := cycle(2020)
	d := jaarstukken(2020, "1|Zorg|||")
	p := &d.Programmes[0]
	p.Lines = nil
	p.Claims = []programme.Claim{
		{Side: budget.Lasten, Amounts: budget.Series{c[1]: thousands("100"), c[2]: thousands("90")}},
		{Side: budget.Resultaat, Amounts: budget.Series{c[1]: thousands("-80"), c[2]: thousands("-75")}},
	}
	s := find(t, follow(t, documents(d)), years.Programmes, "1. Zorg")
	deviation := s.Deviation(budget.Lasten, c[1], c[2])
	assert.Equal(t, "10.000 V", deviation.String())
	assert.Equal(t, budget.Euros(1000), deviation.Margin())
	assert.Equal(t, "?", s.Deviation(budget.Baten, c[1], c[2]).String())
	p.Claims = append(p.Claims, programme.Claim{Side: budget.Lasten, Amounts: budget.Series{c[2]: thousands("91")}})
	s = find(t, follow(t, documents(d)), years.Programmes, "1. Zorg")
	assert.Equal(t, "?", s.Deviation(budget.Lasten, c[1], c[2]).String())
	p.Claims = p.Claims[1:2]
	s = find(t, follow(t, documents(d)), years.Programmes, "1. Zorg")
	assert.Equal(t, "5.000 V", s.Deviation(budget.Resultaat, c[1], c[2]).String())
}

// A saldo of a document without baten is not compared with one that has them.
func TestSaldiOfOtherSidesAreNotCompared(t *testing.T) {
	c := cycle(2020)
	plan, account := jaarstukken(2020, "1|Zorg|100 10 -90||"), jaarstukken(2020, "1|Zorg|||115 12 -103")
	plan.Kind, plan.Programmes[0].Lines[0].Baten, plan.Programmes[0].Claims = programme.Begroting, nil, nil
	s := find(t, follow(t, documents(plan, account)), years.Programmes, "1. Zorg")
	assert.Equal(t, "15.000 N", s.Deviation(budget.Lasten, c[0], c[2]).String())
	assert.Equal(t, "?", s.Deviation(budget.Saldo, c[0], c[2]).String())
	assert.Equal(t, "?", s.Deviation(budget.Side(9), c[0], c[2]).String())
}

func TestOtherParts(t *testing.T) {
	c := cycle(2020)
	series := func(text string) budget.Series { return budget.Series{c[1]: thousands(text), c[2]: thousands("7")} }
	d := jaarstukken(2020, "1|Zorg|100 10 -90|100 10 -90|100 10 -90")
	d.Overhead = &programme.Line{Name: "Overhead", Lasten: series("9")}
	d.Dekkingsmiddelen = &programme.Dekkingsmiddelen{Dividend: &programme.Line{Name: "Dividend", Baten: series("8")}}
	d.Reserves = []programme.ReserveLine{{Name: "Algemene reserve", Onttrekking: series("3")}, {Name: "Algemene reserve", Toevoeging: series("2")}}
	e := jaarstukken(2021, "1|Zorg|100 10 -90|100 10 -90|100 10 -90")
	e.Overhead = &programme.Line{Name: "Kosten van overhead", Lasten: budget.Series{cycle(2021)[2]: thousands("6")}}
	h := follow(t, documents(d, e))
	overhead := find(t, h, years.OtherParts, "overhead")
	assert.Equal(t, "2.000 V", overhead.Deviation(budget.Lasten, c[1], c[2]).String())
	assert.Equal(t, "1.000 V", overhead.Deviation(budget.Lasten, c[2], cycle(2021)[2]).String(), "what the law names is the same by any name")
	assert.Equal(t, "1.000 N", find(t, h, years.OtherParts, "algemene dekkingsmiddelen").Deviation(budget.Baten, c[1], c[2]).String())
	assert.Equal(t, "4.000 V", find(t, h, years.OtherParts, "Algemene reserve").Deviation(budget.Onttrekking, c[1], c[2]).String())
	assert.Contains(t, h.Apart, years.Apart{Kind: years.OtherParts, Label: "algemene dekkingsmiddelen", Years: []int{2020}, Reason: years.OnlyHere})
	assert.Contains(t, h.Apart, years.Apart{Kind: years.OtherParts, Label: "Algemene reserve", Years: []int{2020}, Reason: years.Twice})
}

// Baarle-Nassau prints "Programma 0" to "Programma 8": a number says the same where all of them are the same.
func TestProgrammesWithoutNames(t *testing.T) {
	rows := func(numbers ...string) string {
		text := ""
		for _, n := range numbers {
			text += n + "|Programma " + n + "|880 311 -569||\n"
		}
		return text[:len(text)-1]
	}
	label := func(d *programme.Document) string { return d.Overview().Label() }
	a, b, c := jaarstukken(2016, rows("0", "1")), jaarstukken(2017, rows("0", "1")), jaarstukken(2018, rows("0", "1", "2"))
	assert.NotEmpty(t, label(a))
	h := follow(t, documents(a, b, c))
	var labels []string
	for s := range h.Of(years.Programmes) {
		labels = append(labels, s.Label)
	}
	assert.Len(t, labels, 3+2, "the numbers of 2018 are others")
	assert.Contains(t, h.Apart, years.Apart{Kind: years.Programmes, Label: labels[0], Years: []int{2016, 2017, 2018}, Reason: years.Nameless})
}

// Programmes of one name are told apart by their numbers, if they have any.
func TestProgrammesOfOneName(t *testing.T) {
	rows := " 1 1 0| 1 1 0| 1 1 0"
	h := follow(t, documents(jaarstukken(2020, "1|Overig|"+rows+"\n2|Overig|"+rows), jaarstukken(2021, "1|Overig|"+rows+"\n2|Overig|"+rows)))
	assert.Empty(t, h.Apart)
	assert.Len(t, slices.Collect(h.Of(years.Programmes)), 2)
	h = follow(t, documents(jaarstukken(2020, "|Overig|"+rows+"\n|Overig|"+rows), jaarstukken(2021, "1|Overig|"+rows)))
	assert.Contains(t, h.Apart, years.Apart{Kind: years.Programmes, Label: "Overig", Years: []int{2020}, Reason: years.Twice})
}

func TestDossierErrors(t *testing.T) {
	begroting := budget.MustParseColumn("2024-begroting")
	other, coded, otherCode := geldrop(2019), geldrop(2019), geldrop(2019)
	other.Municipality.Name = "Geldrop"
	coded.Municipality.Code, otherCode.Municipality.Code = "GM1771", "GM1772"
	for reason, d := range map[string]years.Dossier{
		`Documents[1]: there is no document`:                                                                       documents(geldrop(2017), nil),
		`Documents[0]: DocumentKind(0) is no kind of document; set its kind`:                                       documents(new(programme.Document)),
		`Documents[1]: it is of "Geldrop", and the dossier of "Geldrop-Mierlo"`:                                    documents(geldrop(2017), other),
		`Documents[1]: it is of "GM1772", and the dossier of "GM1771"`:                                             documents(coded, otherCode),
		`Inhabitants[2020]: 0 is no number of inhabitants; leave a year out of which it is not known`:              {Inhabitants: map[int]int{2020: 0}},
		`Same[1]: "zorg" stands in item 0 too; put all in one item`:                                                {Same: [][]string{{"Zorg"}, {"zorg"}}},
		`Deliveries[0]: Column(0, Stage(0)) is no column of a begroting, a begroting na wijziging or a realisatie`: {Deliveries: []years.TaakveldFigures{{}}},
		`Deliveries[0]: saldo on taakveld 5.2 is neither lasten nor baten`:                                         {Deliveries: []years.TaakveldFigures{{Column: begroting, Amounts: figures("saldo 5.2 1")}}},
	} {
		_, err := d.Follow()
		var want *years.DossierError
		require.ErrorAs(t, err, &want, reason)
		assert.Equal(t, "follow dossier: "+reason, err.Error())
		assert.NotContains(t, want.Reason.NL, " is no ", "in Dutch")
		assert.NotEqual(t, want.Reason.EN, want.Reason.NL)
	}
	h := follow(t, years.Dossier{})
	assert.Empty(t, h.Subjects)
	assert.Empty(t, h.Years)
	assert.Equal(t, "?", years.Subject{}.Deviation(budget.Lasten, begroting, begroting).String())
	same := follow(t, documents(coded, geldrop(2017)))
	assert.Equal(t, "GM1771", same.Municipality.Code, "the oldest need not be the first")
}

// The largest afwijkingen of Geldrop-Mierlo in 2019, by hand from its overview: bouwen en wonen had 17.861 − 10.892 less
// lasten and 16.997 − 8.128 less baten, jeugdbeleid 18.399 − 17.188 less lasten.
func TestDeviationsBySize(t *testing.T) {
	h := follow(t, documents(geldrop(2019)))
	c := cycle(2019)
	all := h.Deviations(c[1], c[2])
	require.Len(t, all, 20, "lasten and baten of ten programmes")
	var got []string
	for _, d := range all[:3] {
		got = append(got, fmt.Sprint(d.Subject.Label, ": ", d.Side, " ", d))
	}
	assert.Equal(t, []string{"10. Bouwen en wonen: baten 8.869.000 N", "10. Bouwen en wonen: lasten 6.969.000 V", "7. Jeugdbeleid en onderwijs: lasten 1.211.000 V"}, got)
	whole := h.Deviations(c[1], c[2], years.Whole)
	assert.Len(t, whole, 2)
	assert.Empty(t, h.Deviations(c[1], c[2], years.Taakvelden))
	assert.Empty(t, new(years.History).Deviations(c[1], c[2]))
	assert.Empty(t, (*years.History)(nil).Deviations(c[1], c[2]))
}

// A programme of which only one figure is known is not left out: it comes last, and says what lacks. One of which only the
// saldo is printed has that.
func TestDeviationsOfWhatIsKnownInPart(t *testing.T) {
	d := jaarstukken(2020, "1|Zorg||100 20 -80|90 20 -70\n2|Wonen||50 0 -50|\n3|Werk|| |")
	c := cycle(2020)
	werk := &d.Programmes[2].Section
	werk.Lines, werk.Claims[0].Amounts = nil, budget.Series{c[1]: thousands("-10"), c[2]: thousands("-30")}
	d.Programmes = append(d.Programmes, programme.Programme{Section: programme.Section{Number: "4", Name: "Bestuur", Claims: []programme.Claim{
		{Side: budget.Resultaat, Amounts: budget.Series{c[1]: thousands("5"), c[2]: thousands("4")}}}}})
	var got, lacks []string
	for _, dev := range follow(t, documents(d)).Deviations(c[1], c[2]) {
		got = append(got, fmt.Sprint(dev.Subject.Label, ": ", dev.Side, " ", dev))
		for leaf := range dev.Missing() {
			lacks = append(lacks, leaf.Source().Column)
		}
	}
	assert.Equal(t, []string{"3. Werk: saldo 20.000 N", "1. Zorg: lasten 10.000 V", "4. Bestuur: resultaat 1.000 N", "1. Zorg: baten 0", "2. Wonen: baten ?", "2. Wonen: lasten ?"}, got)
	assert.Equal(t, []string{"Realisatie 2020", "Realisatie 2020"}, lacks)
}
