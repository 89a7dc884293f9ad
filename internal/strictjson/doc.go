// Package strictjson reads JSON into Go types, strictly: unknown, missing,
// doubled or misspelt fields, null, values of the wrong kind, texts that a type
// does not accept and too much depth are errors that say the path, line and
// column. In the other direction it checks a value before encoding/json writes
// it, so that what is written can be read back as the same value. The same
// description of a type also gives its JSON Schema and the paths to all that it
// holds, so these cannot drift apart.
//
// Files, in the order in which data flows: shape.go describes a type and path.go
// writes places; decode.go reads, walk.go finds what stands where, encode.go
// writes; schema.go tells others what is read.
package strictjson
