//go:build unix

package opendata

import (
	"bufio"
	"bytes"
	"syscall"
	"testing"
	"time"

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
