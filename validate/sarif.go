package validate

import (
	"github.com/bbvgo/bbv/finding"
	"io"
)

// The part of SARIF 2.1.0 (OASIS, 2020) that a report needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifText    `json:"shortDescription"`
		Full    sarifText    `json:"fullDescription"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// WriteSARIF writes the report as SARIF 2.1.0, messages in one language, with
// the rules that were run. File is the URI of the document, as far as there is
// one; "" leaves it out. Waived findings are results with a suppression. Its
// only errors are those of the writer, or that there is none.
func (r Report) WriteSARIF(w io.Writer, rules []Rule, file string, l finding.Language) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "bbv", Rules: []sarifRule{}}}, Results: []sarifResult{}}
	for _, rule := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: rule.Code, Short: sarifText{rule.Title.In(l)}, Full: sarifText{rule.Doc},
			Default: sarifDefault{sarifLevel(rule.Severity)},
		})
	}
	for _, f := range r.Findings {
		run.Results = append(run.Results, f.sarif(file, l))
	}
	for _, waived := range r.Waived {
		result := waived.Finding.sarif(file, l)
		result.Suppressions = []sarifSuppression{{"external", waived.Reason}}
		run.Results = append(run.Results, result)
	}
	return writeIndented(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

func sarifLevel(s finding.Severity) string {
	switch s {
	case finding.Error:
		return "error"
	case finding.Warning:
		return "warning"
	}
	return "note"
}

func (f Finding) sarif(file string, l finding.Language) sarifResult {
	location := sarifLocation{Logical: []sarifLogical{{f.Path}}}
	if file != "" {
		location.Physical = &sarifPhysical{sarifArtifact{file}}
	}
	message := f.Message(l)
	if remedy := f.Remedy.In(l); remedy != "" {
		message += "; " + remedy
	}
	return sarifResult{
		RuleID: f.Code, Level: sarifLevel(f.Severity),
		Message: sarifText{message}, Locations: []sarifLocation{location},
	}
}
