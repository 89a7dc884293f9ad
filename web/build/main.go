// Command build writes the page in the browser as static files to a folder, which any web server can serve:
//
//	go run ./web/build -o FOLDER
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/bbvgo/bbv/web/internal/site"
)

func main() {
	folder := flag.String("o", "", "the folder to write to")
	flag.Parse()
	if err := run(context.Background(), *folder); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, folder string) error {
	if folder == "" {
		return fmt.Errorf("name a folder: -o FOLDER")
	}
	module, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/bbvgo/bbv/web").Output()
	if err != nil {
		return fmt.Errorf("run it in a checkout: go list: %w", err)
	}
	list, err := site.Site{Module: strings.TrimSpace(string(module)), Folder: folder}.Write(ctx)
	for _, f := range list {
		fmt.Printf("%9d %s\n", f.Size, f.Name)
	}
	return err
}
