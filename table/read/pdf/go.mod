module github.com/bbvgo/bbv/table/read/pdf

go 1.24.0

require (
	github.com/bbvgo/bbv v0.0.0
	github.com/tetratelabs/wazero v1.9.0
)

require golang.org/x/image v0.25.0

require (
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

require (
	github.com/google/uuid v1.6.0 // indirect
	github.com/jolestar/go-commons-pool/v2 v2.1.2 // indirect
	github.com/klippa-app/go-pdfium v1.17.2
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/net v0.50.0 // indirect
	golang.org/x/text v0.34.0 // indirect
)

replace github.com/bbvgo/bbv => ../../..
