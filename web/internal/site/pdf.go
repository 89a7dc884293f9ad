package site

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// pdf copies pdf.js, which npm brings in the version that package-lock.json pins.
func (s Site) pdf(ctx context.Context) error {
	from := filepath.Join(s.Module, "node_modules", "pdfjs-dist")
	if _, err := os.Stat(from); err != nil {
		npm := exec.CommandContext(ctx, "npm", "ci", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund")
		npm.Dir = s.Module
		if text, err := npm.CombinedOutput(); err != nil {
			return fmt.Errorf("site: npm ci, which brings pdf.js: %w\n%s", err, text)
		}
	}
	for name, part := range map[string]string{"pdf.min.mjs": "build/pdf.min.mjs", "pdf.worker.min.mjs": "build/pdf.worker.min.mjs", "pdf.LICENSE.txt": "LICENSE"} {
		if err := s.copied(name, filepath.Join(from, filepath.FromSlash(part))); err != nil {
			return err
		}
	}
	return nil
}
