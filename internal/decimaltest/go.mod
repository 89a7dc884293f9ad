module github.com/bbvgo/bbv/internal/decimaltest

go 1.24.0

replace github.com/bbvgo/bbv => ../..

require (
	github.com/bbvgo/bbv v0.0.0-00010101000000-000000000000
	github.com/govalues/decimal v0.1.36
	github.com/quagmt/udecimal v1.10.1
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
