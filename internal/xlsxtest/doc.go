// Package xlsxtest holds the tests of table/read/xlsx against workbooks that another library wrote, and against what that
// library shows of a number in English notation. It is a module of its own, so that nobody gets that library.
package xlsxtest
