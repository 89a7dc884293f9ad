module github.com/bbvgo/bbv/exchange/parquet

go 1.24.0

require (
	github.com/bbvgo/bbv v0.0.0
	github.com/klauspost/compress v1.17.9
	github.com/parquet-go/parquet-go v0.25.1
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/andybalholm/brotli v1.1.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/pierrec/lz4/v4 v4.1.21 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.21.0 // indirect
	golang.org/x/text v0.34.0 // indirect
)

replace github.com/bbvgo/bbv => ../..
