package html_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
)

func passages(t *testing.T, page string) (list []table.Passage) {
	t.Helper()
	for p, err := range html.Passages(strings.NewReader(page), table.Limits{}) {
		require.NoError(t, err)
		list = append(list, p)
	}
	return list
}

func ExamplePassages() {
	page := `<h2>Jeugd</h2>
<p>De lasten van Jeugd bedragen
   in 2017 <b>&euro;&nbsp;12,0 miljoen</b>.</p>
<table><tr><td>Lasten<td>12.016</table>`
	for p, err := range html.Passages(strings.NewReader(page), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%v %s\n", p.At(1), p.Text)
		if i := strings.Index(p.Text, "€"); i >= 0 {
			fmt.Println("the amount:", p.At(i+1))
		}
	}
	// Output:
	// 1:5 Jeugd
	// 2:4 De lasten van Jeugd bedragen in 2017 € 12,0 miljoen.
	// the amount: 3:15
}

// The places were counted by hand in the page.
func TestPassages(t *testing.T) {
	page := "<title>x</title><p>Een&nbsp;&amp;\ttwee<br>drie &copy <em>vi</em>er<sup>1)</sup>" +
		"<table><tr><td>weg<p>weg<table><tr><td>weg</table>weg</table>na<script>var x</script> <!-- weg -->\n  <li>zo&shy;veel</li>"
	var texts []string
	for _, p := range passages(t, page) {
		texts = append(texts, p.Text)
	}
	assert.Equal(t, []string{"Een & twee", "drie &copy vier¹)", "na", "zoveel"}, texts)
	list := passages(t, page)
	for _, c := range []struct{ paragraph, character, column int }{
		{0, 1, 20}, {0, 5, 29}, {0, 7, 35}, {1, 1, 43}, {1, 12, 58}, {1, 14, 65}, {2, 2, 142},
	} {
		at := list[c.paragraph].At(c.character)
		assert.Equal(t, table.At(1, c.column), at, "%q character %d: the page has %q there", list[c.paragraph].Text, c.character, page[at.Column()-1:])
	}
	assert.Equal(t, table.At(2, 7), list[3].At(1))
	assert.Equal(t, table.At(2, 14), list[3].At(3), "behind the hyphen that is not shown")
	assert.Equal(t, table.At(2, 18), list[3].At(7), "behind the text")
	assert.Equal(t, table.Position{}, list[3].At(0))
}

func TestPassagesStop(t *testing.T) {
	for range html.Passages(strings.NewReader("<p>a<p>b"), table.Limits{}) {
		break
	}
	wrong := errors.New("wrong")
	for p, err := range html.Passages(iotest.ErrReader(wrong), table.Limits{}) {
		assert.Empty(t, p.Text)
		assert.ErrorIs(t, err, wrong)
	}
	count := 0
	for _, err := range html.Passages(strings.NewReader("<p>abc<p>abcdefghijklmnop"), table.Limits{CellBytes: 10}) {
		var limit *budget.LimitError
		if count++; count == 2 {
			require.ErrorAs(t, err, &limit)
			assert.Equal(t, []int{1, 20}, []int{limit.Line, limit.Column})
		}
	}
	assert.Equal(t, 2, count)
}

// Every character of a text stands in the page where its paragraph says, or by its name.
func FuzzPassages(f *testing.F) {
	f.Add("<p>a&euro; b\n c<b>d</b>")
	f.Add("<table><p>x</table>é&shy;z<sup>2</sup>")
	f.Fuzz(func(t *testing.T, page string) {
		if !utf8.ValidString(page) || strings.ContainsAny(page, "\r\x00\ufeff\ufffe") {
			t.Skip()
		}
		lines := strings.Split(page, "\n")
		for p, err := range html.Passages(strings.NewReader(page), table.Limits{Bytes: 1 << 16}) {
			if err != nil {
				require.NotEmpty(t, err.Error())
				return
			}
			character := 0
			for _, r := range p.Text {
				character++
				at := p.At(character)
				rest := []rune(lines[at.Line()-1])[at.Column()-1:]
				if r == ' ' || strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) {
					continue
				}
				require.True(t, len(rest) > 0 && (rest[0] == r || rest[0] == '&'), "%q at %v of %q", r, at, page)
			}
		}
	})
}
