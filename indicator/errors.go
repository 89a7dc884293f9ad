package indicator

import (
	"fmt"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// noReason is that nothing is wrong, and nothing more to say.
var noReason = finding.Text{}

// Why a cell was refused, and what to do about it.
var (
	causeText          = finding.Text{NL: "is geen waarde die hier bekend is; zet tekst in een opmerking of een voetnoot", EN: "is not a value that is known here; put text in a remark or a footnote"}
	causeNumber        = finding.Text{NL: "is niet één getal; druk één cijfer per cel af", EN: "does not form one number; print one figure per cell"}
	causeAmbiguousMark = finding.Text{NL: "kan duizendtallen of decimalen betekenen; lees het met de andere cijfers van zijn tabel, of druk het anders af", EN: "can mean thousands or decimals; read it with the evidence of its whole table, or print it otherwise"}
	causeTooLarge      = finding.Text{NL: "heeft meer cijfers dan een exacte waarde houdt (18); druk het in een grotere eenheid af", EN: "has more digits than an exact value holds (18); print it in a larger unit"}
	causeTooLong       = finding.Text{NL: "is langer dan een cel kan zijn; het is lopende tekst", EN: "is longer than a cell can be; it is running text"}
	causeEncoding      = finding.Text{NL: "is geen geldige UTF-8; zet de tekst eerst om", EN: "is not valid UTF-8; convert the text first"}
	causeParentheses   = finding.Text{NL: "is een cijfer tussen haakjes, dat negatief kan zijn, een opmerking of een tweede waarde; druk één cijfer af", EN: "is a figure in parentheses, which can be negative, a remark or a second value; print one figure"}
	causeDate          = finding.Text{NL: "is een datum, een periode of een tijd, geen waarde; zet haar in de kop of in een opmerking", EN: "is a date, a period or a time of day, not a value; move it to the heading or a remark"}
	causeSlash         = finding.Text{NL: `kan met een schuine streep een score, een breuk of twee waarden zijn; druk "7 van 10" af`, EN: "with a slash can be a score, a fraction or two values; print \"7 van 10\""}
	causeRange         = finding.Text{NL: "is geen reeks van laag naar hoog in één eenheid; een streep achter een getal kan een min zijn, die ervóór hoort", EN: "is not a range from low to high in one unit; a dash behind a number can be a minus, which belongs before it"}
	causeRelative      = finding.Text{NL: "is een verandering, geen waarde; druk de waarde af die eruit volgt", EN: "is a change, not a value; print the value that results"}
	causeScale         = finding.Text{NL: "ligt buiten de schaal die erbij gedrukt is", EN: "lies outside the scale that is printed with it"}
	causeSeries        = finding.Text{NL: "is geen rij waarden met elk één jaar", EN: "is not a series of values with one year each"}
	causeUnitOnly      = finding.Text{NL: "is een eenheid zonder getal; laat de cel leeg of druk nvt of nnb af", EN: "is a unit without a number; leave the cell blank or print nvt or nnb"}
)

// ValueError reports a cell that was refused.
type ValueError struct {
	Input  string       // the cell as printed
	Offset int          // the byte at which reading stopped
	Reason finding.Text // why, and what to do about it
}

// Error quotes the cell, names the place and says what to do.
func (e *ValueError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("read indicator value: %s at byte %d: %s", enum.Quote(e.Input), e.Offset, e.Reason.EN)
}

// InDutch says it in Dutch.
func (e *ValueError) InDutch() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("waarde van een indicator: %s, bij teken %d: dit %s", enum.Quote(e.Input), e.Offset+1, e.Reason.NL)
}
