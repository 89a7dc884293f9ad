package opendata_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

var (
	begroting2023     = opendata.Moment{Year: 2023, Report: delivery.PeriodBegroting}
	jaarrekening2023  = opendata.Moment{Year: 2023, Report: delivery.PeriodJaarrekening}
	samenkracht       = iv3.MustParseTaakveld("6.1")
	nationalHeader    = "Gemeenten;Taakveld;L1.1 Salarissen en sociale lasten;Baten;Lasten;Provincie;Inwonertal\n"
	nationalBegroting = nationalHeader +
		// Made-up municipalities; the labels are those of the published tables.
		"Aadorp;0.1 Bestuur;60.0;10.0;100.0;Drenthe;1000\n" +
		"Aadorp;0.7 Algemene uitkeringen en overige ui..;;590.0;0.0;Drenthe;1000\n" +
		"Aadorp;6.1 Samenkracht en burgerparticipatie;;0.0;200.0;Drenthe;1000\n" +
		"Aadorp;6.71a Huishoudelijke hulp (WMO);;0.0;300.0;Drenthe;1000\n" +
		"Beestad;0.1 Bestuur;;0.0;200.0;Limburg;3000\n" +
		"Beestad;0.7 Algemene uitkeringen en overige ui..;;1702.0;0.0;Limburg;3000\n" +
		"Beestad;6.1 Samenkracht en burgerparticipatie;;0.0;600.0;Limburg;3000\n" +
		"Beestad;6.71 Maatwerkdienstverlening 18+;;0.0;900.0;Limburg;3000\n" +
		"Ceewolde;0.1 Bestuur;;0.0;100.0;Limburg;2000\n" +
		"Ceewolde;0.7 Algemene uitkeringen en overige ui..;;750.0;0.0;Limburg;2000\n" +
		"Ceewolde;6.1 Samenkracht en burgerparticipatie;;0.0;50.0;Limburg;2000\n" +
		"Ceewolde;6.71a Huishoudelijke hulp (WMO);;0.0;0.0;Limburg;2000\n" +
		"Deeveen;0.1 Bestuur;;0.0;0.0;Limburg;4000\n" +
		"Nederland;0.1 Bestuur;;10.0;400.0;;10000\n" +
		"Nederland;0.7 Algemene uitkeringen en overige ui..;;3042.0;0.0;;10000\n" +
		"Nederland;6.1 Samenkracht en burgerparticipatie;;0.0;850.0;;10000\n" +
		"Nederland;6.71 Maatwerkdienstverlening 18+;;0.0;1200.0;;10000\n"
)

func loadNational(t testing.TB, text string, m opendata.Moment) *opendata.Set {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadNational(context.Background(), "national.csv", strings.NewReader(text), m))
	return l.Set()
}

func entity(t testing.TB, s *opendata.Set, name string) opendata.Entity {
	t.Helper()
	e, ok := s.Entity(name)
	require.True(t, ok, name)
	return e
}

func TestReadNational(t *testing.T) {
	set := loadNational(t, nationalBegroting, begroting2023)
	a := entity(t, set, "Aadorp")
	totals := set.Totals(opendata.Latest)
	lasten, ok := totals.Of(a, begroting2023, budget.Lasten, iv3.Taakveld{})
	require.True(t, ok)
	assert.Equal(t, "600000", lasten.String(), "100 + 200 + 300 thousand; the salaries are part of the 100")
	wages, ok := set.Totals(opendata.Latest, iv3.MustParseCategorie("1.1")).Of(a, begroting2023, budget.Lasten, iv3.Taakveld{})
	assert.True(t, ok)
	assert.Equal(t, "60000", wages.String(), "the part of the whole")
	_, ok = totals.Of(a, begroting2023, budget.Lasten, iv3.MustParseTaakveld("8.1"))
	assert.False(t, ok, "no row is not zero")
	_, ok = totals.Of(a, jaarrekening2023, budget.Lasten, iv3.Taakveld{})
	assert.False(t, ok)
	_, ok = totals.Of(a, begroting2023, budget.Side(0), iv3.Taakveld{})
	assert.False(t, ok)
	facts, ok := set.Facts(a, begroting2023)
	require.True(t, ok)
	assert.Equal(t, 1000, facts.Inhabitants)
	assert.Equal(t, map[string]string{"Provincie": "Drenthe"}, facts.Labels)
	_, ok = set.Facts(a, jaarrekening2023)
	assert.False(t, ok)
	_, ok = set.Totals(opendata.First).Of(a, begroting2023, budget.Lasten, iv3.Taakveld{})
	assert.False(t, ok, "the source does not say that it is the first round")
	unstated, ok := set.Totals(opendata.Unstated).Of(a, begroting2023, budget.Lasten, iv3.Taakveld{})
	assert.True(t, ok && unstated == lasten)
}

func TestNationalRows(t *testing.T) {
	set := loadNational(t, nationalBegroting, begroting2023)
	var wages []opendata.Row
	for r := range set.Rows {
		if r.Column.OfWhich {
			wages = append(wages, r)
		}
		if r.Entity.Name == "Beestad" {
			break
		}
	}
	require.Len(t, wages, 1)
	assert.Equal(t, "wL1.1", wages[0].Column.String())
	assert.Equal(t, "60000", wages[0].Amounts[opendata.Unstated].String())
}

// TestNationalCutOff reads what is left of 25000 inhabitants in a file that was cut off: 25 would be a number too.
func TestNationalCutOff(t *testing.T) {
	text := nationalHeader + "Aadorp;0.1 Bestuur;;10.0;100.0;Drenthe;25000\nAadorp;0.2 Burgerzaken;;10.0;100.0;Drenthe; 25"
	var reported []*opendata.RowError
	l := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error { reported = append(reported, e); return nil }})
	require.NoError(t, l.ReadNational(context.Background(), "n", strings.NewReader(text), begroting2023))
	require.Len(t, reported, 1)
	assert.Contains(t, reported[0].Error(), "line 3, column 47: \"Aadorp;0.2 Burgerzaken;;10.0;100.0;Drenthe; 25\": the file ends without a line end")
	assert.Equal(t, 2, l.Set().Len(), "lasten and baten of the line that is whole")

	accepting := opendata.NewLoader(opendata.Options{AcceptNoFinalLineEnd: true})
	require.NoError(t, accepting.ReadNational(context.Background(), "n", strings.NewReader(nationalHeader+"Aadorp;0.1 Bestuur;;10.0;100.0;Drenthe; 25 "), begroting2023))
	facts, _ := accepting.Set().Facts(entity(t, accepting.Set(), "Aadorp"), begroting2023)
	assert.Equal(t, 25, facts.Inhabitants, "spaces around a number do not count")

	passing := opendata.NewLoader(opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
	assert.ErrorContains(t, passing.ReadNational(context.Background(), "n", strings.NewReader("Gemeenten;Taakveld;Lasten;Bat"), begroting2023), "cut off", "a header that is not whole cannot be passed over")
}

func TestNationalErrors(t *testing.T) {
	line := "Aadorp;0.1 Bestuur;;10.0;100.0;Drenthe;1000\n"
	for name, c := range map[string]struct {
		text         string
		line, column int
		reason       string
	}{
		"label":       {strings.Replace(line, "0.1 Bestuur", "0.1 Burgerzaken", 1), 2, 8, "name is that of 0.2"},
		"amount":      {strings.Replace(line, "100.0", "100,0", 1), 2, 26, "amount"},
		"inhabitants": {strings.Replace(line, "1000", "many", 1), 2, 40, "inhabitants"},
		"name":        {strings.Replace(line, "Aadorp", " ", 1), 2, 1, "municipality"},
		"spaces":      {strings.Replace(line, "1000", " 1000 x", 1), 2, 40, "inhabitants"},
		"cut off":     {strings.TrimSuffix(line, "00\n"), 2, 42, "cut off"},
		"half a line": {"Aadorp;0.1 Best", 2, 1, "cut off"},
		"fields":      {"Aadorp;0.1 Bestuur\n", 2, 1, "wrong number of fields"},
		"facts":       {line + strings.Replace(strings.Replace(line, "Drenthe", "Fryslân", 1), "0.1 Bestuur", "0.2", 1), 3, 1, "differ"},
		"twice":       {line + line, 3, 1, "counted twice"},
		"quote":       {"Aadorp;\"0.1;;1;1;D;1\n", 2, 0, "quote"},
	} {
		t.Run(name, func(t *testing.T) {
			l := opendata.NewLoader(opendata.Options{})
			err := l.ReadNational(context.Background(), "n", strings.NewReader(nationalHeader+c.text), begroting2023)
			var at *opendata.RowError
			require.ErrorAs(t, err, &at)
			assert.Equal(t, c.line, at.Line)
			if c.column > 0 {
				assert.Equal(t, c.column, at.Column)
			}
			assert.Contains(t, at.Reason, c.reason)
		})
	}
	var seen int
	l := opendata.NewLoader(opendata.Options{OnError: func(*opendata.RowError) error { seen++; return nil }})
	text := nationalHeader + "x\n" + line + strings.Replace(line, "0.1 Bestuur", "0.99", 1) + strings.Replace(line, "0.1 Bestuur", "0.2", 1)
	require.NoError(t, l.ReadNational(context.Background(), "n", strings.NewReader(text), begroting2023))
	assert.Equal(t, 2, seen)
	assert.Equal(t, 4, l.Set().Len())
}

func TestNationalRefuses(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	ctx := context.Background()
	var edition *iv3.EditionError
	assert.ErrorAs(t, l.ReadNational(ctx, "n", strings.NewReader(nationalBegroting), opendata.Moment{Year: 1999}), &edition)
	var at *opendata.RowError
	assert.ErrorAs(t, l.ReadNational(ctx, "n", strings.NewReader("a;b\n"), begroting2023), &at)
	assert.Error(t, l.ReadNational(ctx, "n", strings.NewReader(""), begroting2023))
	assert.ErrorContains(t, l.ReadNational(ctx, "n", iotest.ErrReader(errors.New("dead")), begroting2023), "dead")
	done, cancel := context.WithCancel(ctx)
	cancel()
	assert.ErrorIs(t, l.ReadNational(done, "n", strings.NewReader(nationalBegroting), begroting2023), context.Canceled)
	few := opendata.NewLoader(opendata.Options{MaxMoments: 1, MaxCodes: 1})
	assert.Error(t, few.ReadNational(ctx, "n", strings.NewReader(nationalBegroting), begroting2023))
	assert.Error(t, few.ReadNational(ctx, "n", strings.NewReader(nationalBegroting), jaarrekening2023))
}

func TestCheck(t *testing.T) {
	set := loadNational(t, nationalBegroting, begroting2023)
	got := map[string]opendata.EntityCheck{}
	for _, c := range set.Totals(opendata.Latest).Check(begroting2023, opendata.DefaultTolerance()) {
		got[c.Entity.String()] = c
	}
	assert.True(t, got["Aadorp"].Delivered && got["Aadorp"].Difference.IsZero())
	assert.False(t, got["Beestad"].Outlier)
	assert.Equal(t, "-2000", got["Beestad"].Difference.String())
	assert.True(t, got["Ceewolde"].Outlier)
	assert.Equal(t, "-600000", got["Ceewolde"].Difference.String())
	assert.False(t, got["Deeveen"].Delivered)
	assert.False(t, got["Nederland"].Outlier)
	assert.True(t, got["Nederland"].Difference.IsZero(), "400+850+1200 thousand is what the municipalities have")
	// The two others have 300 + 900 thousand on 6.71 for 4000 inhabitants; Ceewolde has 2000.
	r := got["Ceewolde"].Absence
	assert.Equal(t, []iv3.Taakveld{iv3.MustParseTaakveld("6.71")}, r.Taakvelden)
	assert.Equal(t, "600000", r.Estimate.String())
	assert.Equal(t, "no lasten at all on 6.71, where at least 2 of 2 others have them; at their average per inhabitant that would be about € 600.000", r.Text().EN)
	assert.Contains(t, r.Text().NL, "waar minstens 2 van 2 andere")
	assert.Empty(t, opendata.Absence{}.Text())
}

func TestRankAndCompare(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	ctx := context.Background()
	require.NoError(t, l.ReadNational(ctx, "b", strings.NewReader(nationalBegroting), begroting2023))
	before := l.Set()
	account := strings.Replace(nationalBegroting, "200.0;Drenthe", "260.0;Drenthe", 1)
	require.NoError(t, l.ReadNational(ctx, "r", strings.NewReader(account), jaarrekening2023))
	assert.Equal(t, []opendata.Moment{begroting2023}, before.Moments(), "a set does not change when the loader reads on")
	totals := l.Set().Totals(opendata.Latest)

	ranking := totals.RankPerInhabitant(begroting2023, budget.Lasten, samenkracht)
	require.Len(t, ranking, 3, "without Nederland and without who did not deliver")
	assert.Equal(t, []int{1, 1, 3}, []int{ranking[0].Rank, ranking[1].Rank, ranking[2].Rank})
	assert.Equal(t, "200", ranking[0].Amount.String(), "200 thousand over 1000 inhabitants, 600 over 3000")
	assert.Equal(t, "25", ranking[2].Amount.String())

	rows := totals.Compare(entity(t, l.Set(), "Aadorp"), begroting2023, jaarrekening2023)
	require.Len(t, rows, 8)
	assert.Equal(t, "0.1", rows[0].Taakveld.String())
	assert.Equal(t, "60000", rows[4].Difference.String())
}

func TestUnlistedCodes(t *testing.T) {
	set := loadNational(t, nationalBegroting, begroting2023)
	got := set.Unlisted(iv3.Gemeente)
	require.Len(t, got, 1, "6.71 is listed but closed in 2023")
	assert.Equal(t, "6.71", got[0].Taakveld.String())
	assert.Equal(t, 2, got[0].Rows)
	assert.Empty(t, set.Unlisted(iv3.Layer(9)))
}

// TestNationalFiles checks every municipality of the published tables. The outliers and
// the authorities that did not deliver are facts about those files.
func TestNationalFiles(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	for name, m := range map[string]opendata.Moment{"2023_begroting": begroting2023, "2023_jaarrekening": jaarrekening2023,
		"2024_begroting": {Year: 2024}, "2025_begroting": {Year: 2025}} {
		f, err := os.Open(testfiles.Path(t, "data", "national", name+".csv"))
		require.NoError(t, err)
		require.NoError(t, l.ReadNational(context.Background(), name, f, m))
		f.Close()
	}
	totals := l.Set().Totals(opendata.Latest)
	var notable []string
	exact := map[int]int{}
	for _, m := range l.Set().Moments() {
		for _, c := range totals.Check(m, opendata.DefaultTolerance()) {
			switch {
			case c.Entity.Pseudo():
				assert.True(t, c.Difference.IsZero(), "%v", m)
			case !c.Delivered:
				notable = append(notable, fmt.Sprintf("%v: %v not delivered %v", m, c.Entity, c.Difference))
			case c.Outlier:
				notable = append(notable, fmt.Sprintf("%v: %v outlier %v", m, c.Entity, c.Difference))
			case c.Difference.IsZero():
				exact[m.Year]++
			}
		}
	}
	assert.Equal(t, []string{
		"begroting 2023: Sliedrecht outlier -14174000",
		"begroting 2023: Voorne aan Zee not delivered 0",
		"jaarrekening 2023: Vijfheerenlanden not delivered 0",
		"begroting 2024: Vijfheerenlanden not delivered 0",
		"begroting 2025: De Bilt not delivered 0",
		"begroting 2025: Landsmeer not delivered 0",
		"begroting 2025: Midden-Drenthe not delivered 0",
		"begroting 2025: Vijfheerenlanden not delivered 0",
	}, notable)
	assert.Equal(t, 59, exact[2025], "of 339 that delivered")
}

func ExampleLoader_ReadNational() {
	l := opendata.NewLoader(opendata.Options{})
	table := "Gemeenten;Taakveld;Lasten;Baten;Inwonertal\n" +
		"Sliedrecht;6.3 Inkomensregelingen;10632.0;7713.0;26184\n"
	if err := l.ReadNational(context.Background(), "2023_begroting.csv", strings.NewReader(table), begroting2023); err != nil {
		panic(err)
	}
	totals := l.Set().Totals(opendata.Latest)
	e, _ := l.Set().Entity("Sliedrecht")
	a, _ := totals.PerInhabitant(e, begroting2023, budget.Lasten, iv3.MustParseTaakveld("6.3"))
	fmt.Printf("€ %n per inwoner\n", a)
	// Output: € 406,05 per inwoner
}

// The amounts of one authority are those that stand in the table, in code order, zeros included.
func TestAmountsOfOneAuthority(t *testing.T) {
	set := loadNational(t, nationalBegroting, begroting2023)
	var got []string
	for _, a := range set.Totals(opendata.Latest).Amounts(entity(t, set, "Aadorp"), begroting2023) {
		got = append(got, fmt.Sprint(a.Taakveld, " ", a.Side, " ", a.Amount))
	}
	assert.Equal(t, []string{"0.1 lasten 100000", "0.1 baten 10000", "0.7 lasten 0", "0.7 baten 590000",
		"6.1 lasten 200000", "6.1 baten 0", "6.71a lasten 300000", "6.71a baten 0"}, got)
	assert.Empty(t, set.Totals(opendata.Latest).Amounts(entity(t, set, "Aadorp"), jaarrekening2023))
}
