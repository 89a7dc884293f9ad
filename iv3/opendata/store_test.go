package opendata

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNumbers sets numbers of two and of three bytes and holds them against a slice of plain ones.
func TestNumbers(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for _, most := range []int{1, 1 << 16, 1<<16 + 1, maxNumbers} {
		want, got := make([]uint32, 3000), numbers{low: make([]uint16, 3000)}
		for range 5 * len(want) {
			i, n := random.Intn(len(want)), uint32(random.Intn(most))
			want[i] = n
			got.set(i, n)
		}
		got.set(7, uint32(most-1))
		want[7] = uint32(most - 1)
		for i, n := range want {
			require.Equal(t, n, got.at(i))
		}
		require.Equal(t, most > 1<<16, got.high != nil)
		short := got.cut(8)
		require.Equal(t, want[7], short.at(7))
	}
}

// TestGroups numbers so many deliveries, and at such moments, that not all have a place in the table.
func TestGroups(t *testing.T) {
	var g groups
	want := map[group]uint32{}
	random := rand.New(rand.NewSource(1))
	for len(want) < 20_000 {
		d := group{uint32(random.Intn(1 << 16)), uint32(random.Intn(1 + len(want)/3))}
		id, ok := g.find(d)
		old, known := want[d]
		require.Equal(t, known, ok)
		if require.Equal(t, old, id); !ok {
			want[d] = g.add(d)
		}
	}
	copied := g.clone()
	assert.NotEmpty(t, copied.more, "some have no place in the table")
	assert.LessOrEqual(t, len(copied.ids), 2*mostIDs)
	for d, id := range want {
		got, ok := copied.find(d)
		require.True(t, ok && got == id && g.list[id] == d)
	}
}

// A delivery keeps its number, in whatever order authorities and moments come.
func TestGroupsAreFound(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for range 200 {
		var g groups
		entities, moments := 1+rng.Intn(400), 1+rng.Intn(90)
		for range 300 {
			d := group{uint32(rng.Intn(entities)), uint32(rng.Intn(moments))}
			if _, ok := g.find(d); !ok {
				g.add(d)
			}
			moments = min(moments+rng.Intn(2), 300)
		}
		for i, d := range g.list {
			id, ok := g.find(d)
			require.True(t, ok, "%v", d)
			require.Equal(t, uint32(i), id, "%v", d)
		}
	}
	var g groups // an authority at the end of the numbers, before they are made anew for more moments
	for entity := range uint32(33) {
		g.add(group{entity, 3})
	}
	g.add(group{32, 0})
	g.add(group{0, 40})
	for _, d := range g.list {
		_, ok := g.find(d)
		require.True(t, ok, "%v", d)
	}
}

// TestTaken takes cells, of many pairs too, twice.
func TestTaken(t *testing.T) {
	var cells taken
	want := map[[2]uint32]bool{}
	random := rand.New(rand.NewSource(1))
	cells.grow(700)
	for range 20_000 {
		c := [2]uint32{uint32(random.Intn(700)), uint32(random.Intn(2 * pairsInBits))}
		require.Equal(t, !want[c], cells.take(c[0], c[1]))
		want[c] = true
	}
}

// TestFigures packs amounts of which none, few or many are large, missing or no thousands, and asks for them again.
func TestFigures(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	draw := []func() int64{
		func() int64 { return missingCents },
		func() int64 { return int64(random.Intn(60_000)-30_000) * centsPerThousand },
		func() int64 { return int64(random.Uint32()-1<<31) * centsPerThousand },
		func() int64 { return random.Int63n(2e15) - 1e15 },
		func() int64 {
			return int64([]int{-1 << 31, 1<<31 - 1, -1 << 15, 1<<15 - 1, 1 - 1<<15, 1<<31 - 2, 1 - 1<<31}[random.Intn(7)]) * centsPerThousand
		},
	}
	for _, mix := range [][]int{{0}, {1}, {2}, {3}, {4}, {0, 1}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3}, {0, 1, 2, 3, 4}} {
		const n = 500
		f := figures{thousands: make([]int32, n+10)}
		var want []int64
		sum := uint64(0)
		for i := range n {
			cents := draw[mix[random.Intn(len(mix))]]()
			want = append(want, cents)
			f.set(i, thousandsOf(cents), cents)
			if cents != missingCents {
				sum += uint64(max(cents, -cents))
			}
		}
		f.set(n, inCents, 5)
		a, absolute := f.pack(n)
		for i := range want {
			require.Equal(t, want[i], a.at(i), "%v", mix)
		}
		require.Equal(t, sum, absolute)
		require.Equal(t, len(mix) == 1 && mix[0] == 0, a.empty())
	}
}

// TestKeysAreFoundAgain remembers so many spellings that some have no slot, and finds each or none, never another.
func TestKeysAreFoundAgain(t *testing.T) {
	k := newKeys(func(s string) (uint32, error) { return uint32(len(s)), nil }, ';')
	random := rand.New(rand.NewSource(1))
	spell := func() string {
		var b []byte
		for range 1 + random.Intn(15) {
			b = append(b, "01 .\"GM\x00"[random.Intn(8)])
		}
		return string(b)
	}
	ids := map[string]uint32{}
	for i := range uint32(20_000) {
		s := spell()
		if _, ok := ids[s]; !ok {
			ids[s] = i
			k.remember([]byte(s+";"), i)
		}
	}
	assert.LessOrEqual(t, len(k.slots), mostSlots)
	found, s := 0, ""
	for i := range 60_000 {
		if k.even = i > 30_000; i%3 > 0 { // else the same one again
			s = spell()
		} else if i%2 == 0 {
			require.Empty(t, k.find([]byte("one too long to be remembered"), nil))
		}
		text := append([]byte(s+";"), make([]byte, 32)...)
		random.Read(text[len(s)+1:])
		id, known := ids[s]
		if next := k.match(text, 0); next >= 0 {
			found++
			require.True(t, known, "%q", s)
			require.Equal(t, len(s)+1, next)
			require.Equal(t, id, k.id, "%q", s)
		}
	}
	assert.Greater(t, found, 2_000)
	for _, none := range []string{"", ";", "0123456789012345;", "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"} {
		assert.Equal(t, -1, k.match(append([]byte(none), make([]byte, 32)...), 0), "%q", none)
	}
}
