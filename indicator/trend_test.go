package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTrend(t *testing.T) {
	tests := []struct {
		realised string
		course   Course
		change   string
		count    int
		left     int
	}{
		{"33% (2014) 32% (2015) 35% (2016)", wavering, "2", 3, 0},
		{"67% (2015) 68% (2017)", rising, "1", 2, 0},
		{"20% (2013) 17% (2015) 17% (2017)", falling, "-3", 3, 0},
		{"32% (2013) 32,0 % (2015) 32% (2017)", level, "0", 3, 0},
		{"2017: 5 2016: 4 2015: 3", rising, "2", 3, 0},
		{"5,8 (2014)", noCourse, "0", 1, 0},
		{"5,8 (2014) nvt (2015) 6 (2016)", rising, "0.2", 2, 0},
		{"58% (2014) 6 (2015)", noCourse, "0", 1, 1},
		{"ca. 300 (2014) 310 (2015) 320 (2016)", rising, "10", 2, 1},
		{"5,8", noCourse, "0", 0, 1},
		{"ja (2014) nee (2015)", noCourse, "0", 0, 2},
	}
	for _, test := range tests {
		t.Run(test.realised, func(t *testing.T) {
			got := leiden("x", test.realised).Trend()
			assert.Equal(t, test.course.String(), got.Course.String())
			assert.Equal(t, test.change, got.Change.String())
			assert.Equal(t, test.count, got.Count)
			assert.Len(t, got.Left, test.left)
		})
	}
}

func TestTrendLeavesSecondFigureOfAYear(t *testing.T) {
	ind := leiden("x", "5 (2014) 6 (2015)")
	ind.Measurements = append(ind.Measurements,
		Measurement{Year: 2015, Role: Realisation, Value: MustRead("7")},
		Measurement{Year: 2016, Role: Forecast, Value: MustRead("9")})
	trend := ind.Trend()
	assert.Equal(t, rising, trend.Course)
	assert.Equal(t, 2015, trend.Last.Measured())
	assert.Len(t, trend.Left, 1)
}
