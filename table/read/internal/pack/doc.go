// Package pack opens what office programs write: a zip archive of XML files. Both are read within limits, as they come
// from strangers: an archive may unpack to more than a machine holds, name one file twice, or be closed with a password;
// XML may nest without end and declare entities that grow. What is too large or ambiguous is an error, never a guess.
//
// Files, in the order in which data flows: archive.go opens the zip; xml.go reads one of its files.
package pack
