package pdf_test

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"fmt"
	"strings"
)

// made is a PDF that is written by hand, after ISO 32000-1: its pages by their content, in Helvetica.
type made struct {
	pages    []string
	page     string // more entries of every page, such as /Rotate 90
	font     string // the font, where it is not Helvetica
	objects  []string
	password string
	catalog  string // more entries of the catalogue
	open     bool   // encrypted, and opened without a password
	packed   bool   // with Flate, as files are
}

// text draws a text with its line beginning at a place, in points from the lower left corner.
func text(x, y float64, s string) string {
	return fmt.Sprintf("BT /F 10 Tf %g %g Td (%s) Tj ET\n", x, y, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s))
}

// rows draws rows of cells 15 points below each other, from a height; each cell begins at its own place.
func rows(top float64, at []float64, list ...[]string) string {
	var b strings.Builder
	for i, row := range list {
		for k, cell := range row {
			if cell != "" {
				b.WriteString(text(at[k], top-15*float64(i), cell))
			}
		}
	}
	return b.String()
}

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

// picture is a page that is filled with an image of one grey point.
const picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"

func (m made) bytes() []byte {
	font := m.font
	if font == "" {
		font = helvetica
	}
	kids := make([]string, len(m.pages))
	objects := []string{"<</Type/Catalog/Pages 2 0 R" + m.catalog + ">>", "", font}
	first := len(objects) + len(m.objects) + 1
	objects = append(objects, m.objects...)
	for i, content := range m.pages {
		kids[i] = fmt.Sprintf("%d 0 R", first+2*i)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>", first+2*i+1, m.page), content)
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return m.file(objects, first)
}

// file writes the objects, every second from first+1 a stream.
func (m made) file(objects []string, first int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	key, trailer := m.encryption()
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		if n := i + 1; n > first && (n-first)%2 == 1 {
			filter := ""
			if m.packed {
				filter, o = "/Filter/FlateDecode", deflated(o)
			}
			data := encrypted(key, n, o)
			o = fmt.Sprintf("<</Length %d%s>>stream\n%s\nendstream", len(data), filter, data)
		}
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return b.Bytes()
}

func deflated(text string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(text)) // a buffer takes all
	_ = w.Close()
	return b.String()
}

// padding is that of passwords (ISO 32000-1, 7.6.3.3, algorithm 2).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// encryption is the key of the file and what its trailer says of it: RC4 with 40 bits, the oldest way.
func (m made) encryption() (key []byte, trailer string) {
	if m.password == "" {
		return nil, ""
	}
	padded := (m.password + padding)[:32]
	owner := md5.Sum([]byte(padded))
	o := cipher(owner[:5], padded)
	permissions := int32(-4)
	user := padded
	if m.open {
		user = padding
	}
	bits := binary.LittleEndian.AppendUint32(nil, uint32(permissions))
	sum := md5.Sum([]byte(user + o + string(bits) + "id"))
	u := cipher(sum[:5], padding)
	return sum[:5], fmt.Sprintf("/ID[<%x><%x>]/Encrypt<</Filter/Standard/V 1/R 2/O<%x>/U<%x>/P %d>>", "id", "id", o, u, permissions)
}

func cipher(key []byte, text string) string {
	c, _ := rc4.NewCipher(key)
	out := make([]byte, len(text))
	c.XORKeyStream(out, []byte(text))
	return string(out)
}

func encrypted(key []byte, object int, text string) string {
	if key == nil {
		return text
	}
	sum := md5.Sum(append(bytes.Clone(key), byte(object), byte(object>>8), byte(object>>16), 0, 0))
	return cipher(sum[:10], text)
}
