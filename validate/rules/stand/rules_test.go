package stand_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/stand"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, stand.Rules()) }
