package prose

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// From 14.193 to 13.412 is 781 less, 5,5 %; the baten went from 8.636 to 8.264, 372 less, 4,3 %.
func TestFiguresAtTwoMoments(t *testing.T) {
	tables := understood(t, lansingerland)
	for text, meant := range map[string]string{
		"De werkelijke lasten van Werk en inkomen zijn in 2017 5,5% lager dan in de realisatie 2016.":                           "",
		"De gerealiseerde lasten van Werk en inkomen waren in 2017 ruim 5% lager dan in de realisatie 2016, door lagere lonen.": "",
		"De werkelijke baten van Werk en inkomen zijn in 2017 € 372.000 lager dan in de realisatie 2016.":                       "",
		"Van 2016 op 2017 dalen de werkelijke lasten van Werk en inkomen met 5,5%.":                                             "",
		"De werkelijke baten van Werk en inkomen daalden van 2016 naar 2017 met 4 procent.":                                     "",
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan in de realisatie 2016.":                           "5,5%",
		"De werkelijke lasten van Werk en inkomen zijn in 2017 5,5% hoger dan in de realisatie 2016.":                           "5,5%",
		"De werkelijke baten van Werk en inkomen zijn in 2017 € 732.000 lager dan in de realisatie 2016.":                       "€ 372.000",
		"De werkelijke baten van Werk en inkomen zijn in 2017 € 732.444 lager dan in de realisatie 2016.":                       "", // no digits to tell
		"Van 2016 op 2017 dalen de werkelijke lasten van Werk en inkomen met 9%.":                                               "6%",
	} {
		sentences := Read(text)
		require.Len(t, sentences, 1, text)
		matches, err := Compare(context.Background(), sentences, tables)
		require.NoError(t, err)
		if assert.Len(t, matches, 1, text) {
			assert.Equal(t, meant, matches[0].Meant, text)
			assert.NotNil(t, matches[0].From, text)
		}
	}
}

func TestTwoMomentsThatLeaveDoubt(t *testing.T) {
	tables := understood(t, lansingerland)
	for _, text := range []string{
		"De lasten van Werk en inkomen zijn in 2017 8,5% lager dan in 2016.",                                               // of three stages
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan begroot.",                                    // of which year
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager.",                                                // than what
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan in de realisatie 2015.",                      // in no table
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan de baten in de realisatie 2016.",             // other things
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan die van Jeugd in de realisatie 2016.",        //
		"De werkelijke lasten van Werk en inkomen zijn in 2017 gemiddeld 8,5% lager dan in de realisatie 2016.",            // partly
		"De werkelijke lasten van Werk en inkomen zijn in 2017 minstens 8,5% lager dan in de realisatie 2016.",             // a bound
		"Van de werkelijke lasten van Werk en inkomen is in 2017 8,5% lager dan in de realisatie 2016.",                    // a part
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan tot en met de realisatie 2016.",              //
		"Het werkelijke saldo van Werk en inkomen is in 2017 18,5% lager dan in de realisatie 2016.",                       // of any sign
		"De werkelijke lasten van Werk en inkomen zijn in 2017 8,5% lager dan in de realisatie 2016 en de begroting 2017.", //
		"Van 2016 op 2017 dalen de werkelijke lasten van Werk en inkomen met 9% aan lonen.",                                // of lonen
		"Van 2016 op 2017 dalen en stijgen de werkelijke lasten van Werk en inkomen met 9%.",                               //
		"In 2018 dalen de werkelijke lasten van Werk en inkomen van 2016 op 2017 met 9%.",                                  //
		"De werkelijke lasten van Werk en inkomen dalen met 9%.",                                                           //
		"De formatie van Werk en inkomen is in 2017 9% lager dan in 2016.",                                                 // of no side
	} {
		sentences := Read(text)
		require.Len(t, sentences, 1, text)
		matches, err := Compare(context.Background(), sentences, tables)
		require.NoError(t, err)
		assert.Empty(t, matches, text)
	}
}
