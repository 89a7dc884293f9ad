package printed

import "github.com/bbvgo/bbv/internal/enum"

// Locale is the spelling of the figures in a table. The zero value is [Dutch].
type Locale = enum.Of[locales]

const (
	// Dutch has "." between groups of three digits and "," before decimals: 1.234,56.
	Dutch Locale = iota
	// English has "," between groups of three digits and "." before decimals: 1,234.56.
	English
	// Mixed is for Dutch tables that print some decimals with a point ("18,4 %" beside "89.2%").
	// A comma stands before decimals. A point stands before decimals too, when it cannot group
	// thousands (12.34, 0.125, 1234.567), and groups them when it cannot stand before decimals
	// (1.234.567, 1.234,5). What can be either ("1.234") is an error.
	Mixed
)

type locales struct{}

func (locales) List() *enum.List { return &localeList }

var localeList = enum.List{Type: "Locale", What: "spelling", Words: []string{"Dutch", "English", "Mixed"}}

// marks returns the bytes that group thousands and stand before decimals. Mixed has no mark for
// groups here: whatever has a point needs the careful reader.
func marks(l Locale) (group, point byte) {
	switch l {
	case English:
		return ',', '.'
	case Mixed:
		return 0, ','
	}
	return '.', ','
}
