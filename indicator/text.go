package indicator

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/enum"
)

// englishTag stands before the text form of a value that only the evidence of its
// table made readable the English way. Without it "1,234" would come back as one and
// some instead of a thousand and some.
const englishTag = "en:"

// MarshalText returns the text as printed. A value that the evidence of its table made
// English, and that would read otherwise the Dutch way, gets "en:" before it.
func (v Value) MarshalText() ([]byte, error) {
	if v.flags&isEnglish != 0 {
		return []byte(englishTag + v.raw), nil
	}
	return []byte(v.raw), nil
}

// UnmarshalText reads what [Value.MarshalText] wrote, as strictly as [Read]. The
// result equals the value that was written, under == as well.
func (v *Value) UnmarshalText(text []byte) error {
	if v == nil {
		return fmt.Errorf("read indicator value: %s into a nil *Value; pass the address of a Value", enum.Quote(string(text)))
	}
	s, locale := string(text), printed.Dutch
	if rest, ok := strings.CutPrefix(s, englishTag); ok {
		s, locale = rest, printed.English
	}
	got, err := read(s, locale)
	if err == nil {
		*v = got
	}
	return err
}

// UnmarshalJSON reads a JSON string as [Value.UnmarshalText] reads text. It refuses null
// and numbers: a cell without a value is the empty string or what is printed in it.
func (v *Value) UnmarshalJSON(data []byte) error {
	var text string
	if len(data) == 0 || data[0] != '"' || !utf8.Valid(data) {
		return fmt.Errorf("read indicator value: %s is not a JSON string; quote the text as printed", enum.Quote(string(data)))
	}
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	return v.UnmarshalText([]byte(text))
}

// Equal tells whether two values mean the same, however they are printed: "60%",
// "60,0 %" and "60 procent" do. Footnotes and remarks do not count; the year that is
// printed with a value does. Two missing values are equal when their reasons are.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind || v.year != w.year || v.qualifier != w.qualifier {
		return false
	}
	switch v.kind {
	case absent:
		return v.Missing() == w.Missing()
	case notMeasured:
		return true
	case YesNo:
		return v.flags&isYes == w.flags&isYes
	case Mark:
		return strings.EqualFold(v.Word(), w.Word())
	case Series:
		return slices.EqualFunc(v.series(), w.series(), func(a, b dated) bool { return a.year == b.year && a.value.Equal(b.value) })
	}
	return v.scale == w.scale && sameUnit(v.Unit(), w.Unit()) &&
		v.lower().Equal(w.lower()) && (v.kind != Range || v.upper().Equal(w.upper()))
}

// sameUnit compares units as words: case and outer blanks do not count.
func sameUnit(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }
