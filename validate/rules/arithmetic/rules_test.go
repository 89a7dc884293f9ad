package arithmetic_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/arithmetic"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, arithmetic.Rules()) }
