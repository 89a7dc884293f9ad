package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// program compiles the checker and packs it. It is packed by us and unpacked by the page, so that a server need not know how; its
// name has an ending that no server knows, so that none unpacks it half. Functions are not inlined but in some packages: that
// takes 11 % off.
func (s Site) program(ctx context.Context) error {
	folder, err := os.MkdirTemp("", "bbv-web-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "bbv.wasm")
	flags := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l"}
	for _, hot := range inlined {
		flags = append(flags, "-gcflags="+hot+"=")
	}
	build := exec.CommandContext(ctx, "go", append(flags, "-o", out, "./wasm")...)
	build.Dir, build.Env = s.Module, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("site: go build: %w\n%s", err, text)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	packed, err := pack(data)
	if err != nil {
		return err
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("site: go env: %w", err)
	}
	if err := s.copied("wasm_exec.js", filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")); err != nil {
		return err
	}
	return s.put("bbv.wasm.gzip", packed)
}

// inlined are the packages in which most time goes by: without inlining in them the program is 3 % smaller yet, and a PDF of 100
// pages takes a tenth longer.
var inlined = []string{"runtime", "internal/runtime/...", "internal/abi", "internal/bytealg", "unicode/utf8", "github.com/bbvgo/bbv/internal/sums", "github.com/bbvgo/bbv/internal/span", "github.com/bbvgo/bbv/rounding"}

func pack(data []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return packed.Bytes(), err
}
