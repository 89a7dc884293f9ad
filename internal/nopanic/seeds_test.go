package nopanic_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

const (
	markdown = "| x € 1.000 | Rekening 2024 | Begroting 2025 | Begroting 2026 |\n|---|---:|---:|---:|\n" +
		"| Lasten | 100 | 110 | 120 |\n| Baten | 40 | 50 | 60 |\n| Saldo | -60 | -60 | -61 |\n"
	// wrong has a total that is 90 too much.
	wrong = "| x € 1.000 | Rekening 2022 | Rekening 2023 | Rekening 2024 | Begroting 2025 | Begroting 2026 | Begroting 2027 |\n" +
		"|---|---:|---:|---:|---:|---:|---:|\n" +
		"| Jeugd | 5.385 | 7.074 | 1.675 | 8.828 | 5.280 | 2.049 |\n" +
		"| Zorg | 3.769 | 3.054 | 7.291 | 8.885 | 5.239 | 7.438 |\n" +
		"| Wonen | 2.870 | 5.285 | 1.414 | 4.750 | 7.887 | 5.779 |\n" +
		"| Totaal lasten | 12.024 | 15.413 | 10.380 | 22.553 | 18.406 | 15.266 |\n"
	sentences = "De lasten stijgen van € 100.000 in 2024 naar € 110.000 in 2025, een stijging van € 20.000 (10%)."
	page      = "<h2>Programma 1</h2><p>" + sentences + "</p><table><tr><th>x € 1.000<th>2024<th>2025" +
		"<tr><td>Lasten<td>100<td>110<tr><td>Baten<td>40<td>50<tr><td>Saldo<td>-60<td>-60</table>"
	national = "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2\n0.1;L1.1;GM0001;2025X000;100;110\n"
	decided  = `{"optellingen":[{"totaal":{"rij":"Saldo"},"van":[{"teken":1,"regel":{"rij":"Baten"}}]}]}`
)

var texts = []string{markdown, sentences, page, national, decided}

// seeds are values that no call with odd arguments returns: what readers make of files that
// are right, and what is made of that.
func seeds(t *testing.T) (list []any) {
	for _, name := range []string{"jaarstukken", "leiderdorp"} {
		d, err := programme.Parse(file(t, "../../examples", name, "testdata/document.json"))
		require.NoError(t, err)
		list = append(list, d, d.GoalTree(), d.Overview())
	}
	made, err := delivery.Read(strings.NewReader(string(file(t, "../../iv3/delivery/testdata/good.json"))), delivery.ReadOptions{})
	require.NoError(t, err)
	var loader opendata.Loader
	require.NoError(t, loader.ReadCSV(context.Background(), "x.csv", strings.NewReader(national)))
	list = append(list, made, iv3.MustFor(iv3.Gemeente, 2026), &loader, loader.Set(), loader.Set().Totals(opendata.Latest), prose.Read(sentences))
	for t1 := range read.Markdown(strings.NewReader(markdown+"\n"+wrong), table.Limits{}) {
		list = append(list, tableSeeds(t, t1)...)
	}
	for t1 := range html.Read(strings.NewReader(page), table.Limits{}) {
		list = append(list, tableSeeds(t, t1)...)
	}
	publication, err := bbv.Read(context.Background(), "x.html", strings.NewReader(page))
	require.NoError(t, err)
	list = append(list, publication)
	book := (&decision.Decisions{Sums: []decision.Sum{{}}}).Open()
	return append(list, book, rules.All(), rules.Complete(), rules.Plausibility())
}

// tableSeeds are a table and what follows from it; it has sums, one of which is wrong.
func tableSeeds(t *testing.T, one table.Table) []any {
	report, err := validate.Table(context.Background(), one, understand.Given{}, rules.All())
	require.NoError(t, err)
	require.NotEmpty(t, report.Understanding.Identities)
	sums, err := report.Understanding.Sums(context.Background())
	require.NoError(t, err)
	return []any{one, report, &report.Understanding, []*understand.Understanding{&report.Understanding}, sums, []validate.TableReport{report, report}}
}

func file(t *testing.T, parts ...string) []byte {
	text, err := os.ReadFile(filepath.Join(parts...))
	require.NoError(t, err)
	return text
}
