// Package machine writes what the command finds for other programs. What is written is a contract, but for the forms of others:
// docs/check.schema.json and docs/verschil.schema.json.
//
// Files: json.go, sarif.go and junit.go are forms of what is checked, changes.go is that of what differs between two versions.
package machine
