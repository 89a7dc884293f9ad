package budget

// Figures are the lasten and baten of one line in one column, in euros, each
// unsigned by direction. The zero value is a line of €0 on both sides, which
// is not the same as a line that has no figures: see Series.
type Figures struct {
	Lasten Amount // normally zero or more; negative is a correction
	Baten  Amount // normally zero or more; negative is a correction
}

// Saldo returns the saldo van baten en lasten: baten − lasten, before any
// mutation of reserves (BBV art. 17a). Negative is a deficit.
func (f Figures) Saldo() Amount { return f.Baten.Sub(f.Lasten) }

// Add returns the figures of both lines together, exactly.
func (f Figures) Add(g Figures) Figures {
	return Figures{f.Lasten.Add(g.Lasten), f.Baten.Add(g.Baten)}
}

// Resultaat returns saldo − toevoeging + onttrekking (art. 17e, 27e).
// Negative is a deficit.
func (f Figures) Resultaat(m ReserveMutations) Amount { return f.Saldo().Add(m.Saldo()) }

// ReserveMutations are the additions to and withdrawals from reserves in one
// column, in euros, each unsigned by direction. They are neither lasten nor
// baten (art. 17d, 27d). The zero value is no mutation.
type ReserveMutations struct {
	Toevoeging  Amount // normally zero or more; negative is a correction
	Onttrekking Amount // normally zero or more; negative is a correction
}

// Saldo returns what the mutations do to the result: onttrekking −
// toevoeging, in euros. Negative makes the result worse.
func (m ReserveMutations) Saldo() Amount { return m.Onttrekking.Sub(m.Toevoeging) }

// Add returns the mutations of both together, exactly.
func (m ReserveMutations) Add(n ReserveMutations) ReserveMutations {
	return ReserveMutations{m.Toevoeging.Add(n.Toevoeging), m.Onttrekking.Add(n.Onttrekking)}
}
