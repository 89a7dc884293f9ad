package classification_test

import (
	"testing"

	"github.com/bbvgo/bbv/validate/internal/ruletest"
	"github.com/bbvgo/bbv/validate/rules/classification"
)

func TestFixtures(t *testing.T) { ruletest.Run(t, classification.Rules()) }
