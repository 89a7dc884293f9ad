package words

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// Skipped are the pages of a PDF that were left out, by why: counted from 1, in order.
type Skipped struct{ Pictures, Damaged []int }

// Take takes in an error, if it is that a page was left out.
func (s *Skipped) Take(err error) bool {
	left := (*pdf.SkippedError)(nil)
	if !errors.As(err, &left) {
		return false
	}
	if picture := (*pdf.PictureError)(nil); errors.As(err, &picture) {
		s.Pictures = append(s.Pictures, left.Page)
	} else {
		s.Damaged = append(s.Damaged, left.Page)
	}
	return true
}

// Texts say which pages were left out, and why.
func (s *Skipped) Texts() (list []finding.Text) {
	add := func(pages []int, one, many finding.Text) {
		switch len(pages) {
		case 0:
		case 1:
			list = append(list, one.With(strconv.Itoa(pages[0])))
		default:
			list = append(list, finding.Text{NL: fmt.Sprintf(many.NL, runs(pages, " en ")), EN: fmt.Sprintf(many.EN, runs(pages, " and "))})
		}
	}
	add(s.Pictures, finding.Text{NL: "blz. {0} is een beeld: geen tekst om te lezen", EN: "p. {0} is a picture: no text to read"},
		finding.Text{NL: "blz. %s zijn beelden: geen tekst om te lezen", EN: "pp. %s are pictures: no text to read"})
	add(s.Damaged, finding.Text{NL: "blz. {0} is beschadigd en niet gelezen", EN: "p. {0} is damaged, and was not read"},
		finding.Text{NL: "blz. %s zijn beschadigd en niet gelezen", EN: "pp. %s are damaged, and were not read"})
	return list
}

// runs lists pages, three or more that follow each other by the first and the last.
func runs(pages []int, and string) string {
	var parts []string
	for i := 0; i < len(pages); {
		k := i + 1
		for k < len(pages) && pages[k] == pages[k-1]+1 {
			k++
		}
		if k-i < 3 {
			k = i + 1
			parts = append(parts, strconv.Itoa(pages[i]))
		} else {
			parts = append(parts, fmt.Sprintf("%d–%d", pages[i], pages[k-1]))
		}
		i = k
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + and + parts[last]
	}
	return parts[0]
}

// errDamagedPages is that a file was read but for pages that are damaged.
var errDamagedPages = cli.Problem{NL: "niet alle bladzijden zijn gelezen: er zijn beschadigde bij; open de pdf in een ander programma en bewaar hem opnieuw",
	EN: "not all pages were read: some are damaged; open the PDF in another program and save it again"}

// Err is an error where pages are damaged: who looks at the exit code alone must not think that all was checked. A
// picture may be one on a cover.
func (s *Skipped) Err() error {
	if len(s.Damaged) > 0 {
		return errDamagedPages
	}
	return nil
}
