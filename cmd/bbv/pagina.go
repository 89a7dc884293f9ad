package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/web/serve"
)

// pagina is the command that shows the page in the browser.
func pagina(t *terminal) cli.Command {
	var folder, port string
	c := paginaHelp
	c.Run = func(args []string) (int, error) { return t.showPage(folder, port, args) }
	c.Flags = []cli.Flag{
		{Name: finding.Text{NL: "map", EN: "folder"}, Value: finding.Text{NL: "MAP", EN: "FOLDER"}, Into: &folder,
			What: finding.Text{NL: "de map met de pagina; anders de pagina in het programma zelf", EN: "the folder of the page; otherwise the one in the program itself"}},
		{Name: finding.Text{NL: "poort", EN: "port"}, Value: finding.Text{NL: "POORT", EN: "PORT"}, Into: &port,
			What: finding.Text{NL: "de poort op deze computer; anders een vrije", EN: "the port on this computer; otherwise a free one"}},
	}
	return c
}

var paginaHelp = cli.Command{
	Name:  finding.Text{NL: "pagina", EN: "serve"},
	Short: finding.Text{NL: "controleer in de browser, zonder dat iets wordt verstuurd", EN: "check in the browser, without anything being sent"},
	Long: finding.Text{NL: `
Toont op deze computer een webpagina waar u bestanden heen sleept of een tabel plakt. De browser rekent alles zelf na; er wordt
niets verstuurd, en andere computers kunnen er niet bij. Open het adres dat verschijnt, en stop met Ctrl-C.
`, EN: `
Shows a web page on this computer to which you drag files, or paste a table. The browser checks all of it by itself; nothing is
sent, and other computers cannot reach it. Open the address that appears, and stop with Ctrl-C.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "pagina", EN: "serve"}, What: finding.Text{NL: "toon de pagina", EN: "show the page"}},
		{Call: finding.Text{NL: "pagina --map pagina --poort 8080", EN: "serve --folder page --port 8080"}, What: finding.Text{NL: "toon die in een map, op een vaste poort", EN: "show that of a folder, on a port of your choice"}},
	},
}

// errNoPage is that the program was built without the page.
var errNoPage = problem{NL: "dit programma is zonder de pagina gebouwd; noem een map waar zij in staat met --map (zie docs/web.md)",
	EN: "this program was built without the page; name a folder that has it with --folder (see docs/web.md)"}

// showPage serves the page until the user interrupts.
func (t *terminal) showPage(folder, port string, args []string) (int, error) {
	if len(args) > 0 {
		return 0, problem{NL: fmt.Sprintf("%q is niet nodig: bestanden kiest u op de pagina", args[0]), EN: fmt.Sprintf("%q is not needed: files are chosen on the page", args[0])}
	}
	page := serve.Page()
	if folder != "" {
		page = os.DirFS(folder)
	}
	if page == nil {
		return 0, errNoPage
	}
	if _, err := fs.Stat(page, "index.html"); err != nil {
		return 0, problem{NL: fmt.Sprintf("%s: hier staat geen pagina; maak haar met go run ./web/build -o %[1]s", folder), EN: fmt.Sprintf("%s: there is no page here; make it with go run ./web/build -o %[1]s", folder)}
	}
	if port == "" {
		port = "0"
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		return 0, problem{NL: fmt.Sprintf("poort %s is niet te gebruiken; kies een andere met --poort (%v)", port, err), EN: fmt.Sprintf("port %s cannot be used; choose another with --port (%v)", port, err)}
	}
	fmt.Fprintf(t.out, "%s http://%s/\n", t.say("Open in uw browser:", "Open in your browser:"), listener.Addr())
	return t.serve(listener, serve.Handler(page))
}

// headerWithin is how long a browser may take to say what it asks for; it takes no time on the same computer.
const headerWithin = 10 * time.Second

func (t *terminal) serve(listener net.Listener, page http.Handler) (int, error) {
	server := &http.Server{Handler: page, ReadHeaderTimeout: headerWithin}
	defer context.AfterFunc(t.ctx, func() { server.Close() })()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return 0, problem{NL: err.Error(), EN: err.Error()}
	}
	return exitOK, nil // it is how one stops
}
