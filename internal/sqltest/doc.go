// Package sqltest keeps amounts in a real database and looks at what comes back. It is a module of
// its own, so that who imports the library does not get a database with it.
package sqltest
