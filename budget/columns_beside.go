package budget

import "strconv"

// BegrotingColumns returns the columns that the BBV has a begroting for year t
// show side by side: realisatie t−2, begroting t−1 na wijziging and begroting t
// (BBV art. 19, under a), and the meerjarenraming for t+1 to t+3 (art. 22). It
// returns a *RangeError for a year with which one of them falls outside 1900 to
// 2999.
func BegrotingColumns(year int) ([]Column, error) {
	return validColumns(year,
		Column{year - 2, Realisatie}, Column{year - 1, NaWijziging}, Column{year, Begroting},
		Column{year + 1, Meerjarenraming}, Column{year + 2, Meerjarenraming}, Column{year + 3, Meerjarenraming})
}

// JaarstukkenColumns returns the columns of jaarstukken for year t: realisatie
// t−1, with which the balans is compared (art. 30), begroting t voor and na
// wijziging, and realisatie t (art. 27). It returns a *RangeError as
// BegrotingColumns does.
func JaarstukkenColumns(year int) ([]Column, error) {
	return validColumns(year, Column{year - 1, Realisatie},
		Column{year, Begroting}, Column{year, NaWijziging}, Column{year, Realisatie})
}

func validColumns(year int, columns ...Column) ([]Column, error) {
	for _, c := range columns {
		if !c.Valid() {
			return nil, &RangeError{Op: "columns for the year", Value: strconv.Itoa(year), Reason: "a column would fall outside 1900 to 2999"}
		}
	}
	return columns, nil
}
