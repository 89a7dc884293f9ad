package validate

import (
	"errors"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
)

// The codes of what is found in every table, whatever the rules.
const (
	codeAfwijking     = "BBV1008"
	codeAfwijkingSign = "BBV1009"
	codeTotal         = "BBV1012"
	codeUnit          = "BBV1015"
	codeUnread        = "BBV1016"
)

// letters are the V or N in a column of its own that gives a figure its sign, as printed and as meant, and the figure.
type letters struct{ printed, wanted, figure string }

// alone reports whether the letter is all that is to be changed of what is printed.
func (l letters) alone(printed string) bool {
	return l.printed != l.wanted && strings.HasPrefix(printed, l.figure)
}

// remedy says that a letter is wrong, or missing.
func (l letters) remedy() finding.Text {
	text := finding.Text{NL: "vervang de letter {0} naast {2} door {1}", EN: "replace the letter {0} beside {2} by {1}"}
	if l.printed == "" {
		text = finding.Text{NL: "zet de letter {1} naast {2}", EN: "put the letter {1} beside {2}"}
	}
	return text.With(l.printed, l.wanted, l.figure)
}

// remedy says what to do about a cell that is wrong, is probably wrong, or may be.
// Only of one that is wrong as good as certainly it says so.
func remedy(f finding.Finding, named bool, beside letters) finding.Text {
	text := finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"}
	switch {
	case len(f.Alternatives) > 0:
		text = finding.Text{
			NL: "controleer of {0} klopt: met {1} kloppen de optellingen; ook een van de andere cellen kan fout zijn",
			EN: "check whether {0} is right: with {1} the sums hold; one of the other cells may be wrong instead",
		}
	case !named:
		text = finding.Text{
			NL: "controleer of {0} klopt: waarschijnlijk moet er {1} staan",
			EN: "check whether {0} is right: it should probably be {1}",
		}
	case len(f.Also) > 0:
		text = finding.Text{
			NL: "vervang {0} door {1}, en verbeter ook de totalen waarin het is meegeteld",
			EN: "replace {0} by {1}, and mend the totals that it is counted in as well",
		}
	case beside.alone(f.Printed) && f.Cause.Word == rounding.WrongSign.String():
		return beside.remedy()
	}
	return text.With(f.Printed, f.Suggestion)
}

// moreOthers says that there are more cells than those that are listed.
var moreOthers = finding.Text{NL: ", of een van nog {0} die hier niet staan", EN: ", or one of {0} more that are not listed here"}

// holdsElsewhere is what to do where a total is not the sum of its lines, which it is elsewhere: at how many other places
// of how many.
var holdsElsewhere = finding.Text{
	NL: "controleer de regels en het totaal: elders klopt deze optelling ({0} van {1} plaatsen); welk cijfer hier fout is valt niet te zeggen, en er kunnen regels ontbreken",
	EN: "check the lines and the total: the sum holds elsewhere ({0} of {1} places); which figure is wrong here cannot be said, and lines may be missing",
}

// doubt is what to do where sums fail that may not be meant.
var doubt = finding.Text{
	NL: "controleer of {0} klopt: met {1} klopt de optelling; het kan ook afronding zijn die is doorgeteld, of een som die zo niet bedoeld is",
	EN: "check whether {0} is right: with {1} the sum holds; it may also be rounding that was carried, or a sum that is not meant so",
}

// countedIn says how a figure comes to be in a sum that does not name it.
var countedIn = finding.Text{NL: "; {0} is meegeteld in “{1}”", EN: "; {0} is counted in “{1}”"}

// computedWith says that a sum was worked out with what was meant in the place of a figure that is wrong as well.
var computedWith = finding.Text{NL: "; gerekend met {1} in plaats van {0}", EN: "; computed with {1} instead of {0}"}

// The texts of findings of cells that cannot be read.
var (
	unclear    = finding.Text{NL: "schrijf het cijfer eenduidig", EN: "write the figure in one way only"}
	noOutcome  = finding.Text{NL: "de formule van deze cel heeft geen uitkomst: {0}; wat ervan afhangt is niet gecontroleerd", EN: "the formula of the cell has no outcome: {0}; what depends on it was not checked"}
	mendInFile = finding.Text{NL: "herstel de formule, of wat zij gebruikt", EN: "mend the formula, or what it uses"}
)

// mostQuoted is how many characters of a cell are quoted: with the words before it a sentence fits a line of 100.
const mostQuoted = 40

// unreadable says in Dutch why a cell cannot be read.
func unreadable(err error) string {
	var read *printed.ReadError
	if !errors.As(err, &read) || read.Offset < 0 || read.Offset >= len(read.Input) {
		return "de cel is niet te lezen"
	}
	rest := []rune(read.Input[read.Offset:])
	if len(rest) > mostQuoted {
		rest = append(rest[:mostQuoted-1], '…')
	}
	return "de cel is niet te lezen: als cijfer gaat het mis bij “" + string(rest) + "”"
}

// Located is the place where a table begins, in the terms of the file that it was read from: sheet and cell, page,
// paragraph, or line and character.
func Located(t table.Table) finding.Place {
	return located(t, table.Cell{At: t.At, Origin: &table.Origin{Page: t.Page}})
}

// located is the place of a cell in its file.
func located(t table.Table, c table.Cell) finding.Place {
	p := finding.Place{Caption: t.Caption, Part: t.Part}
	switch t.Format {
	case table.FormatXLSX, table.FormatODS:
		p.Cell = c.At.CellName()
	case table.FormatDOCX, table.FormatODT:
		p.Paragraph = c.At.Line()
	case table.FormatPDF:
		if p.Page = t.Page; c.Origin != nil {
			p.Page = c.Origin.Page
		}
	default:
		p.Line, p.Character = c.At.Line(), c.At.Column()
	}
	return p
}
