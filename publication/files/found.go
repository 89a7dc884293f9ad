package files

import "github.com/bbvgo/bbv/finding"

// Found is what there is to read in what was named.
type Found struct {
	Items []Item
	// PassedOver is what is in folders and archives and is not read, by where and what.
	PassedOver []PassedOver
}

// PassedOver is what a folder or archive holds that is not read.
type PassedOver struct {
	In    string       // the folder or archive, as it was named
	What  finding.Text // the ending of its name (".png"), or what it is
	Count int          // of them, at least 1
}
