package workbook

// Cell is what stands in a cell. The zero value is an empty one.
type Cell struct {
	Text    string
	Number  string // with a point before its decimals; where there is one it stands there and not the text
	Formula string // without the sign of equality, beside the number that comes of it
	Style   Style
	Comment string
	To      *Target // where a link leads
}

// Target is a cell of a sheet that a link leads to, counted from 0.
type Target struct {
	Sheet       string
	Row, Column int
}

// Row is a row of a sheet.
type Row struct {
	Cells  []Cell
	Lines  int // of text in the highest cell; 0 for one
	Hidden bool
}

// Area is cells that are one, counted from 0.
type Area struct{ Row, Column, Columns int }

// Sheet is a sheet.
type Sheet struct {
	Name                      string // one of Names
	Rows                      []Row
	Widths                    []float64 // of columns, in characters
	FrozenRows, FrozenColumns int       // that stay in sight
	Merged                    []Area
}

// Style is how a cell looks.
type Style struct {
	Format         string // of numbers; "" for General
	Fill, Ink      string // colours, "E3F1E5"; "" for none
	Bold, Wrapped  bool
	Right, Centred bool
	Link           bool
	quoted         bool // text that looks like a formula, and stays text when somebody types in the cell
}
