package files

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

const (
	csvTable  = "x;2023;2024\nWegen;12;13\nGroen;30;31\nTotaal lasten;42;44\n"
	htmlTable = "<p>De lasten zijn € 42 miljoen.<table><tr><th>x<th>2023<tr><td>Wegen<td>12<tr><td>Groen<td>30</table>"
)

// lay makes files in a folder of the test, in which the test then is.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
}

// zipped is an archive of files.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range files {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// names are those of items, with slashes.
func names(items []Item) (list []string) {
	for _, it := range items {
		list = append(list, filepath.ToSlash(it.Name))
	}
	return list
}

// passed counts what was passed over, by what it is.
func passed(list []PassedOver) map[string]int {
	m := map[string]int{}
	for _, p := range list {
		m[p.What.EN] += p.Count
	}
	return m
}

// text is what stands in an item.
func text(t *testing.T, it Item) string {
	t.Helper()
	r, err := it.Open(t.Context())
	require.NoError(t, err)
	defer r.Close()
	all, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(all)
}

// cannot is the error with which an item is opened or read.
func cannot(t *testing.T, it Item) error {
	t.Helper()
	r, err := it.Open(t.Context())
	if err != nil {
		return err
	}
	defer r.Close()
	_, err = io.ReadAll(r)
	require.Error(t, err)
	return err
}

func TestFolder(t *testing.T) {
	lay(t, map[string]string{
		"map/b.csv": csvTable, "map/a/z.md": "x", "map/a.CSV": csvTable, "map/foto.png": "x", "map/LEESMIJ": "x", "map/.git/config": "x",
		"map/~$b.xlsx": "x", "leeg/x.png": "", "c.csv": "c",
	})
	require.NoError(t, os.Symlink(".", "map/rond"))
	found := Find(t.Context(), "c.csv", "map", "leeg", "map/b.csv", "weg.csv")
	assert.Equal(t, []string{"c.csv", "map/a/z.md", "map/a.CSV", "map/b.csv", "leeg", "weg.csv"}, names(found.Items))
	assert.Equal(t, map[string]int{".png": 2, "link or device": 1, "without an extension": 1, "hidden": 2, "named before": 1}, passed(found.PassedOver))
	assert.True(t, found.Items[1].Found)
	assert.False(t, found.Items[0].Found, "named")
	assert.Equal(t, errEmptyFolder, cannot(t, found.Items[4]))
	assert.ErrorIs(t, cannot(t, found.Items[5]), fs.ErrNotExist)
	assert.Equal(t, csvTable, text(t, found.Items[3]))
	assert.Equal(t, errFolder, cannot(t, File("map")))
}

func TestPattern(t *testing.T) {
	lay(t, map[string]string{"b.csv": "b", "a.csv": "a", "c.md": "c", "[x].csv": "x"})
	assert.Equal(t, []string{"a.csv", "b.csv"}, names(Find(t.Context(), "[ab].csv").Items))
	assert.Equal(t, []string{"[x].csv"}, names(Find(t.Context(), "[x].csv").Items), "a file of that name goes first")
	assert.Equal(t, errNoMatch, cannot(t, Find(t.Context(), "*.html").Items[0]))
	assert.Equal(t, errPattern, cannot(t, Find(t.Context(), "[").Items[0]))
}

// A page is found with the frames that a browser saved beside it, once.
func TestFrames(t *testing.T) {
	lay(t, map[string]string{"map/p.html": "p", "map/p_files/frame.html": "f", "map/p_files/x.css": "x", "map/los_bestanden/y.csv": "y"})
	assert.Equal(t, []string{"map/p.html", "map/p_files/frame.html"}, names(Find(t.Context(), "map/p.html").Items))
	assert.ElementsMatch(t, []string{"map/p.html", "map/p_files/frame.html", "map/los_bestanden/y.csv"}, names(Find(t.Context(), "map").Items))
}

// A zip of pages is found page by page; an office document is a zip, and none.
func TestArchive(t *testing.T) {
	entries := map[string]string{"b/w.html": "w", "a.csv": "a", "x.png": "x", "in.zip": "PK", "__MACOSX/._a.csv": "x", ".DS_Store": "x"}
	lay(t, map[string]string{
		"a.zip": zipped(t, entries), "leeg.zip": zipped(t, map[string]string{"x.png": ""}), "kapot.zip": "PK\x03\x04nee",
		"x.docx": zipped(t, map[string]string{"[Content_Types].xml": "x", "a.csv": "a"}), "map/a.zip": zipped(t, entries),
	})
	found := Find(t.Context(), "a.zip", "x.docx", "map")
	assert.Equal(t, []string{"a.zip!a.csv", "a.zip!b/w.html", "x.docx", "map/a.zip!a.csv", "map/a.zip!b/w.html"}, names(found.Items))
	assert.Equal(t, map[string]int{".png": 2, "archive within an archive": 2, "hidden": 4}, passed(found.PassedOver))
	assert.Equal(t, "w", text(t, found.Items[1]))
	assert.Equal(t, "a", text(t, found.Items[0]))
	assert.Equal(t, errEmptyArchive, cannot(t, Find(t.Context(), "leeg.zip").Items[0]))
	assert.Equal(t, errArchive, cannot(t, Find(t.Context(), "kapot.zip").Items[0]))
}

// A bomb ends at the bound, whatever it says of its size, and so does an archive of
// very many files; a file that is closed with a password is said to be.
func TestHostileArchives(t *testing.T) {
	archived := zipped(t, map[string]string{"a.csv": csvTable})
	lay(t, map[string]string{"a.zip": archived, "b.zip": lock(archived), "d.zip": damage(archived)})
	a := &archive{path: "a.zip", budget: 10}
	r, err := zip.OpenReader("a.zip")
	require.NoError(t, err)
	f := &finder{}
	f.packed(a, r.File[0], 0)
	require.NoError(t, r.Close())
	assert.ErrorContains(t, cannot(t, f.found.Items[0]), "bytes unpacked")
	assert.Nil(t, a.reader, "closed after its last item")
	assert.Equal(t, errPassword, cannot(t, Find(t.Context(), "b.zip").Items[0]))
	assert.Equal(t, errArchive, cannot(t, Find(t.Context(), "d.zip").Items[0]))
	require.NoError(t, os.Remove("a.zip"))
	assert.Equal(t, errArchive, cannot(t, f.found.Items[0]))
}

// lock sets the flag of encryption in the list at the end.
func lock(text string) string {
	b := []byte(text)
	at := bytes.Index(b, []byte("PK\x01\x02")) + 8
	binary.LittleEndian.PutUint16(b[at:], binary.LittleEndian.Uint16(b[at:])|encrypted)
	return string(b)
}

// damage changes a byte of what is packed.
func damage(text string) string {
	b := []byte(text)
	b[40] ^= 0xFF
	return string(b)
}

func TestManyEntries(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	lay(t, map[string]string{"c.zip": many(t)})
	var most *budget.LimitError
	require.ErrorAs(t, cannot(t, Find(t.Context(), "c.zip").Items[0]), &most)
	assert.EqualValues(t, 20_000, most.Most)
}

// many is an archive of more files than one may hold.
func many(t *testing.T) string {
	files := map[string]string{}
	for i := range mostEntries + 1 {
		files[strconv.Itoa(i)+".png"] = ""
	}
	return zipped(t, files)
}

// A page that a browser saved in one file is found with its frames (RFC 2557).
func TestMHTML(t *testing.T) {
	const head = "Content-Type: multipart/related; boundary=\"--b\"\r\n\r\n"
	part := func(kind, encoding, at, text string) string {
		return "----b\r\nContent-Type: " + kind + "\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Location: " + at + "\r\n\r\n" + text + "\r\n"
	}
	const end = "----b--\r\n"
	lay(t, map[string]string{
		"p.mhtml": head + part("text/html", "quoted-printable", "https://x.nl/p/jeugd.html", "a=3Db") + part("image/png", "base64", "x.png", "eA==") +
			part("text/html", "base64", "cid:frame@x", base64.StdEncoding.EncodeToString([]byte("frame"))) + end,
		"kapot.mht": "x", "leeg.mht": head + part("image/png", "base64", "x", "eA==") + end, "af.mht": head + part("text/html", "base64", "x", "*"),
		"tekst.mht": "Content-Type: text/plain\r\n\r\nx",
	})
	items := Find(t.Context(), "p.mhtml").Items
	assert.Equal(t, []string{"p.mhtml!jeugd.html", "p.mhtml!2.html"}, names(items))
	assert.Equal(t, "a=b", text(t, items[0]))
	assert.Equal(t, "frame", text(t, items[1]))
	for _, name := range []string{"kapot.mht", "leeg.mht", "af.mht", "tekst.mht"} {
		assert.Equal(t, errMHTML, cannot(t, Find(t.Context(), name).Items[0]), name)
	}
	_, err := readFile("kapot.mht", 0)
	assert.ErrorContains(t, err, "bytes")
	require.NoError(t, os.WriteFile("p.mhtml", []byte("x"), 0o644))
	assert.Equal(t, errMHTML, cannot(t, items[1]), "changed since it was found")
}

// What an upload is, its bytes tell, and where these do not its name.
func TestOpen(t *testing.T) {
	pdf := func(io.Reader, table.Limits, func(table.Passage)) iter.Seq2[table.Table, error] {
		return func(yield func(table.Table, error) bool) { yield(table.Table{Caption: "pdf"}, nil) }
	}
	for _, c := range []struct {
		name, text string
		format     table.Format
		tables     int
		err        error
	}{
		{"a.csv", csvTable, table.FormatCSV, 1, nil},
		{"p", htmlTable, table.FormatHTML, 1, nil},
		{"verhaal.txt", "Wat een verhaal.\n", table.FormatText, 0, ErrNoTable},
		{"leeg.csv", "", 0, 0, errEmpty},
		{"pakket.json", `["a"]`, table.FormatJSON, 0, notOurs{}},
		{"x.bin", "PK\x03\x04 nee", 0, 0, errOffice},
		{"x.pdf", "%PDF-1.7\n", table.FormatPDF, 1, nil},
		{"oud.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", table.FormatXLSX, 0, &table.FormatError{}},
	} {
		tables, format, err := open(t, Formats{PDF: pdf}, c.name, c.text)
		assert.Equal(t, c.tables, tables, c.name)
		assert.Equal(t, c.format, format, c.name)
		assert.IsType(t, c.err, err, c.name)
		if _, known := c.err.(*Problem); known {
			assert.Equal(t, c.err, err, c.name)
		}
		assert.Equal(t, c.err == ErrNoTable || c.err == errEmpty || c.name == "pakket.json", NoBusiness(err), c.name)
	}
	_, _, err := open(t, Formats{}, "x.pdf", "%PDF-1.7\n")
	assert.Equal(t, errNoPDF, err)
}

// open reads an upload: how many tables it has, of which format, and with which error.
func open(t *testing.T, r Formats, name, text string) (tables int, format table.Format, err error) {
	t.Helper()
	it := From(name, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil })
	opened, err := r.Open(t.Context(), it)
	if err != nil {
		assert.Nil(t, opened)
		return 0, 0, err
	}
	defer opened.Close()
	assert.Nil(t, opened.Document)
	for _, err := range opened.Tables() {
		if err != nil {
			return tables, opened.Format, err
		}
		tables++
	}
	return tables, opened.Format, nil
}

// Of a PDF the reader tells the text outside tables.
func TestSentencesOfPDF(t *testing.T) {
	pdf := func(_ io.Reader, _ table.Limits, passage func(table.Passage)) iter.Seq2[table.Table, error] {
		return func(yield func(table.Table, error) bool) {
			passage(table.Passage{Text: "De lasten zijn € 42 miljoen.", Page: 3})
			yield(table.Table{}, nil)
		}
	}
	it := From("x.pdf", func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("%PDF-1.7\n")), nil })
	opened, err := Formats{PDF: pdf}.Open(t.Context(), it)
	require.NoError(t, err)
	for range opened.Tables() {
		continue
	}
	list := opened.Sentences()
	require.Len(t, list, 1)
	assert.Equal(t, 3, list[0].Page)
}

// The sentences of a page come with its tables; those of a workbook do not.
func TestSentences(t *testing.T) {
	for name, source := range map[string]string{"p.html": htmlTable, "t.md": "De lasten zijn € 42 miljoen.\n\n| x | 2023 |\n|---|---|\n| Wegen | 12 |\n", "a.csv": csvTable} {
		it := From(name, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(source)), nil })
		opened, err := Formats{}.Open(t.Context(), it)
		require.NoError(t, err)
		for range opened.Tables() {
			continue
		}
		assert.Equal(t, name != "a.csv", len(opened.Sentences()) == 1, name)
		require.NoError(t, opened.Close())
	}
}

// A document of package programme is one, and has no tables.
func TestDocument(t *testing.T) {
	opened, err := Formats{}.Open(t.Context(), File("../../examples/lansingerland/testdata/document.json"))
	require.NoError(t, err)
	defer opened.Close()
	require.NotNil(t, opened.Document)
	assert.Equal(t, "Lansingerland", opened.Document.Municipality.Name)
	for range opened.Tables() {
		t.Fail()
	}
}

// waiting is a reader for which more never comes.
type waiting struct{}

func (waiting) Read([]byte) (int, error) { select {} }

// Reading ends with the context, also while it waits; so does finding.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	r, err := From("-", func() (io.ReadCloser, error) { return io.NopCloser(waiting{}), nil }).Open(ctx)
	require.NoError(t, err)
	stop()
	_, err = r.Read(make([]byte, 1))
	assert.ErrorIs(t, err, context.Canceled)
	lay(t, map[string]string{"map/a.csv": "a"})
	items := Find(ctx, "map").Items
	require.Len(t, items, 1)
	assert.ErrorIs(t, cannot(t, items[0]), context.Canceled)
}

// Zero values are nothing to read.
func TestNothing(t *testing.T) {
	assert.Equal(t, errNoItem, cannot(t, Item{}))
	assert.Equal(t, errNoItem, cannot(t, From("x", func() (io.ReadCloser, error) { return nil, nil })))
	_, err := Formats{}.Open(t.Context(), Item{})
	assert.Equal(t, errNoItem, err)
	var o *Opened
	require.NoError(t, o.Close())
	assert.Empty(t, o.Sentences())
	for range o.Tables() {
		t.Fail()
	}
	assert.Empty(t, (*Problem)(nil).Error())
	assert.Equal(t, "no table found", ErrNoTable.Error())
	assert.Equal(t, errors.New("x"), pathless(errors.New("x")))
}

// What is read is what stands there, and its error.
func TestInput(t *testing.T) {
	in := From("x", func() (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(strings.NewReader("een\n"), strings.NewReader("twee"), failing{})), nil
	})
	r, err := in.Open(t.Context())
	require.NoError(t, err)
	all, err := io.ReadAll(r)
	assert.Equal(t, "een\ntwee", string(all))
	assert.Equal(t, errFailing, err)
}

var errFailing = errors.New("failing")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errFailing }

// A pipe that nobody writes to does not keep a call whose context ends.
func TestPipe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	entered := make(chan bool)
	it := From("p", func() (io.ReadCloser, error) { close(entered); select {} })
	go func() { <-entered; stop() }()
	_, err := it.Open(ctx)
	assert.ErrorIs(t, err, context.Canceled)
}

// A report of our own is no publication.
func TestOwnPage(t *testing.T) {
	_, _, err := open(t, Formats{}, "verslag.html", `<!DOCTYPE html><html><head><meta name="generator" content="bbv"></head><table><tr><td>a<td>1</table>`)
	assert.Equal(t, errOwnPage, err)
	assert.True(t, NoBusiness(err))
	var book bytes.Buffer
	w := zip.NewWriter(&book)
	part, err := w.CreateHeader(&zip.FileHeader{Name: "docProps/app.xml"})
	require.NoError(t, err)
	_, err = part.Write([]byte("<Properties><Application>bbv rapport</Application></Properties>"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	_, _, err = open(t, Formats{}, "verslag.xlsx", book.String())
	assert.Equal(t, errOwnPage, err)
}
