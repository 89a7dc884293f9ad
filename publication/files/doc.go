// Package files finds and opens what people have: files of any format that
// package table/read and its sub-packages read, folders of them, zips of pages,
// web pages saved with their frames, and documents of package programme in JSON.
//
// Find says which items there are in what somebody names, and what it passes
// over. Formats.Open tells what an Item holds, and reads it.
//
// Files, in the order in which data flows: problem.go is why something cannot
// be read, item.go one thing to read and found.go all there is; finder.go makes items, of archives in
// archive.go, of pages in one file in mhtml.go, of pages with their frames in
// frames.go, of folders in folder.go, and find.go of all that is named; opened.go
// is an item that is read, and formats.go opens it.
package files
