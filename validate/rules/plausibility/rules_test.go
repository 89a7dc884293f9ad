package plausibility_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/plausibility"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, plausibility.Rules()) }
