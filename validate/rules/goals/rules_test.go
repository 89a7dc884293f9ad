package goals_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/goals"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, goals.Rules()) }
