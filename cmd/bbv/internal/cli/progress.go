package cli

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// How progress is shown: not of what is done at once, and not so often that it flickers.
const (
	patience = 500 * time.Millisecond
	interval = 100 * time.Millisecond
)

// Progress is a line on a terminal that says how far something is, and goes when it is done. Its zero value shows nothing.
type Progress struct {
	screen  io.Writer // nil where nobody looks
	width   int
	now     func() time.Time
	mu      sync.Mutex
	next    time.Time
	visible bool
}

// NewProgress shows progress where w is a terminal.
func NewProgress(w io.Writer) *Progress {
	if !IsTerminal(w) {
		return &Progress{}
	}
	return newProgress(w, Width(w), time.Now)
}

func newProgress(w io.Writer, width int, now func() time.Time) *Progress {
	return &Progress{screen: w, width: width, now: now, next: now().Add(patience)}
}

// Show says how far something is.
func (p *Progress) Show(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.screen == nil || p.now().Before(p.next) {
		return
	}
	if line := []rune(text); len(line) >= p.width { // a line that goes on below is not taken off again
		text = string(line[:p.width-2]) + "…"
	}
	fmt.Fprintf(p.screen, "\r\x1b[K%s", text)
	p.next, p.visible = p.now().Add(interval), true
}

// Clear takes the line off the screen.
func (p *Progress) Clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.visible {
		fmt.Fprint(p.screen, "\r\x1b[K")
		p.visible = false
	}
}

// Above is a writer of which what it writes stands where the line was.
func (p *Progress) Above(w io.Writer) io.Writer {
	if p.screen == nil {
		return w
	}
	return &above{w, p}
}

type above struct {
	io.Writer
	progress *Progress
}

func (a *above) Write(text []byte) (int, error) {
	a.progress.Clear()
	return a.Writer.Write(text)
}
