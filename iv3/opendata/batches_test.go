package opendata_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// rowsOf are the rows of a set by the accessor of the tests, which knows nothing of batches.
func rowsOf(s *opendata.Set) (list []opendata.Row) {
	s.Rows(func(r opendata.Row) bool {
		list = append(list, r)
		return true
	})
	return list
}

// handed passes the batches of a set on as a file would.
func handed(s *opendata.Set) iter.Seq2[opendata.Batch, error] {
	return func(yield func(opendata.Batch, error) bool) {
		for b := range s.Batches() {
			if !yield(b, nil) {
				return
			}
		}
	}
}

func again(t *testing.T, s *opendata.Set) *opendata.Set {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadBatches(context.Background(), "again", handed(s)))
	return l.Set()
}

func TestBatchesHoldEveryRow(t *testing.T) {
	text := header + "2.1;L3.5.1;GM0518;2025X000;4200;4195.5\n0.61;B2.2.2;GM0518;2025X000;1000;\n" +
		"A111;Primo;GM0518;2023X005;;870\nA111;L7.1;PV20;2023X005;0.00001;-99999999999.99999\nP112;Ultimo;GR0003;2023X004;;\n"
	small, err := read(t, text, opendata.Options{})
	require.NoError(t, err)
	large, err := read(t, string(madeUp(t, 40_000, national.Style{})), opendata.Options{})
	require.NoError(t, err)
	for name, set := range map[string]*opendata.Set{"small": small, "large": large, "national": loadNational(t, nationalBegroting, begroting2023), "nil": nil} {
		back := again(t, set)
		if set == nil {
			assert.Zero(t, back.Len())
			continue
		}
		require.Equal(t, rowsOf(set), rowsOf(back), name)
		assert.Equal(t, set.Entities(), back.Entities(), name)
		assert.Equal(t, set.Moments(), back.Moments(), name)
	}
	requireTotals(t, totalsOf(t, madeUp(t, 40_000, national.Style{})), again(t, large))
}

// A file can have the rows of a national table, which do not state their round, beside those of unprocessed data.
func TestABatchOfBothKinds(t *testing.T) {
	b := handMade()
	b.Unstated = []int64{opendata.NoAmount, 250_00, opendata.NoAmount}
	b.First[1] = opendata.NoAmount
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadBatches(context.Background(), "b", of(b)))
	rows := rowsOf(l.Set())
	slices.SortFunc(rows, func(a, b opendata.Row) int { return strings.Compare(a.Entity.Key, b.Entity.Key) })
	require.Len(t, rows, 3)
	assert.Equal(t, map[opendata.Round]budget.Amount{opendata.Unstated: budget.Euros(250)}, rows[0].Amounts)
	assert.Equal(t, map[opendata.Round]budget.Amount{opendata.First: budget.Euros(100)}, rows[1].Amounts)
	assert.Equal(t, map[opendata.Round]budget.Amount{}, rows[2].Amounts)
}

// handMade has three rows; the last has no amount.
func handMade() opendata.Batch {
	return opendata.Batch{
		Entities: []opendata.Entity{{Key: "GM0518"}, {Name: "Aadorp"}, {Key: "GM0519", Name: "Beestad"}},
		Moments:  []opendata.Moment{{Year: 2024}, {Year: 2023, Report: delivery.PeriodJaarrekening}},
		Bookings: []opendata.Booking{
			{Taakveld: samenkracht, Side: budget.Lasten, Categorie: iv3.MustParseCategorie("1.1")},
			{Balanspost: iv3.MustParseBalanspost("A111"), Balance: "Primo"},
		},
		Entity: []uint16{0, 1, 2}, Moment: []uint16{0, 1, 1}, Booking: []uint16{0, 1, 0},
		First: []int64{100_00, -300_05, opendata.NoAmount},
	}
}

func of(batches ...opendata.Batch) iter.Seq2[opendata.Batch, error] {
	return func(yield func(opendata.Batch, error) bool) {
		for _, b := range batches {
			if !yield(b, nil) {
				return
			}
		}
	}
}

func TestRowsOfBatchesThatAreRefused(t *testing.T) {
	for want, change := range map[string]func(*opendata.Batch){
		`b, line 5, column 1: "begroting 2024, 6.1, L1.1": no such key in its batch`:                   func(b *opendata.Batch) { b.Entity[1], b.Moment[1], b.Booking[1] = 9, 0, 0 },
		`b, line 5, column 1: "Aadorp, jaarrekening 2023": no such key in its batch`:                   func(b *opendata.Batch) { b.Booking[1] = 2 },
		`"GM518x, jaarrekening 2023, A111, Primo": gemeente: want a key such as "GM0518"`:              func(b *opendata.Batch) { b.Entities[1] = opendata.Entity{Key: "GM518x"} },
		`"GM0518., jaarrekening 2023, A111, Primo": gemeente: want a key such as "GM0518"`:             func(b *opendata.Batch) { b.Entities[1] = opendata.Entity{Key: "GM0518."} },
		`", jaarrekening 2023, A111, Primo": gemeente: want a key or a name, without spaces around it`: func(b *opendata.Batch) { b.Entities[1] = opendata.Entity{} },
		`want a year from 1900 to 2999 and a report`: func(b *opendata.Batch) {
			b.Moment[1], b.Moments = 2, append(b.Moments, opendata.Moment{Year: 1899})
		},
		`line 5, column 1: "Aadorp, Period(9) 2024, A111, Primo": want a year`: func(b *opendata.Batch) {
			b.Moment[1], b.Moments = 2, append(b.Moments, opendata.Moment{Year: 2024, Report: 9})
		},
		`want a taakveld or a balance item`:                                  func(b *opendata.Batch) { b.Bookings[1].Taakveld = samenkracht },
		`want lasten or baten, or else`:                                      func(b *opendata.Batch) { b.Bookings[1].Side = budget.Baten },
		`"Aadorp, jaarrekening 2023, A111, ": want lasten or baten, or else`: func(b *opendata.Batch) { b.Bookings[1].Balance = "" },
		`"Aadorp, jaarrekening 2023, A111, ": want lasten`:                   func(b *opendata.Batch) { b.Bookings[1].Balance, b.Bookings[1].Side = "", budget.Saldo },
		`a balance figure is Primo or Ultimo, without a category`:            func(b *opendata.Batch) { b.Bookings[1].Balance = "primo" },
		`without a category`:                                                 func(b *opendata.Batch) { b.Bookings[1].OfWhich = true },
		`an amount of more than eleven digits in thousands`:                  func(b *opendata.Batch) { b.First[1] = -10_000_000_000_000_000 },
		`in one row`: func(b *opendata.Batch) { b.Unstated = []int64{opendata.NoAmount, 1, opendata.NoAmount} },
		`line 4, column 1: "GM0518, begroting 2024, 6.1, L1.1": this cell was read before`: func(b *opendata.Batch) { b.Entity[0] = 0 },
	} {
		first, b := handMade(), handMade()
		b.Entities = append(b.Entities, opendata.Entity{Key: "PV20"})
		b.Entity[0] = 3
		change(&b)
		l := opendata.NewLoader(opendata.Options{})
		err := l.ReadBatches(context.Background(), "b", of(first, b))
		var row *opendata.RowError
		require.ErrorAs(t, err, &row, want)
		assert.ErrorContains(t, err, want)
		assert.GreaterOrEqual(t, l.Set().Len(), 3, "what came before stays")
	}
}

// A caller that goes on loses the rows that are wrong, and no others.
func TestRowsOfBatchesThatArePassedOver(t *testing.T) {
	b := handMade()
	b.First[0] = 1 << 62
	var lines []int
	l := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error {
		lines = append(lines, e.Line)
		return nil
	}})
	require.NoError(t, l.ReadBatches(context.Background(), "b", of(b, b)))
	assert.Equal(t, []int{1, 4, 5, 6}, lines, "in the second batch the others repeat")
	assert.Equal(t, 2, l.Set().Len())
}

func TestBatchesThatEndAFile(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{MaxEntities: 2})
	var limit *budget.LimitError
	require.ErrorAs(t, l.ReadBatches(context.Background(), "b", of(handMade())), &limit)
	assert.Equal(t, budget.LimitError{File: "b", What: "different gemeenten", Most: 2}, *limit)

	l = opendata.NewLoader(opendata.Options{MaxRows: 5, OnError: func(*opendata.RowError) error { return nil }})
	require.ErrorAs(t, l.ReadBatches(context.Background(), "b", of(handMade(), handMade())), &limit)
	assert.Equal(t, budget.LimitError{File: "b", What: "rows", Most: 5}, *limit, "those that are refused count too")

	l = opendata.NewLoader(opendata.Options{})
	short := handMade()
	short.Second = []int64{1}
	assert.ErrorContains(t, l.ReadBatches(context.Background(), "b", of(short)), "differ in length")
	cause := errors.New("broken")
	failing := func(yield func(opendata.Batch, error) bool) {
		_ = yield(handMade(), nil) && yield(opendata.Batch{}, cause) && yield(handMade(), nil)
	}
	assert.ErrorIs(t, l.ReadBatches(context.Background(), "b", failing), cause)
	assert.Equal(t, 3, l.Set().Len())

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	endless := func(yield func(opendata.Batch, error) bool) {
		for yield(opendata.Batch{}, nil) {
		}
	}
	assert.ErrorIs(t, l.ReadBatches(ctx, "b", endless), context.Canceled)
	assert.NoError(t, l.ReadBatches(context.Background(), "b", nil))
	assert.ErrorContains(t, (*opendata.Loader)(nil).ReadBatches(context.Background(), "b", nil), "nil")
}

func TestSetFacts(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	e, m := opendata.Entity{Name: "Aadorp"}, opendata.Moment{Year: 2023, Report: delivery.PeriodJaarrekening}
	facts := opendata.Facts{Inhabitants: 1000, Labels: map[string]string{"Provincie": "Drenthe"}}
	require.NoError(t, l.SetFacts(e, m, facts))
	require.NoError(t, l.SetFacts(e, m, facts), "said twice")
	assert.ErrorContains(t, l.SetFacts(e, m, opendata.Facts{Inhabitants: 1001}), "1000")
	assert.ErrorContains(t, l.SetFacts(e, m, opendata.Facts{Inhabitants: 1000}), "something else")
	assert.Error(t, l.SetFacts(opendata.Entity{}, m, opendata.Facts{}))
	require.NoError(t, l.ReadBatches(context.Background(), "b", of(handMade())))
	got, ok := l.Set().Facts(e, m)
	assert.True(t, ok)
	assert.Equal(t, facts, got)
}

func ExampleLoader_ReadBatches() {
	batch := opendata.Batch{
		Entities: []opendata.Entity{{Key: "GM0518"}},
		Moments:  []opendata.Moment{{Year: 2025, Report: delivery.PeriodBegroting}},
		Bookings: []opendata.Booking{
			{Taakveld: iv3.MustParseTaakveld("6.1"), Side: budget.Lasten, Categorie: iv3.MustParseCategorie("1.1")},
			{Taakveld: iv3.MustParseTaakveld("6.1"), Side: budget.Lasten, Categorie: iv3.MustParseCategorie("3.8")},
		},
		Entity: []uint16{0, 0}, Moment: []uint16{0, 0}, Booking: []uint16{0, 1},
		First: []int64{1_250_00, opendata.NoAmount}, Second: []int64{1_300_00, 700_50},
	}
	l := opendata.NewLoader(opendata.Options{})
	err := l.ReadBatches(context.Background(), "rows", func(yield func(opendata.Batch, error) bool) { yield(batch, nil) })
	for b := range l.Set().Batches() {
		fmt.Println(len(b.Entity), "rows", err)
	}
	lasten, _ := l.Set().Totals(opendata.Second).Of(batch.Entities[0], batch.Moments[0], budget.Lasten, iv3.MustParseTaakveld("6.1"))
	fmt.Printf("%n\n", lasten)
	// Output:
	// 2 rows <nil>
	// 2.000,50
}
