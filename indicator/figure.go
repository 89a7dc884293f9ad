package indicator

// marks says how a comma or point followed by exactly three digits is read. Every
// other use of the two marks can be read in one way only, and is read so always.
type marks uint8

const (
	dutchMarks   marks = iota // "1.234" is a thousand and some, "1,234" is one and some
	englishMarks              // the reverse
	unsureMarks               // both are refused
)

// maxDigits is how many digits an exact number here can have: every number of 18
// digits fits an int64.
const maxDigits = 18

// figure is an unsigned number as printed.
type figure struct {
	coef     int64
	decimals uint8
	grouped  bool // with marks between the thousands
}

// shape says which marks a figure shows.
type shape uint8

const (
	shapePlain        shape = iota // 1234
	shapeCommaDecimal              // 12,5: a comma that cannot group
	shapePointDecimal              // 12.5: a point that cannot group
	shapeOneComma                  // 1,234: either
	shapeOnePoint                  // 1.234: either
	shapeDutch                     // 1.234,5 or 1.234.567
	shapeEnglish                   // 1,234.5 or 1,234,567
	shapeBroken                    // 1.23.4
)

// measure finds the figure at the start of s: the longest run of digits and marks
// that ends in a digit. It returns the shape and where the figure ends, 0 if s does
// not start with a digit.
func measure(s string) (shape, int) {
	var run markRun
	i := 0
	for ; i < len(s); i++ {
		switch b := s[i]; {
		case b >= '0' && b <= '9':
			run.digits++
		case (b == '.' || b == ',') && i > 0 && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			run.mark(b)
		default:
			return run.shape(s), i
		}
	}
	return run.shape(s), i
}

// markRun follows the marks of one figure from left to right.
type markRun struct {
	digits int  // since the last mark
	head   int  // before the first mark
	marks  int  // seen so far
	group  byte // the mark that groups, 0 while there is none
	last   byte // the last mark
	broken bool
}

// mark notes that b stands behind the digits so far.
func (r *markRun) mark(b byte) {
	switch {
	case r.marks == 0:
		r.head = r.digits
		r.broken = r.digits == 0
	case r.digits != 3 || r.head > 3:
		r.broken = true // what stood before is neither a group nor the last part
	case r.marks == 1:
		r.group = r.last
	case r.last != r.group:
		r.broken = true // a decimal mark already stood before
	}
	r.marks++
	r.last = b
	r.digits = 0
}

func (r *markRun) shape(s string) shape {
	zeroHead := len(s) > 0 && s[0] == '0'
	head := r.head
	if r.marks == 0 {
		head = r.digits
	}
	switch {
	case zeroHead && head > 1: // "01" is part of a date or a code
		return shapeBroken
	case r.marks == 0:
		return shapePlain
	case r.broken || r.marks > 1 && zeroHead:
		return shapeBroken
	case r.marks == 1:
		return r.oneMark(zeroHead)
	case r.last == r.group && r.digits != 3:
		return shapeBroken
	case r.group == '.':
		return shapeDutch
	}
	return shapeEnglish
}

func (r *markRun) oneMark(zeroHead bool) shape {
	canGroup := r.digits == 3 && !zeroHead
	switch {
	case r.last == ',' && canGroup:
		return shapeOneComma
	case r.last == ',':
		return shapeCommaDecimal
	case canGroup:
		return shapeOnePoint
	}
	return shapePointDecimal
}

// decimalMark tells which mark divides off decimals in a figure of this shape, 0 if
// none does. ok is false when that cannot be told, with the cause.
func (sh shape) decimalMark(m marks, text string) (mark byte, cause string, ok bool) {
	switch sh {
	case shapePlain:
		return 0, "", true
	case shapeCommaDecimal, shapeDutch:
		return ',', "", true
	case shapePointDecimal, shapeEnglish:
		return '.', "", true
	case shapeOneComma, shapeOnePoint:
		return sh.eitherMark(m, text)
	}
	return 0, causeNumber, false
}

// eitherMark decides on one mark before exactly three digits.
func (sh shape) eitherMark(m marks, text string) (mark byte, cause string, ok bool) {
	if m == unsureMarks {
		return 0, causeAmbiguousMark, false
	}
	if (sh == shapeOneComma) == (m == dutchMarks) {
		if m == dutchMarks {
			return ',', "", true
		}
		return '.', "", true
	}
	if len(text) > len("999.999") {
		return 0, causeAmbiguousMark, false // 1234.567: neither groups of three nor the decimal mark
	}
	return 0, "", true
}

// parseFigure reads the figure at the start of s and returns its length; ok is false
// with the cause when the digits there form no number.
func parseFigure(s string, m marks) (f figure, length int, cause string, ok bool) {
	sh, length := measure(s)
	text := s[:length]
	mark, cause, ok := sh.decimalMark(m, text)
	if !ok || length == 0 {
		return figure{}, length, cause, false
	}
	f, ok = digitsOf(text, mark)
	if !ok {
		return figure{}, length, causeTooLarge, false
	}
	f.grouped = sh >= shapeOneComma && (mark == 0 || sh >= shapeDutch)
	return f, length, "", true
}

// digitsOf reads the digits of a figure whose marks are known to be in order.
func digitsOf(text string, decimalMark byte) (figure, bool) {
	var f figure
	digits, behind := 0, false
	for i := range len(text) {
		b := text[i]
		if b == '.' || b == ',' {
			behind = behind || b == decimalMark
			continue
		}
		if digits++; digits > maxDigits {
			return figure{}, false
		}
		if behind {
			f.decimals++
		}
		f.coef = f.coef*10 + int64(b-'0')
	}
	return f, true
}
