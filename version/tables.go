package version

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/match"
	"github.com/bbvgo/bbv/table/understand"
)

// needOfTable is how much must speak for it that two tables are the same: more than the
// labels of a kind of which a publication prints one for every programme, and less than
// labels that no other table has while all figures changed.
const needOfTable = 6

// whole is a table as it is compared.
type whole struct {
	caption match.Label
	labels  []string // of rows and columns, in order
	values  []value  // likewise
}

func wholeOf(u *understand.Understanding) whole {
	w := whole{caption: match.LabelOf(u.Table.Caption)}
	for _, l := range columnsOf(u) {
		w.add("|", l.label)
	}
	for _, l := range rowsOf(u) {
		w.add("-", l.label)
		w.values = append(w.values, l.values...)
	}
	slices.Sort(w.labels)
	slices.SortFunc(w.values, compareValues)
	return w
}

func (w *whole) add(kind string, l match.Label) {
	if !l.Blank() {
		w.labels = append(w.labels, kind+l.Folded)
	}
}

// key says all of a table but for the order of its lines.
func (w *whole) key() string {
	return fmt.Sprintf("%q %q %v", w.caption.Folded, strings.Join(w.labels, "\n"), w.values)
}

func (w *whole) features() []feature {
	list := []feature{{label: "=" + w.caption.Folded}}
	for _, l := range w.labels {
		list = append(list, feature{label: l})
	}
	for _, v := range w.values {
		list = append(list, feature{value: v})
	}
	return list
}

// byLabels is what the labels of two tables tell: for it where they share more than half,
// as much as the rarest of those does, and else against it.
func byLabels(a, b []string, in rarity[string]) float64 {
	most, common, all := 0.0, 0, len(a)+len(b)
	shared(a, b, strings.Compare, func(label string, both bool) {
		if both {
			common++
			most = max(most, in.less(mostBits, label))
		}
	})
	if all == 0 {
		return 0
	}
	dice := 2 * float64(common) / float64(all)
	if dice < .5 {
		most = byLabel
	}
	return most * (2*dice - 1)
}

// matchTables finds the tables that are in both versions.
func matchTables(old, new []whole) (pairs []match.Pair, gone, added []int) {
	var keys [2][]string
	var features [2][][]feature
	var labels [2][][]string
	var values [2][][]value
	for i, list := range [2][]whole{old, new} {
		for k := range list {
			keys[i] = append(keys[i], list[k].key())
			features[i] = append(features[i], list[k].features())
			labels[i] = append(labels[i], list[k].labels)
			values[i] = append(values[i], list[k].values)
		}
	}
	inLabels, inValues := rarityOf(labels), rarityOf(values)
	evidence := func(i, j int) float64 {
		a, b := &old[i], &new[j]
		return agreement(a.caption, b.caption, byLabel) + byLabels(a.labels, b.labels, inLabels) + byValues(a.values, b.values, inValues)
	}
	return matched(keys, features, evidence, needOfTable)
}
