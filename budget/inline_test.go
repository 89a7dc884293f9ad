package budget_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestAddInlines guards what makes adding amounts as quick as adding integers: that the compiler puts
// Add and Sub into the loops that call them. They stand within a hair of its limit, so a small change
// to either, or to the compiler, can undo it without any other sign than slowness.
func TestAddInlines(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("there is no go command here, so the compiler cannot be asked")
	}
	out, err := exec.Command(tool, "build", "-gcflags=-m=1", ".").CombinedOutput()
	if err != nil {
		t.Fatalf("go build -gcflags=-m=1: %v\n%s", err, out)
	}
	for _, name := range []string{"Amount.Add", "Amount.Sub"} {
		if !strings.Contains(string(out), "can inline "+name+"\n") {
			t.Errorf("the compiler no longer inlines %s; ask it why with go build -gcflags=-m=2 ./budget", name)
		}
	}
}
