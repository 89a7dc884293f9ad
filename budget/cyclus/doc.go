// Package cyclus holds what happens to a begroting through the cycle: ramingen and the begrotingswijzigingen that change
// them (Gemeentewet art. 192, BBV art. 18), the split into incidental and structural, the structural evenwicht (Gemeentewet
// art. 189) and the EMU-saldo.
package cyclus
