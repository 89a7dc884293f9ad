package opendata_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/opendata"
)

// TestMixedLines spells every key of every line anew, now plain, now quoted or padded, with
// amounts of all kinds and lines in between that are wrong: what one line leaves behind must not
// be taken for the next.
func TestMixedLines(t *testing.T) {
	for seed := range int64(100) {
		random := rand.New(rand.NewSource(seed))
		posts, categories := []string{"0.1", "0.10", "6.1", "A111", "6.71"}, []string{"L1.1", "L3.8", "B3.7", "B1.1"}
		entities, moments := []string{"GM0001", "GM0518"}, []string{"2023X000", "2023X005"}
		var text strings.Builder
		var want []string
		wrong := 0
		text.WriteString(header)
		for _, i := range random.Perm(len(posts) * len(categories) * len(entities) * len(moments)) {
			keys := [...]string{posts[i%5], categories[i/5%4], entities[i/20%2], moments[i/40]}
			amounts := [...]string{amountLike(random), amountLike(random)}
			text.WriteString([]string{"", "", "", "\n", "\r\n"}[random.Intn(5)])
			if random.Intn(6) == 0 {
				text.WriteString(wrongLine(random, keys))
				wrong++
			}
			for _, key := range keys {
				text.WriteString(spelled(random, key) + ";")
			}
			fmt.Fprintf(&text, "%s;%s%s\n", spelledAmount(random, amounts[0]), spelledAmount(random, amounts[1]), []string{"", "\r"}[random.Intn(2)])
			want = append(want, strings.Join(append(keys[:], amounts[:]...), ";"))
		}
		var got []string
		set, err := read(t, text.String(), opendata.Options{OnError: func(*opendata.RowError) error { wrong--; return nil }})
		require.NoError(t, err)
		for r := range set.Rows {
			got = append(got, strings.Join([]string{r.Post.String(), r.Column.String(), r.Entity.Key, r.Moment.Key(), inThousands(r, opendata.First), inThousands(r, opendata.Second)}, ";"))
		}
		assert.Equal(t, want, got, "seed %d", seed)
		assert.Zero(t, wrong, "wrong lines that were not reported, seed %d", seed)
	}
}

// TestEmptyLineBeforeTheSameKey has an empty line between two lines with one key, which runs
// on, with that line, to more than a key can be.
func TestEmptyLineBeforeTheSameKey(t *testing.T) {
	text := header + "0.1;L1.1;GM0001;2023X000;1;2\n6.1            ;L1.1;GM0001;2023X000;3;4\n\r\n6.1            ;L3.8;GM0001;2023X000;5;6\n"
	set, err := read(t, text, opendata.Options{})
	require.NoError(t, err)
	var posts []string
	for r := range set.Rows {
		posts = append(posts, r.Post.String())
	}
	assert.Equal(t, []string{"0.1", "6.1", "6.1"}, posts)
}

// spelled pads a key, or not, and quotes it, or not.
func spelled(random *rand.Rand, key string) string {
	width := []int{0, 0, 6, 8, 9, 14, 15, 17, 25}[random.Intn(9)]
	key += strings.Repeat(" ", max(0, width-len(key)))
	if random.Intn(2) == 0 {
		return `"` + key + `"`
	}
	return key
}

func amountLike(random *rand.Rand) string {
	return []string{"", "0", "7", "-12", "1234567", "-123456789", "12.5", "-0.01"}[random.Intn(8)]
}

func spelledAmount(random *rand.Rand, amount string) string {
	if random.Intn(2) == 0 {
		return `"` + amount + `"`
	}
	return amount
}

// wrongLine is a line that starts like a good one and is none.
func wrongLine(random *rand.Rand, keys [4]string) string {
	at := random.Intn(5)
	for i := range keys {
		keys[i] = spelled(random, keys[i])
		if i == at {
			keys[i] = []string{"?", `"` + keys[i], keys[i] + "!", `""`, "X1234567890123456789"}[random.Intn(5)]
		}
	}
	amounts := "1;2"
	if at == 4 {
		amounts = []string{"1", `"1;2`, `1";2`, `1;"2`, `"1"1;2`, "1;2;", "1\r;2", `"";"`, "--1;2"}[random.Intn(9)]
	}
	return strings.Join(keys[:], ";") + ";" + amounts + "\n"
}

func inThousands(r opendata.Row, round opendata.Round) string {
	a, ok := r.Amounts[round]
	if !ok {
		return ""
	}
	return a.Decimal().Shift(-3).String()
}
