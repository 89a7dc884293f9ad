package numfmt

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var (
	dutchMonths = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
	dutchShort  = []string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}
	dutchDays   = []string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}
)

const (
	lastDay   = 2_958_465 // 31 December 9999, the last day that sheets know
	leapDay   = 60        // 29 February 1900, which there was not, and which sheets count
	daysTo104 = 1462      // from the first day of sheets to that of those that count from 1904
	daySecond = 86_400
)

// moment is a day and a time of day.
type moment struct {
	year, month, day, weekday int
	days                      int // since the begin of the count
	second                    int // of the day
	part                      string
	english                   bool
}

// moment makes a day and a time of a number of days, the time rounded to so many decimals of a second; ok is false for
// days that sheets do not know.
func (d decimal) moment(places int, from1904 bool) (m moment, ok bool) {
	if d.negative && !d.zero() || d.magnitude() > 7 {
		return m, false
	}
	whole, part := d.round(12).split(12)
	m.days, _ = strconv.Atoi("0" + whole)
	fraction, _ := strconv.Atoi(part)
	unit := 1 // of a second
	for range places {
		unit *= 10
	}
	const one = 1_000_000_000_000
	ticks := int((int64(fraction)*daySecond + one/int64(2*unit)) / (one / int64(unit)))
	m.days += ticks / (daySecond * unit)
	ticks %= daySecond * unit
	m.second, m.part = ticks/unit, fmt.Sprintf("%0*d", places, ticks%unit)
	if from1904 {
		m.days += daysTo104
	}
	m.calendar()
	if from1904 {
		m.days -= daysTo104
	}
	return m, m.days <= lastDay
}

// calendar finds the date of the days.
func (m *moment) calendar() {
	m.weekday = (m.days + 6) % 7
	switch {
	case m.days == 0:
		m.year, m.month = 1900, 1
		return
	case m.days == leapDay:
		m.year, m.month, m.day = 1900, 2, 29
		return
	}
	days := m.days
	if days < leapDay {
		days++
	}
	t := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days)
	m.year, m.month, m.day = t.Year(), int(t.Month()), t.Day()
}

// dates shows a number of days by a section.
func (s *section) dates(d decimal, from1904 bool) (string, bool) {
	tokens := s.tokens
	switch s.system {
	case 'd':
		tokens = []token{{part, "dddd"}, {literal, " "}, {part, "d"}, {literal, " "}, {part, "mmmm"}, {literal, " "}, {part, "yyyy"}}
	case 't':
		tokens = []token{{part, "hh"}, {literal, ":"}, {part, "mm"}, {literal, ":"}, {part, "ss"}}
	}
	places := min(3, digits(tokens))
	m, ok := d.moment(places, from1904)
	if !ok {
		return "", false
	}
	m.english = s.english
	noon := strings.Contains(s.text0(tokens), "A/P") || strings.Contains(s.text0(tokens), "AM/PM")
	var b strings.Builder
	behind := false // the second of the time, where digits are decimals
	for i, t := range tokens {
		switch t.kind {
		case part:
			b.WriteString(m.show(clock(tokens, i), noon))
		case slash:
			b.WriteByte('-') // between the parts of a date stands what the settings say
		case point:
			behind = i+1 < len(tokens) && tokens[i+1].kind == digit && m.part != ""
			b.WriteString(map[bool]string{true: "," + m.part, false: "."}[behind])
		case digit:
			if !behind {
				b.WriteString(t.text)
			}
		default:
			b.WriteString(t.text)
		}
	}
	return b.String(), true
}

// clock is the part of a date at i; "m" becomes "n" where it stands for minutes: behind hours or before seconds.
func clock(tokens []token, i int) string {
	text := tokens[i].text
	if text[0] != 'm' || len(text) > 2 {
		return text
	}
	neighbour := func(step int) byte {
		for k := i + step; k >= 0 && k < len(tokens); k += step {
			if tokens[k].kind == part {
				return strings.TrimPrefix(tokens[k].text, "[")[0]
			}
		}
		return 0
	}
	if neighbour(-1) == 'h' || neighbour(1) == 's' {
		return strings.Repeat("n", len(text))
	}
	return text
}

// show is a part of the moment; noon says that hours count to twelve.
func (m moment) show(part string, noon bool) string {
	hour := m.second / 3600
	if noon {
		hour = (hour+11)%12 + 1
	}
	two := func(n int) string { return fmt.Sprintf("%0*d", min(2, len(part)), n) }
	switch part[0] {
	case 'y':
		if len(part) <= 2 {
			return fmt.Sprintf("%02d", m.year%100)
		}
		return fmt.Sprintf("%04d", m.year)
	case 'm':
		return m.monthName(len(part), two)
	case 'd':
		return m.dayName(len(part), two)
	case 'h':
		return two(hour)
	case 'n':
		return two(m.second / 60 % 60)
	case 's':
		return two(m.second % 60)
	case '[':
		return m.passed(part)
	}
	return m.half(part)
}

func (m moment) monthName(length int, two func(int) string) string {
	long, short := dutchMonths[m.month-1], dutchShort[m.month-1]
	if m.english {
		long = time.Month(m.month).String()
		short = long[:3]
	}
	switch length {
	case 1, 2:
		return two(m.month)
	case 3:
		return short
	case 5:
		return long[:1]
	}
	return long
}

func (m moment) dayName(length int, two func(int) string) string {
	long := dutchDays[m.weekday]
	short := long[:2]
	if m.english {
		long = time.Weekday(m.weekday).String()
		short = long[:3]
	}
	switch length {
	case 1, 2:
		return two(m.day)
	case 3:
		return short
	}
	return long
}

// passed is a time that passed, in whole hours, minutes or seconds: "[h]", "[mm]".
func (m moment) passed(part string) string {
	n := m.days*daySecond + m.second
	switch part[1] {
	case 'h':
		n /= 3600
	case 'm':
		n /= 60
	}
	return fmt.Sprintf("%0*d", len(part)-2, n)
}

// half is the half of the day: "AM/PM", "A/P".
func (m moment) half(part string) string {
	before, after, _ := strings.Cut(part, "/")
	if m.second < daySecond/2 {
		return before
	}
	return after
}
