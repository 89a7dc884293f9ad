package pdf

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// memoryPages bounds the memory of one instance of PDFium, in units of 64 kB: 256 MB, four times the largest file. Text
// alone takes far less, pictures are not drawn.
const memoryPages = 4096

// startWithin is how long a worker may take to start: some milliseconds, when the machine is not busy.
const startWithin = time.Minute

// engine is PDFium, compiled once for the process: from the cache of the user in 0.05 s, else in some seconds.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages)
	if cache := cacheOnDisk(); cache != nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal: 2 * runtime.GOMAXPROCS(0), RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
})

// cacheOnDisk keeps what was compiled for the next time; nil where the user has no folder that can be written.
func cacheOnDisk() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	dir = filepath.Join(dir, "bbv")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return cache
}
