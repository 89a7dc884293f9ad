package understand

import "strings"

// formulaOf returns how many lines the formula names that a label prints, such as 2 for "Ruimte (A − B)" and for
// "Nieuw c = a + b"; 0 where it prints none.
func formulaOf(label string) int {
	text := strings.ToLower(label)
	if i := strings.LastIndexByte(text, '='); i >= 0 {
		text = text[i+1:]
	} else if i := strings.LastIndexByte(text, '('); i >= 0 && strings.HasSuffix(text, ")") {
		text = text[i+1 : len(text)-1]
	} else {
		return 0
	}
	names := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("+-−–", r) })
	for _, name := range names {
		if name = strings.TrimSpace(name); len(name) == 0 || len(name) > 2 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return 0
		}
	}
	if len(names) < 2 {
		return 0
	}
	return len(names)
}
