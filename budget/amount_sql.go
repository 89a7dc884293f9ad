package budget

import (
	"database/sql/driver"
	"fmt"
)

// Value implements [driver.Valuer] with the canonical text. Store it in a column of type TEXT, or in
// NUMERIC where the database keeps that exactly (PostgreSQL and MySQL do; SQLite makes it a float).
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan implements sql.Scanner for text in the canonical form and for whole numbers, which count
// euros. It refuses a float64, because that is no longer the amount that was stored, and NULL,
// because absent is not €0; a nullable column is for sql.Null[Amount].
func (a *Amount) Scan(src any) error {
	if a == nil {
		return errNilTarget("amount")
	}
	switch v := src.(type) {
	case string:
		return a.parse(v)
	case []byte:
		return a.UnmarshalText(v)
	case int64:
		*a = Euros(v)
		return nil
	case float64:
		return &ParseError{What: "amount", Input: fmt.Sprint(v),
			Reason: "the database delivers a float; store the amount as TEXT, or select CAST(… AS TEXT)"}
	case nil:
		return &ParseError{What: "amount", Input: "NULL", Reason: "NULL is not an amount; scan into sql.Null[budget.Amount]"}
	}
	return &ParseError{What: "amount", Input: fmt.Sprintf("%T", src), Reason: "not a text or a whole number"}
}
