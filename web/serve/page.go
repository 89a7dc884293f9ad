//go:build !page

package serve

import "io/fs"

// Page is the page that the program holds; it is nil in a program that was built without the build tag "page".
func Page() fs.FS { return nil }
