//go:build js && wasm

// Command wasm is the checker in a browser: a function bbvCheck that a worker calls with the names of files and a language, and
// that promises the report. It reads files through the fs that the worker has, and asks its function bbvWords for what stands on the pages
// of a PDF.
package main

import (
	"context"
	"errors"
	"iter"
	"strings"
	"syscall/js"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/web/internal/page"
	"github.com/bbvgo/bbv/web/internal/words"
)

func main() {
	js.Global().Set("bbvCheck", js.FuncOf(func(_ js.Value, args []js.Value) any {
		names := make([]string, args[0].Length())
		for i := range names {
			names[i] = args[0].Index(i).String()
		}
		return promise(func() (any, error) { return check(args[1].String(), names) })
	}))
	js.Global().Call("bbvReady")
	select {}
}

// promise runs a function beside the events of the browser, which it may wait for.
func promise(run func() (any, error)) js.Value {
	var executor js.Func
	executor = js.FuncOf(func(_ js.Value, args []js.Value) any {
		go func() {
			defer executor.Release()
			if v, err := run(); err != nil {
				args[1].Invoke(err.Error())
			} else {
				args[0].Invoke(v)
			}
		}()
		return nil
	})
	return js.Global().Get("Promise").New(executor)
}

func check(language string, names []string) (any, error) {
	l := finding.Dutch
	if language == "en" {
		l = finding.English
	}
	c, err := page.Check(context.Background(), bbv.Opener{PDF: words.Pages(sheets).Read}, l, names...)
	if err != nil {
		return nil, err
	}
	html := js.Global().Get("Uint8Array").New(len(c.HTML))
	js.CopyBytesToJS(html, c.HTML)
	return map[string]any{"html": html, "errors": c.Errors, "warnings": c.Warnings, "tables": c.Tables, "failed": c.Failed}, nil
}

// sheets yields the pages of a PDF as the worker reads them.
func sheets(data []byte) iter.Seq2[words.Sheet, error] {
	return func(yield func(words.Sheet, error) bool) {
		copied := js.Global().Get("Uint8Array").New(len(data))
		js.CopyBytesToJS(copied, data)
		file, err := await(js.Global().Call("bbvWords", copied))
		if err != nil {
			yield(words.Sheet{}, err)
			return
		}
		defer func() { _, _ = await(file.Call("close")) }()
		for i := range file.Get("pages").Int() {
			p, err := await(file.Call("page", i+1))
			if err != nil {
				yield(words.Sheet{}, err)
				return
			}
			if !yield(sheet(p), nil) {
				return
			}
		}
	}
}

// sheet is a page as the worker hands it over: numbers in one list, texts in another, parted by NUL.
func sheet(p js.Value) (s words.Sheet) {
	if p.Get("damaged").Bool() {
		return words.Sheet{Damaged: true}
	}
	view := floats(p.Get("view"))
	copy(s.View[:], view)
	s.Picture = p.Get("picture").Bool()
	s.Width, s.Height = p.Get("width").Float(), p.Get("height").Float()
	if texts := p.Get("texts").String(); texts != "" {
		s.Take(floats(p.Get("numbers")), strings.Split(texts, "\x00"))
	}
	return s
}

// problems are the errors of pdf.js that have a remedy, by their names.
var problems = map[string]finding.Text{
	"PasswordException": {NL: "met een wachtwoord beveiligd; open het in een ander programma en bewaar het zonder wachtwoord",
		EN: "protected by a password; open it in another program and save it without"},
	"Unloaded": {NL: "het deel van deze pagina dat pdf's leest is niet te laden; herstel de verbinding met de server, of vraag de beheerder van de pagina",
		EN: "the part of this page that reads PDFs cannot be loaded; see to the connection with its server, or ask the owner of the page"},
	"": {NL: "dit is geen pdf, of een beschadigde; open hem in een ander programma en bewaar hem opnieuw",
		EN: "no PDF, or a damaged one; open it in another program and save it again"},
}

// await waits for a promise.
func await(p js.Value) (js.Value, error) {
	type settled struct {
		value js.Value
		err   error
	}
	done := make(chan settled, 1)
	fulfilled := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- settled{value: args[0]}
		return nil
	})
	defer fulfilled.Release()
	rejected := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- settled{err: rejection(args[0])}
		return nil
	})
	defer rejected.Release()
	p.Call("then", fulfilled, rejected)
	s := <-done
	return s.value, s.err
}

// rejection is the error of a promise.
func rejection(reason js.Value) error {
	if reason.Type() != js.TypeObject {
		return errors.New(reason.String())
	}
	text, ok := problems[reason.Get("name").String()]
	if !ok {
		text = problems[""]
	}
	return &files.Problem{Text: text}
}
