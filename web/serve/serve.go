// Package serve gives the page in the browser to a browser on the same computer. Built with the tag "page" it holds the page.
package serve

import (
	"io/fs"
	"net/http"
	"path"
)

// Handler serves the files of the page, with what browsers should know of them: that nothing else is to be loaded or guessed. Of
// no files, as [Page] gives in a program without the page, nothing is found.
func Handler(files fs.FS) http.Handler {
	if files == nil {
		return http.NotFoundHandler()
	}
	inner := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
			return
		}
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		h.Set("Content-Security-Policy", "frame-ancestors 'none'")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		if kind := kinds[path.Ext(r.URL.Path)]; kind != "" {
			h.Set("Content-Type", kind)
		}
		inner.ServeHTTP(w, r)
	})
}

// kinds are those that a computer may not know, or may know otherwise: Windows asks its registry.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".gzip": "application/octet-stream",
}
