// Package sqltest keeps amounts, columns and the tables of Data Packages in real databases, SQLite and PostgreSQL, has these add
// them up, and looks at what comes back. It is a module of its own, so that who imports the library does not get a database with
// it. A PostgreSQL is started for the test where the programs of one are found, and else the tests of it are passed over, and say
// so.
package sqltest
