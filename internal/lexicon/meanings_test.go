package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Labels as documents print them; those without a key say something else, or not enough.
func TestMeanings(t *testing.T) {
	for _, c := range []struct {
		list       Meaning
		label, key string
	}{
		{Balanspost, "1 Immateriële vaste activa", "immateriele-vaste-activa"}, {Balanspost, "(Im)materiële vaste activa", "immateriele-en-materiele-vaste-activa"},
		{Balanspost, "Totaal vaste activa", "vaste-activa"}, {Balanspost, "Vaste schulden > 1 jaar", "vaste-schuld"},
		{Balanspost, "5 Uitzettingen met een rentetypische looptijd < 1 jaar", "uitzettingen-kort"}, {Balanspost, "Uitzettingen > 1 jaar", "uitzettingen-lang"},
		{Balanspost, "Nog te bestemmen resultaat", "gerealiseerd-resultaat"}, {Balanspost, "Voorraden (overig)", ""}, {Balanspost, "Sluitposten", ""}, {Balanspost, "Totaal", ""},
		{Kengetal, "1b. Netto schuldquote (gecorrigeerd voor verstrekte leningen)", "netto schuldquote gecorrigeerd voor alle verstrekte leningen"},
		{Kengetal, "Netto schuldquote", "netto schuldquote"}, {Kengetal, "Idem, gecorrigeerd voor verstrekte leningen", "netto schuldquote gecorrigeerd voor alle verstrekte leningen"},
		{Kengetal, "Belastingcapaciteit (tarief provincie t.o.v. gemiddelde)", ""},
		{EMURegel, "1 Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves (zie BBV, artikel 17c)", "exploitatiesaldo"},
		{EMURegel, "2 Mutatie (im)materiële vaste activa (1)", "mutatieVasteActiva"}, {EMURegel, "Berekend EMU-saldo", "saldo"}, {EMURegel, "EMU-saldo begroting", ""},
	} {
		key, ok := c.list.Of(c.label)
		assert.Equal(t, c.key, key, c.label)
		assert.Equal(t, c.key != "", ok, c.label)
	}
	for label, bare := range map[string]bool{"": true, "Totaal generaal": true, "12 Totaal": true, "Totaal activa": false} {
		assert.Equal(t, bare, Balanspost.Bare(label), label)
	}
}

// Every row of the file can be meant: its own words mean its key.
func TestEveryMeaningIsReached(t *testing.T) {
	for name, list := range map[string]Meaning{"balans": Balanspost, "kengetal": Kengetal, "emu": EMURegel} {
		assert.NotEmpty(t, list.list().of, name)
		for _, m := range list.list().of {
			label := ""
			for _, w := range m.must {
				label += w + " "
			}
			key, ok := list.Of(label)
			assert.True(t, ok, label)
			assert.Equal(t, m.key, key, label)
		}
	}
}
