//go:build unix

package opendata

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/internal/national"
)

// BenchmarkParse is the inner work of a worker, without files and goroutines.
func BenchmarkParse(b *testing.B) {
	for name, style := range map[string]national.Style{"plain": {}, "padded": {Padded: true}, "quoted": {Padded: true, Quoted: true, Comma: true}} {
		b.Run(name, func(b *testing.B) {
			var buf bytes.Buffer
			w := bufio.NewWriter(&buf)
			if err := national.WriteCSV(w, 20520, style); err != nil {
				b.Fatal(err)
			}
			w.Flush()
			header, text, _ := bytes.Cut(buf.Bytes(), []byte{'\n'})
			lay, problem := readHeader(header)
			if problem != nil {
				b.Fatal(problem)
			}
			p := NewLoader(Options{}).newParser(lay)
			n := len(text)
			text = append(text, make([]byte, pad)...)
			var out rows
			cpu := cpuTime(b)
			for b.Loop() {
				p.parse(text, 0, n, &out)
			}
			cpu = cpuTime(b) - cpu
			if len(out.errors) > 0 {
				b.Fatal(out.errors[0])
			}
			b.ReportMetric(float64(cpu.Nanoseconds())/float64(b.N)/float64(out.n), "cpu-ns/row")
		})
	}
}

// cpuTime is the processor time of this process, which neighbours on the machine disturb
// less than the clock.
func cpuTime(tb testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Skip(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Every row of a JSON file is read in a stretch, and so by any of the goroutines: behind the last stretch only the list ends. Where
// a text holds what looks like the end of a row, all rows are read too.
func TestStretchesHoldAllRows(t *testing.T) {
	const row = `{"ID":%s,"TaakveldBalanspost":"0.1","Categorie":"L1.1","Gemeenten":"GM%04d","Verslagsoort":"20%02dX005","k_1ePlaatsing_1":1,"k_2ePlaatsing_2":2}`
	file := func(id, between string) (text []byte, n int) {
		var rows []string
		for i := range 6 * stretchSize / len(row) {
			rows = append(rows, fmt.Sprintf(row, id, i%3000, i/3000))
		}
		text = append([]byte(`[`+strings.Join(rows, between)+" ]\n"), make([]byte, pad)...)
		return text[:len(text)-pad], len(rows)
	}
	for _, between := range []string{",", " ,\n "} {
		text, n := file("1", between)
		l := NewLoader(Options{})
		f := &jsonFile{l: l, ctx: t.Context(), text: text}
		to, err := f.stretches(1)
		require.NoError(t, err)
		assert.Equal(t, 3, len(text)-to)
		assert.Equal(t, n, l.rows)
		assert.Greater(t, len(l.blocks), 5)
	}
	text, n := file(`"{ }, { }"`, ",")
	l := NewLoader(Options{})
	require.NoError(t, l.ReadJSON(t.Context(), "x", bytes.NewReader(text)))
	assert.Equal(t, n, l.rows)
}
