package sqltest

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/compare"
)

// pack is a Data Package in memory.
type pack struct{ fstest.MapFS }

func (p pack) create(name string) (io.WriteCloser, error) { return &packed{p: p, name: name}, nil }

type packed struct {
	bytes.Buffer
	p    pack
	name string
}

func (f *packed) Close() error {
	f.p.MapFS[f.name] = &fstest.MapFile{Data: f.Bytes()}
	return nil
}

// field is a column as the package describes it.
type field struct{ Name, Type string }

// table are the columns of a table of a package.
func (p pack) table(t *testing.T, name string) []field {
	t.Helper()
	var described struct {
		Resources []struct {
			Name   string
			Schema struct{ Fields []field }
		}
	}
	require.NoError(t, json.Unmarshal(p.MapFS["datapackage.json"].Data, &described))
	for _, r := range described.Resources {
		if r.Name == name {
			return r.Schema.Fields
		}
	}
	t.Fatalf("the package has no table %s", name)
	return nil
}

var simple = regexp.MustCompile(`^[a-z_]+$`)

func header(fields []field) string {
	var names []string
	for _, f := range fields {
		if !simple.MatchString(f.Name) {
			f.Name = `"` + f.Name + `"`
		}
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// create is the statement that makes the table of these columns.
func create(table string, fields []field, number string) string {
	types := map[string]string{"string": "TEXT", "integer": "INTEGER", "boolean": "BOOLEAN", "number": number}
	names := strings.Split(header(fields), ", ")
	for i, f := range fields {
		names[i] += " " + types[f.Type]
	}
	return fmt.Sprintf("CREATE TABLE %s (%s)", table, strings.Join(names, ", "))
}

// through has every table of a package go through a database, and puts what comes out of it in its place. That the files are
// those that were written, to the byte, is checked by who reads the package.
func (b base) through(t *testing.T, p pack, number string, tables ...string) {
	t.Helper()
	for _, name := range tables {
		fields, file := p.table(t, name), name+".csv"
		b.exec(t, create(name, fields, number))
		if b.ordered != "" {
			b.exec(t, fmt.Sprintf(b.ordered, name))
		}
		b.load(t, b.DB, name, header(fields), string(p.MapFS[file].Data))
		p.MapFS[file] = &fstest.MapFile{Data: b.file(t, name, fields, number)}
	}
}

// file is a table of the database as a file of the package.
func (b base) file(t *testing.T, table string, fields []field, number string) []byte {
	t.Helper()
	rows, err := b.Query(fmt.Sprintf("SELECT %s FROM %s ORDER BY %s", header(fields), table, b.order))
	require.NoError(t, err)
	defer rows.Close()
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	cells, into := make([]string, len(fields)), make([]any, len(fields))
	for i, f := range fields {
		kind := f.Type
		if kind == "number" {
			kind = number
		}
		cells[i], into[i] = f.Name, &column{kind: kind, cell: &cells[i]}
	}
	require.NoError(t, w.Write(cells))
	for rows.Next() {
		require.NoError(t, rows.Scan(into...))
		require.NoError(t, w.Write(cells))
	}
	require.NoError(t, rows.Err())
	w.Flush()
	return out.Bytes()
}

// column reads a column into the cell of a file.
type column struct {
	kind string
	cell *string
}

func (c *column) Scan(v any) (err error) {
	*c.cell = ""
	switch v := v.(type) {
	case nil:
	case bool:
		*c.cell = strconv.FormatBool(v)
	case int64:
		if *c.cell = strconv.FormatInt(v, 10); c.kind == "boolean" {
			*c.cell = strconv.FormatBool(v != 0)
		}
	case string:
		*c.cell = v
	case []byte:
		if *c.cell = string(v); strings.Contains(c.kind, ",2)") { // 12 comes back as 12.00, which is the same amount
			var a budget.Amount
			err = a.Scan(v)
			*c.cell = a.String()
		}
	default:
		err = fmt.Errorf("a %T for a column of type %s", v, c.kind)
	}
	return err
}

// The facts of a publication are a table: each comes back as it was, and the database adds them up per side, year and stage.
func TestFactsComeBack(t *testing.T) {
	publication, err := bbv.Open(context.Background(), "../../examples/voorbeeldstad/data")
	require.NoError(t, err)
	type fact struct {
		finding.Place
		compare.Fact
	}
	var want []fact
	sums := map[string]budget.Amount{}
	for p, f := range publication.Facts() {
		want = append(want, fact{p, f})
		if f.Amount != nil && f.Side != 0 && f.Year != 0 && f.Stage != 0 {
			key := fmt.Sprintf("%v %d %v", f.Side, f.Year, f.Stage)
			sums[key] = sums[key].Add(*f.Amount)
		}
	}
	require.Greater(t, len(want), 100)
	require.Greater(t, len(sums), 5)
	eachBase(t, func(t *testing.T, b base) {
		p := pack{fstest.MapFS{}}
		require.NoError(t, exchange.WriteFigures(p.create, exchange.About{}, publication.Facts()))
		b.through(t, p, b.number, "cijfers")
		var got []fact
		require.NoError(t, exchange.ReadFigures(p, func(p finding.Place, f compare.Fact) error {
			got = append(got, fact{p, f})
			return nil
		}))
		assert.Equal(t, want, got)
		assert.Equal(t, sums, b.sums(t, []string{"zijde", "jaar", "fase"}, "bedrag",
			"cijfers WHERE bedrag IS NOT NULL AND zijde IS NOT NULL AND jaar IS NOT NULL AND fase IS NOT NULL"))
	})
}

// The amounts of a document: what the database adds up of the lines of a programme is what the document prints as its totals.
func TestDocumentComesBack(t *testing.T) {
	text, err := os.ReadFile("../../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	want, err := programme.Parse(text)
	require.NoError(t, err)
	printed := map[string]budget.Amount{}
	for _, claim := range want.Programmes[2].Claims[:2] {
		for c, a := range claim.Amounts {
			if c.Year == want.Year { // of the year before, the lines are rounded
				printed[fmt.Sprintf("%v %d %v", claim.Side, c.Year, c.Stage)] = a
			}
		}
	}
	require.Len(t, printed, 6)
	require.Equal(t, lasten[3], printed["lasten 2017 realisatie"])
	eachBase(t, func(t *testing.T, b base) {
		p := pack{fstest.MapFS{}}
		require.NoError(t, exchange.WriteDocument(p.create, exchange.About{}, want))
		b.through(t, p, b.number, "bedragen")
		got, err := exchange.ReadDocument(p)
		require.NoError(t, err)
		assert.Equal(t, want, got)
		b.exec(t, "DELETE FROM bedragen WHERE programma IS NULL OR programma <> "+b.args(1), want.Programmes[2].Name)
		assert.Equal(t, printed, b.sums(t, []string{"zijde", "jaar", "fase"}, "bedrag", "bedragen WHERE onderdeel = 'regels' AND NOT gedrukt AND jaar = 2017"))
	})
}
