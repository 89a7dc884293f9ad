package exchange

import (
	"io"
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// About is what a Data Package says of itself. The zero value says nothing: the package then has the name of what is in it.
type About struct {
	// Name is for programs: small letters, digits and . _ - / only. Empty takes one of what is in the package.
	Name string
	// Title is for people.
	Title string
	// License is the name of the licence of the figures by the list of Open Definition, such as "CC-BY-4.0"; empty says none.
	License string
	// Sources is where the figures come from.
	Sources []Provenance
}

// Provenance is where figures come from. The zero value says nothing, and is refused.
type Provenance struct {
	Title string `json:"title"`          // "CBS, Iv3-data gemeenten 2025"
	Path  string `json:"path,omitempty"` // an address, https://…, or empty
}

var nameForm = regexp.MustCompile(`^[-a-z0-9._/]+$`)

func (a About) check() error {
	if !nameForm.MatchString(a.Name) {
		return &budget.ParseError{What: "name of a data package", Input: a.Name, Reason: "want small letters, digits and . _ - / only"}
	}
	for _, s := range a.Sources {
		if strings.TrimSpace(s.Title) == "" {
			return &budget.ParseError{What: "source", Input: s.Title, Reason: "want a title"}
		}
	}
	return nil
}

// slug makes a name for programs of one for people.
func slug(parts ...string) string {
	return strings.Trim(notInNames.ReplaceAllString(strings.ToLower(strings.Join(parts, "-")), "-"), "-")
}

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

// Create makes a file of a package, by its name without folders:
//
//	func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
//
// An archive can be a package too, see the example of [WriteDocument].
type Create func(name string) (io.WriteCloser, error)
