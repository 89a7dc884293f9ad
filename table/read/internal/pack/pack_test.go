package pack_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

var limits = table.Limits{Bytes: 1 << 24, Line: 1 << 18, Depth: 4, Unpacked: 1 << 24}

func open(t *testing.T, files ...string) *pack.Archive {
	t.Helper()
	a, err := pack.Open(strings.NewReader(tabletest.Zip(t, files...)), limits)
	require.NoError(t, err)
	return a
}

// tokens draws a file of XML.
func tokens(a *pack.Archive, part string) (string, error) {
	x, err := a.XML(part, map[string]string{"urn:a": "a"})
	if err != nil {
		return "", err
	}
	defer x.Close()
	var b strings.Builder
	for {
		tok, err := x.Next()
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return b.String(), err
		}
		switch tok.Kind {
		case pack.Start:
			v, ok := tok.Attr("a:k")
			bare, _ := tok.Attr("k")
			fmt.Fprintf(&b, "<%s %s %v %s>", tok.Name, v, ok, bare)
			if tok.Name == "a:skip" {
				if err := x.Skip(); err != nil {
					return "", err
				}
			}
		case pack.End:
			fmt.Fprintf(&b, "</%s>", tok.Name)
		case pack.Text:
			b.Write(tok.Text)
		}
	}
}

func TestXML(t *testing.T) {
	a := open(t, "a.xml", `<?xml version="1.0" encoding="UTF-8"?><!-- x --><p:doc xmlns:p="urn:a" xmlns="urn:b" p:k="1" k="2"><other/>&amp;&#x2012;<p:skip><a><b/></a>weg</p:skip><![CDATA[<x>]]></p:doc>`)
	s, err := tokens(a, "a.xml")
	require.NoError(t, err)
	assert.Equal(t, "<a:doc 1 true 2><  false ></>&‒<a:skip  false ><x></a:doc>", s)
	assert.True(t, a.Has("A.XML"), "names of parts are the same in upper and lower case")
	assert.False(t, a.Has("b.xml"))
	s, err = tokens(open(t, `\word\a.xml`, "\ufeff<a/>"), "word/a.xml")
	require.NoError(t, err)
	assert.Equal(t, "<a  false ></a>", s)
	s, err = tokens(open(t, "a", `<?xml version="1.0" encoding="US-ASCII"?><a/>`), "a")
	require.NoError(t, err)
	assert.Equal(t, "<a  false ></a>", s)
}

func TestBrokenXML(t *testing.T) {
	for text, want := range map[string]string{
		"<a><b></a>":  `no XML, line 1: element <b> closed by </a> at "a.xml"`,
		"<a>\n<b>":    `no XML, line 2: unexpected EOF at "a.xml"`,
		"":            `no XML, nothing is in it at "a.xml"`,
		"<!-- x -->":  `no XML, nothing is in it at "a.xml"`,
		"<a>&lol;":    `invalid character entity &lol;`,
		"<a>\xff</a>": `invalid UTF-8`,
		`<!DOCTYPE a [<!ENTITY lol "lol">]><a>&lol;</a>`:       `a declaration of a document type`,
		`<?xml version="1.0" encoding="ISO-8859-1"?><a/>`:      `XML in "ISO-8859-1": only UTF-8 is read`,
		"\xff\xfe<\x00a\x00/\x00>\x00":                         `XML in UTF-16`,
		`<?xml version="1.0" encoding="UTF-16"?><a/>`:          `XML in "UTF-16": only UTF-8 is read`,
		strings.Repeat("<a>", 33) + strings.Repeat("</a>", 33): `elements within elements`,
		"<a>" + strings.Repeat("x", 600<<10) + "</a>":          `bytes in one element`,
	} {
		_, err := tokens(open(t, "a.xml", text), "a.xml")
		require.ErrorContains(t, err, want)
	}
	s, err := tokens(open(t, "a", strings.Repeat("<a>", 32)+strings.Repeat("</a>", 32)), "a")
	require.NoError(t, err, "eight elements for one level of the limit")
	assert.Equal(t, 32, strings.Count(s, "</a>"))
	_, err = tokens(open(t, "a", "<a:skip xmlns:a='urn:a'>"), "a")
	require.ErrorContains(t, err, "unexpected EOF")
}

// What is made to burst a machine is refused at 250 times its size, from a megabyte on.
func TestBombs(t *testing.T) {
	zeros := func(n int) string { return strings.Repeat("\x00", n) }
	noise := func(n int) string {
		r, b := rand.New(rand.NewPCG(1, 2)), make([]byte, n)
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		return string(b)
	}
	read := func(limits table.Limits, content string) error {
		a, err := pack.Open(strings.NewReader(tabletest.Zip(t, "x", content)), limits)
		require.NoError(t, err)
		r, err := a.Open("x")
		require.NoError(t, err)
		defer r.Close()
		_, err = io.Copy(io.Discard, r)
		return err
	}
	require.NoError(t, read(limits, zeros(900<<10)), "small files may be as empty as they like")
	require.ErrorContains(t, read(limits, zeros(1200<<10)), "times its size")
	require.NoError(t, read(limits, zeros(2<<20)+noise(8500)), "200 times its size")
	require.ErrorContains(t, read(limits, zeros(2<<20)+noise(4700)), "times its size", "310 times")
	var limit *budget.LimitError
	require.ErrorAs(t, read(table.Limits{Bytes: 1 << 20, Unpacked: 1000}, zeros(1001)), &limit)
	assert.Equal(t, budget.LimitError{What: "bytes unpacked", Most: 1000}, *limit)
}

func TestNoArchives(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("x", 500)
	utf16 := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00\x00\x00" }
	for text, kind := range map[string]table.Foreign{
		ole + utf16("WordDocument"): table.ForeignWord, ole + utf16("Workbook"): table.ForeignExcel, ole + utf16("Book"): table.ForeignExcel,
		ole + utf16("EncryptedPackage"): table.ForeignEncrypted, ole: table.ForeignOffice,
	} {
		_, err := pack.Open(strings.NewReader(text), limits)
		var format *table.FormatError
		require.ErrorAs(t, err, &format)
		assert.Equal(t, kind, format.Kind)
	}
	for text, want := range map[string]string{
		"": "no archive", "tekst \xff" + strings.Repeat("x", 300): "no archive", "PK\x03\x04": "no archive",
		tabletest.Zip(t, "a", "1", `\a`, "2"): "two files of this name", strings.Repeat("x", 1<<24+1): "bytes",
	} {
		_, err := pack.Open(strings.NewReader(text), limits)
		require.ErrorContains(t, err, want)
	}
	broken := errors.New("broken")
	_, err := pack.Open(iotest.ErrReader(broken), limits)
	require.ErrorIs(t, err, broken)
	_, err = open(t, "a", "b").Open(strings.Repeat("c", 100))
	require.ErrorContains(t, err, "lacks this file")
	_, err = open(t, "a", "b").XML("c", nil)
	require.ErrorContains(t, err, "lacks this file")
}

// Files that are damaged or closed with a password are told apart from XML that is wrong.
func TestDamaged(t *testing.T) {
	whole := tabletest.Zip(t, "a.xml", "<a>"+strings.Repeat("tekst ", 100)+"</a>")
	i := strings.Index(whole, "a.xml") + 5
	a, err := pack.Open(strings.NewReader(whole[:i]+"\xff\xff\xff"+whole[i+3:]), limits)
	require.NoError(t, err)
	_, err = tokens(a, "a.xml")
	require.ErrorContains(t, err, "damaged")
	_, err = pack.Open(strings.NewReader(whole[:len(whole)/2]), limits)
	require.EqualError(t, err, `table: no archive of an office program, or a damaged one at "PK\x03\x04\x14\x00\b\x00\b\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"`)
	f, err := a.Open("a.xml")
	require.NoError(t, err)
	_, err = io.ReadAll(f) // a file that is no XML
	var syntax *table.SyntaxError
	require.ErrorAs(t, err, &syntax)
	assert.Equal(t, "a.xml", syntax.Input)
	central := strings.Index(whole, "PK\x01\x02")
	for at, want := range map[int]string{8: "password", 10: "cannot be unpacked"} {
		a, err = pack.Open(strings.NewReader(whole[:central+at]+"\x01"+whole[central+at+1:]), limits)
		require.NoError(t, err)
		_, err = a.Open("a.xml")
		require.ErrorContains(t, err, want)
	}
}

func TestManyFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	var files []string
	for i := range 25_000 {
		files = append(files, fmt.Sprint(i), "")
	}
	_, err := pack.Open(strings.NewReader(tabletest.Zip(t, files...)), limits)
	require.ErrorContains(t, err, "files in one archive")
	open(t, files[:2*15_000]...)
}

func FuzzXML(f *testing.F) {
	f.Add([]byte(tabletest.Zip(f, "a.xml", "<a b='c'>d</a>")))
	f.Add([]byte(tabletest.Zip(f, "a.xml", "<a><b></a>")))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := pack.Open(strings.NewReader(string(data)), table.Limits{Bytes: 1 << 16, Line: 1 << 12, Depth: 4, Unpacked: 1 << 20})
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		text, err := tokens(a, "a.xml")
		if err == nil {
			require.Equal(t, strings.Count(text, "</") > 0, strings.Count(text, "<") > 0)
		}
	})
}
