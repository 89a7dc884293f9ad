package mandatory_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, mandatory.Rules()) }
