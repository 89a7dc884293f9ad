package main

import (
	"bytes"
	"encoding/json"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate/decision"
)

// decisions reads a file of decisions; nil where none is named.
func (t *terminal) decisions(name string) (*decision.Decisions, error) {
	if name == "" {
		return nil, nil
	}
	file, err := t.open(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	defer file.Close()
	d, err := decision.Read(file)
	if err != nil {
		return nil, inFile(name, err)
	}
	return d, nil
}

// inFile is what is wrong with a file that a flag names.
func inFile(name string, err error) error {
	shown := finding.Printable(name)
	return problem{NL: shown + ": " + because(err, finding.Dutch), EN: shown + ": " + because(err, finding.English)}
}

// decided writes the decisions that did nothing.
func (h *human) decided(unused []finding.Finding) {
	h.apart = false
	if len(unused) == 0 {
		h.printf("%s\n", h.say("elk besluit is gebruikt", "every decision was used"))
		return
	}
	h.printf("%s\n", h.say("Besluiten die nergens op slaan", "Decisions that match nothing"))
	h.printer("    ").Print(h.out, unused...)
}

// waived writes the findings that somebody accepted, with the reason.
func (h *human) waived(list []finding.Finding) {
	for _, f := range list {
		h.paragraph("    ", finding.Printable(h.say("ontheven", "waived")+" "+f.Code+"  "+f.Message(h.lang)+": "+f.Waived))
	}
}

// decided keeps the decisions that did nothing for the end.
func (m *machine) decided(unused []finding.Finding) {
	var line bytes.Buffer
	_ = json.Compact(&line, m.findings(finding.Report{Findings: unused}).Findings) // what the library wrote
	m.unused = line.Bytes()
}
