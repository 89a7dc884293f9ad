package browser_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func zipped(t *testing.T, name, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	f, err := w.Create(name)
	require.NoError(t, err)
	_, err = f.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

// pdf is a PDF written by hand, after ISO 32000-1, whose pages show texts in Helvetica.
func pdf(pages ...string) []byte {
	kids := make([]string, len(pages))
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
	for i, content := range pages {
		n := len(objects) + 1
		kids[i] = fmt.Sprintf("%d 0 R", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", n+1),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// text draws a text with its line beginning at a place, in points from the lower left corner.
func text(x, y int, s string) string {
	return fmt.Sprintf("BT /F 10 Tf %d %d Td (%s) Tj ET\n", x, y, strings.NewReplacer("€", "\x80", "(", `\(`, ")", `\)`).Replace(s))
}

// printed is a page of a PDF with a table on it; the saldo of its second column is what is said.
func printed(title, saldo string) string {
	page := text(60, 780, title) + text(60, 760, "Bedragen x € 1.000")
	for i, row := range [][3]string{{"Omschrijving", "2024", "2025"}, {"Lasten", "1.250", "1.300"}, {"Baten", "250", "400"}, {"Saldo van baten en lasten", "-1.000", saldo}} {
		for k, cell := range row {
			page += text([]int{60, 300, 380}[k], 730-15*i, cell)
		}
	}
	return page
}

// picture is a page that is filled with an image of one grey point.
const picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
