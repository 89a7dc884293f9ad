package exchange

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange/internal/columns"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// The resources of a package of national figures.
const (
	nationalName = "bedragen"
	factsName    = "gemeenten"
)

// The columns of national figures, in their order; those of the amounts come last.
const (
	nationalEntity = iota
	nationalEntityName
	nationalYear
	nationalReport
	nationalTaakveld
	nationalBalanspost
	nationalSide
	nationalCategorie
	nationalStand
	nationalOfWhich
	nationalFirst
	nationalSecond
	nationalUnstated
)

func nationalSchema() schema {
	amount := func(name, round, what string) field {
		return field{Name: name, Type: number, Description: what + ", in euro's", Normalize: map[string]string{"plaatsing": round}}
	}
	fields := append(factColumns(), []field{
		{Name: columns.Taakveld, Type: text, Description: "leeg van een balanspost", ColumnType: "functional-classification:generic:code"},
		{Name: columns.Balanspost, Type: text, Description: "leeg van een taakveld"},
		{Name: columns.Zijde, Type: text, Description: "leeg van een balansstand", Constraints: oneOf("lasten", "baten"), ColumnType: "direction"},
		{Name: columns.Categorie, Type: text, Description: "de economische categorie; leeg voor het geheel van een zijde", ColumnType: "economic-classification:generic:code"},
		{Name: columns.Stand, Type: text, Description: "van een balansstand", Constraints: oneOf("primo", "ultimo")},
		{Name: columns.Waarvan, Type: boolean, Description: "true: een deel van het geheel, daar al meegeteld", Constraints: (&constraints{}).required()},
		amount(columns.Eerste, "1", "eerste plaatsing van het CBS"),
		amount(columns.Tweede, "2", "tweede, gecorrigeerde plaatsing"),
		amount(columns.Bedrag, "onbekend", "van een bron die de plaatsing niet noemt"),
	}...)
	return schema{Fields: fields, ExtraFields: []field{
		{Name: "euro", Type: number, ColumnType: "value", Target: true}, {Name: "plaatsing", Type: text, ColumnType: "value-kind:code"}, euros()}}
}

// factColumns are the columns of an authority at a moment, in both tables.
func factColumns() []field {
	var reports []string
	for p := delivery.PeriodBegroting; p.Valid(); p++ {
		reports = append(reports, p.String())
	}
	return []field{
		{Name: columns.Gemeente, Type: text, Description: "de sleutel van het CBS, zoals GM0518", ColumnType: "administrator:generic:id"},
		{Name: columns.Naam, Type: text, Description: "leeg als de bron alleen de sleutel geeft", ColumnType: "administrator:generic:name"},
		{Name: columns.Jaar, Type: whole, Constraints: years().required(), ColumnType: "date:fiscal-year"},
		{Name: columns.Verslag, Type: text, Constraints: oneOf(reports...).required(), ColumnType: "phase:id"},
	}
}

// WriteNational writes national figures as a Data Package of one table, a row for each row of the set, or of two: where the
// sources say inhabitants or other things of authorities, a table of these. A name that was joined to a
// key ([opendata.Loader.Join]) is not in it, but what was said by that name stands at the key too; an empty label is one that is
// not there.
func WriteNational(create Create, about About, set *opendata.Set) error {
	w, err := newWriter(create, about, "iv3")
	if err != nil {
		return err
	}
	if err := w.table(nationalName, "Iv3-bedragen", nationalSchema(), func(add func(...string) error) error { return addNational(set, add) }); err != nil {
		return err
	}
	rows, labels := factRows(set)
	if len(rows) > 0 {
		err := w.table(factsName, "Kenmerken", factsSchema(labels), func(add func(...string) error) error {
			for _, cells := range rows {
				if err := add(cells...); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return w.end()
}

func addNational(set *opendata.Set, add func(...string) error) error {
	var cells []string
	var keys [3][][]string // the cells of every key of the lists
	for b := range set.Batches() {
		if keys[0] == nil {
			for _, e := range b.Entities {
				k := columns.EntityOf(e)
				keys[0] = append(keys[0], []string{k.Gemeente, k.Naam})
			}
			for _, m := range b.Moments {
				k := columns.MomentOf(m)
				keys[1] = append(keys[1], []string{k.Jaar, k.Verslag})
			}
		}
		for _, booking := range b.Bookings[len(keys[2]):] {
			k := columns.BookingOf(booking)
			keys[2] = append(keys[2], []string{k.Taakveld, k.Balanspost, k.Zijde, k.Categorie, k.Stand, strconv.FormatBool(k.Waarvan)})
		}
		for i := range b.Entity {
			cells = append(append(append(cells[:0], keys[0][b.Entity[i]]...), keys[1][b.Moment[i]]...), keys[2][b.Booking[i]]...)
			for _, amounts := range [...][]int64{b.First, b.Second, b.Unstated} {
				cell := ""
				if amounts != nil && amounts[i] != opendata.NoAmount {
					cell = budget.Cents(amounts[i]).String()
				}
				cells = append(cells, cell)
			}
			if err := add(cells...); err != nil {
				return err
			}
		}
	}
	return nil
}

// inhabitants is a column of the table of authorities; those of labels follow it, with a mark before their names.
const (
	inhabitants = "inwonertal"
	labelMark   = "kenmerk: "
)

func factsSchema(labels []string) schema {
	least := 1
	fields := append(factColumns(), field{Name: inhabitants, Type: whole, Description: "leeg als de bron het niet zegt", Constraints: &constraints{Minimum: &least}})
	for _, label := range labels {
		fields = append(fields, field{Name: labelMark + label, Type: text})
	}
	return schema{Fields: fields}
}

// factRows are the rows of the table of authorities, and which labels they have.
func factRows(set *opendata.Set) (rows [][]string, labels []string) {
	type at struct {
		e opendata.Entity
		m opendata.Moment
	}
	var known []at
	facts := map[at]opendata.Facts{}
	for _, e := range set.Entities() {
		for _, m := range set.Moments() {
			f, ok := set.Facts(e, m)
			if !ok {
				continue
			}
			known = append(known, at{e, m})
			facts[at{e, m}] = f
			for label := range f.Labels {
				labels = append(labels, label)
			}
		}
	}
	slices.Sort(labels)
	labels = slices.Compact(labels)
	for _, k := range known {
		e, m, f := columns.EntityOf(k.e), columns.MomentOf(k.m), facts[k]
		cells := []string{e.Gemeente, e.Naam, m.Jaar, m.Verslag, ""}
		if f.Inhabitants > 0 {
			cells[4] = strconv.Itoa(f.Inhabitants)
		}
		for _, label := range labels {
			cells = append(cells, f.Labels[label])
		}
		rows = append(rows, cells)
	}
	return rows, labels
}

// ReadNational reads what [WriteNational] wrote into a loader. Errors of rows are those of [opendata.Loader.ReadBatches]: the
// line is the number of the row below the header. A cell that cannot be read ends it. Rows that were read stay.
func ReadNational(ctx context.Context, from fs.FS, l *opendata.Loader) error {
	r, err := open(from)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(r.Resources, func(r resource) bool { return r.Name == factsName }); i >= 0 {
		if err := r.facts(r.Resources[i].Schema, l); err != nil {
			return err
		}
	}
	return l.ReadBatches(ctx, nationalName+".csv", r.batches())
}

// facts reads the table of authorities; which labels it has says the package.
func (r *reader) facts(of *schema, l *opendata.Loader) error {
	var labels []string
	if of != nil {
		for _, f := range of.Fields {
			if label, ok := strings.CutPrefix(f.Name, labelMark); ok {
				labels = append(labels, label)
			}
		}
	}
	known := factsSchema(labels)
	return r.table(factsName, known, func(row *row) error {
		m, err := columns.MomentKey{Jaar: row.text(nationalYear), Verslag: row.text(nationalReport)}.Moment()
		if err != nil {
			return err
		}
		f := opendata.Facts{Inhabitants: row.int(4), Labels: map[string]string{}}
		for i, label := range labels {
			if said := row.text(5 + i); said != "" {
				f.Labels[label] = said
			}
		}
		return l.SetFacts(opendata.Entity{Key: row.text(nationalEntity), Name: row.text(nationalEntityName)}, m, f)
	})
}

// batchRows is how many rows are handed to a loader at a time.
const batchRows = 16 << 10

func (r *reader) batches() iter.Seq2[opendata.Batch, error] {
	return func(yield func(opendata.Batch, error) bool) {
		var b opendata.Batch
		lists, going := columns.NewLists(&b), true
		err := r.table(nationalName, nationalSchema(), func(row *row) error {
			if err := addRow(&b, lists, row); err != nil {
				return err
			}
			if len(b.Entity) == batchRows {
				if going = yield(b, nil); !going {
					return fs.ErrClosed
				}
				empty(&b)
			}
			return nil
		})
		if going && err == nil {
			going = yield(b, nil)
		}
		if going && err != nil {
			yield(opendata.Batch{}, err)
		}
	}
}

func empty(b *opendata.Batch) {
	b.Entity, b.Moment, b.Booking = b.Entity[:0], b.Moment[:0], b.Booking[:0]
	b.First, b.Second, b.Unstated = b.First[:0], b.Second[:0], b.Unstated[:0]
}

// addRow adds a row of the table to a batch.
func addRow(b *opendata.Batch, lists *columns.Lists, r *row) error {
	entity, err := lists.Entity(columns.EntityKey{Gemeente: r.text(nationalEntity), Naam: r.text(nationalEntityName)})
	if err != nil {
		return err
	}
	moment, err := lists.Moment(columns.MomentKey{Jaar: r.text(nationalYear), Verslag: r.text(nationalReport)})
	if err != nil {
		return err
	}
	booking, err := lists.Booking(columns.BookingKey{Taakveld: r.text(nationalTaakveld), Balanspost: r.text(nationalBalanspost), Zijde: r.text(nationalSide),
		Categorie: r.text(nationalCategorie), Stand: r.text(nationalStand), Waarvan: r.text(nationalOfWhich) == "true"})
	if err != nil {
		return err
	}
	b.Entity, b.Moment, b.Booking = append(b.Entity, entity), append(b.Moment, moment), append(b.Booking, booking)
	for i, to := range [...]*[]int64{&b.First, &b.Second, &b.Unstated} {
		cents, err := readCents(r.text(nationalFirst + i))
		if err != nil {
			return err
		}
		*to = append(*to, cents)
	}
	return nil
}

// readCents reads an amount in euros as cents.
func readCents(s string) (int64, error) {
	if s == "" {
		return opendata.NoAmount, nil
	}
	whole, decimals, _ := strings.Cut(s, ".")
	if len(decimals) <= 2 && len(whole) <= 16 {
		n, err := strconv.ParseInt(whole+(decimals + "00")[:2], 10, 64)
		if _, wrong := budget.ParseAmount(s); err == nil && wrong == nil {
			return n, nil
		}
	}
	return 0, &budget.ParseError{What: "bedrag", Input: s, Reason: fmt.Sprintf("want euros such as %q, in whole cents", "-1234.5")}
}
