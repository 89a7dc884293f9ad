package site

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// pdf writes pdf.js, which npm brings in the version that package-lock.json pins. It is the build for browsers of some years
// ago: municipalities have those.
func (s Site) pdf(ctx context.Context) error {
	from := filepath.Join(s.Module, "node_modules", "pdfjs-dist")
	if _, err := os.Stat(from); err != nil {
		npm := exec.CommandContext(ctx, "npm", "ci", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund")
		npm.Dir = s.Module
		if text, err := npm.CombinedOutput(); err != nil {
			return fmt.Errorf("site: npm ci, which brings pdf.js: %w\n%s", err, text)
		}
	}
	for name, part := range map[string]string{"pdf.min.mjs": "legacy/build/pdf.min.mjs", "pdf.LICENSE.txt": "LICENSE"} {
		if err := s.copied(name, filepath.Join(from, filepath.FromSlash(part))); err != nil {
			return err
		}
	}
	worker, err := os.ReadFile(filepath.Join(from, "legacy", "build", "pdf.worker.min.mjs"))
	if err != nil {
		return fmt.Errorf("site: pdf.worker.min.mjs: %w", err)
	}
	if worker, err = wordByWord(worker); err != nil {
		return err
	}
	return s.put("pdf.worker.min.mjs", worker)
}

// changes are what is changed in pdf.js. It hands over a text with room of up to 0.6 of the size of its letters in one piece,
// which is more than lies between the columns of many tables, and does not say where letters stand within. Changed, it hands over words, each
// where it stands, and a blank without width where the file has a blank, so that room without one is told apart.
var changes = [][2]string{
	{"spaceInFlowMax=.6*", "spaceInFlowMax=0*"},
	{`saveLastChar(" ");continue}`, `saveLastChar(" ");flushTextContentItem();pushWhitespace({});continue}`},
}

// wordByWord changes pdf.js, and says that it did, as its licence asks. A version that is written in another way is an error.
func wordByWord(worker []byte) ([]byte, error) {
	for _, c := range changes {
		if n := bytes.Count(worker, []byte(c[0])); n != 1 {
			return nil, fmt.Errorf("site: this version of pdf.js has %d times %q, and not once: change the words that are looked for", n, c[0])
		}
		worker = bytes.Replace(worker, []byte(c[0]), []byte(c[1]), 1)
	}
	return append([]byte("/* changed by bbv: texts are handed over word by word */\n"), worker...), nil
}
