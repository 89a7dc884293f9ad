package cyclus

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// Due is the days before which the law wants what is made for a year sent to the provincie: the begroting 15 November of the year
// before (Gemeentewet art. 191, second paragraph), the jaarstukken 15 July of the year after (art. 200). They are "" for a year
// outside 1900 to 2999.
func Due(year int) (begroting, jaarstukken budget.Date) {
	if !(budget.Column{Year: year, Stage: budget.Begroting}).Valid() {
		return "", ""
	}
	return budget.Date(fmt.Sprintf("%04d-11-15", year-1)), budget.Date(fmt.Sprintf("%04d-07-15", year+1))
}
