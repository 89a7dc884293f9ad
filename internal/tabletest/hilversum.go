package tabletest

import (
	"strings"

	"github.com/bbvgo/bbv/table"
)

// Hilversum is the meerjarig overzicht of baten and lasten of the begroting 2020 of Hilversum, x € 1.000, as it is printed:
// the rows of the rekening 2018 are not those of its total.
func Hilversum() table.Table {
	var rows [][]string
	for row := range strings.Lines(hilversum) {
		cells := strings.Split(strings.TrimSuffix(row, "\n"), " | ")
		rows = append(rows, cells)
	}
	t := Of([]string{
		"Rekening 2018 Lasten", "Rekening 2018 Baten", "Rekening 2018 Saldo", "Begroting 2019 Lasten", "Begroting 2019 Baten", "Begroting 2019 Saldo",
		"Begroting 2020 Lasten", "Begroting 2020 Baten", "Begroting 2020 Saldo", "2021 Saldo", "2022 Saldo", "2023 Saldo",
	}, rows...)
	t.UnitLine = "Bedragen x € 1.000"
	return t
}

const hilversum = `Programma's
1. Wonen en leven | 59.475 | -32.105 | 27.370 | 63.679 | -30.489 | 33.189 | 61.023 | -30.031 | 30.993 | 29.462 | 28.574 | 27.819
2. Zorg | 85.511 | -9.747 | 75.764 | 85.528 | -5.264 | 80.264 | 88.438 | -5.881 | 82.557 | 81.503 | 80.809 | 80.597
3. Werken | 57.521 | -32.411 | 25.111 | 55.977 | -30.000 | 25.978 | 55.474 | -29.483 | 25.991 | 23.629 | 23.194 | 22.748
4. Bestuur | 18.149 | -2.801 | 15.348 | 17.615 | -1.323 | 16.292 | 17.640 | -1.392 | 16.248 | 16.272 | 16.363 | 16.334
Overhead | 28.395 | -941 | 27.455 | 29.935 | -510 | 29.425 | 30.403 | -535 | 29.868 | 29.207 | 28.747 | 28.465
5. Financiën en grondexploitaties | 9.235 | -8.651 | 585 | 12.669 | -10.601 | 2.068 | 19.139 | -21.168 | -2.029 | 5.398 | 11.444 | 15.415
Algemene dekkingsmiddelen | 0 | -145.425 | -145.425 | -1.085 | -175.519 | -176.604 | -169 | -181.611 | -181.780 | -184.632 | -187.921 | -192.405
Onvoorzien | 0 | 0 | 0 | 150 | 0 | 150 | 150 | 0 | 150 | 150 | 150 | 150
Vennootschapsbelasting | 468 | 0 | 468 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
Reserves
1. Wonen en leven | 0 | -2.221 | -2.221 | 0 | -822 | -822 | 2.800 | -2.662 | 138 | -1.034 | -469 | 452
2. Zorg | 0 | -5.147 | -5.147 | 0 | -1.391 | -1.391 | 0 | 0 | 0 | 0 | 0 | 0
3. Werken | 2.393 | -272 | 2.121 | 250 | -1.881 | -1.631 | 0 | -235 | -235 | -235 | -235 | 0
4. Bestuur | 125 | -1.312 | -1.187 | 38 | -50 | -12 | 38 | -50 | -12 | -12 | 38 | 38
5. Financiën en grondexploitaties | 3.501 | -6.390 | -2.889 | 0 | -7.203 | -7.203 | 0 | -2.026 | -2.026 | 0 | 0 | 0
Resultaat na mutatie reserves | 264.520 | -268.170 | -3.650 | 264.756 | -265.052 | -296 | 274.936 | -275.074 | -138 | -291 | 693 | -387`
