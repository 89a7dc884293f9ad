package grid

import "strings"

// superscripts are the digits of footnotes as Unicode has them: a mark that nobody takes for a digit of the figure before
// it. Package budget/printed reads them so.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// Raised is a raised text as it can stand behind another: digits become superscript ones, without the bracket behind them
// of "1)". Other texts stay as they are.
func Raised(s string) string {
	digits := strings.TrimSuffix(strings.TrimSpace(s), ")")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return s
	}
	return superscripts.Replace(digits)
}
