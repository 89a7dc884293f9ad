package exchange

// descriptorName is the name of the file that describes a package.
const descriptorName = "datapackage.json"

// descriptor is what datapackage.json holds.
type descriptor struct {
	Schema    string       `json:"$schema,omitempty"`
	Profile   string       `json:"profile,omitempty"` // for programs that know version 1 only
	Name      string       `json:"name"`
	Title     string       `json:"title,omitempty"`
	Licenses  []license    `json:"licenses,omitempty"`
	Sources   []Provenance `json:"sources,omitempty"`
	Resources []resource   `json:"resources"`
}

type license struct {
	Name string `json:"name"`
}

// resource is a file of a package.
type resource struct {
	Name      string   `json:"name"`
	Path      string   `json:"path"`
	Type      string   `json:"type,omitempty"` // "table" for tables
	Profile   string   `json:"profile,omitempty"`
	Title     string   `json:"title,omitempty"`
	Format    string   `json:"format"`
	MediaType string   `json:"mediatype"`
	Encoding  string   `json:"encoding"`
	Bytes     int64    `json:"bytes"`
	Hash      string   `json:"hash"`
	Dialect   *dialect `json:"dialect,omitempty"`
	Schema    *schema  `json:"schema,omitempty"`
}

// dialect is how tables are written: as their readers expect without it, but for the line end.
type dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

var ourDialect = dialect{",", "\n", true, true}

// schema is a Table Schema.
type schema struct {
	Fields []field `json:"fields"`
	// ExtraFields are columns that the table does not have, by the Fiscal Data Package: the currency, and where two columns of
	// amounts are one with something that tells them apart, these two.
	ExtraFields   []field  `json:"extraFields,omitempty"`
	MissingValues []string `json:"missingValues"`
	PrimaryKey    []string `json:"primaryKey,omitempty"`
}

// field is a column.
type field struct {
	Name        string            `json:"name"`
	Type        string            `json:"type"`
	Description string            `json:"description,omitempty"`
	Constraints *constraints      `json:"constraints,omitempty"`
	ColumnType  string            `json:"columnType,omitempty"` // of the Fiscal Data Package
	Normalize   map[string]string `json:"normalize,omitempty"`
	Target      bool              `json:"normalizationTarget,omitempty"`
	Constant    string            `json:"constant,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Minimum  *int     `json:"minimum,omitempty"`
	Maximum  *int     `json:"maximum,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// The types of columns.
const (
	text    = "string"
	whole   = "integer"
	number  = "number"
	boolean = "boolean"
)

// years is what a column of years may hold.
func years() *constraints {
	least, most := 1900, 2999
	return &constraints{Minimum: &least, Maximum: &most}
}

func (c *constraints) required() *constraints {
	if c == nil {
		c = &constraints{}
	}
	c.Required = true
	return c
}

func oneOf(words ...string) *constraints { return &constraints{Enum: words} }

// euros is the currency of every table.
func euros() field {
	return field{Name: "valuta", Type: text, ColumnType: "value-currency:code", Constant: "EUR"}
}

// has reports whether a package says that it has a column.
func (s *schema) index(name string) int {
	for i, f := range s.Fields {
		if f.Name == name {
			return i
		}
	}
	return -1
}
