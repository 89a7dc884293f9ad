package manual

import (
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
)

// Topics are what help explains besides commands.
var Topics = []cli.Topic{
	{
		Name:  finding.Text{NL: "bestanden", EN: "files"},
		Short: finding.Text{NL: "welke bestanden gelezen worden, en hoe een plaats vermeld wordt", EN: "which files are read, and how a place is written"},
		Long: finding.Text{NL: `
BESTAND is een pdf, een werkmap (XLSX, ODS), een tekstdocument (DOCX, ODT), HTML, Markdown, CSV of TSV, tekst zoals gekopieerd van
een pagina, een tabel in JSON of een document in JSON; - is de standaardinvoer. De vorm volgt uit de naam en de inhoud.

Een map wordt gelezen met alles erin, ook in de mappen daaronder; een zip met pagina's (archief.zip!pagina.html); een bewaarde
webpagina met de map die erbij hoort, of als mhtml; en een patroon zoals "*.html" dat de shell niet invult. Wat wordt
overgeslagen staat op de foutuitvoer; welke bladzijden van een pdf niet te lezen zijn, bij controle in het verslag.

Een plaats staat er zoals die te kopiëren is:
  pagina.html:412:9               regel 412, teken 9
  begroting.xlsx!Programma 3!D14  een cel van een werkblad
  jaarstukken.pdf blz. 87         een bladzijde

Een pdf met een wachtwoord wordt geopend met --wachtwoord WOORD, met --wachtwoord-uit BESTAND (de eerste regel ervan; - is de
standaardinvoer) of met de omgevingsvariabele BBV_WACHTWOORD; met de laatste twee hoeft het niet in de geschiedenis van de shell
te staan. Een werkmap of tekstdocument met een wachtwoord wordt herkend en niet geopend.
`, EN: `
FILE is a PDF, a workbook (XLSX, ODS), a document of text (DOCX, ODT), HTML, Markdown, CSV or TSV, text as copied from a page, a
table in JSON or a document in JSON; - is the standard input. Its form follows from its name and content.

A folder is read with all that is in it, in the folders below it too; a zip of pages (archive.zip!page.html); a saved web page with
the folder that belongs to it, or as MHTML; and a pattern such as "*.html" that the shell leaves as it is. What is passed over is
told on the standard error; which pages of a PDF cannot be read, by check in its report.

A place is written so that it can be copied:
  page.html:412:9              line 412, character 9
  budget.xlsx!Programma 3!D14  a cell of a sheet
  accounts.pdf p. 87           a page

A PDF with a password is opened with --password WORD, with --password-from FILE (its first line; - is the standard input) or with the
environment variable BBV_WACHTWOORD; the last two can keep it out of the history of the shell. A workbook or document of text with
a password is recognised and not opened.
`},
	},
	{
		Name:  finding.Text{NL: "besluiten", EN: "decisions"},
		Short: finding.Text{NL: "bevindingen aanvaarden, en sommen toevoegen of uitsluiten", EN: "accept findings, and add or exclude sums"},
		Long: finding.Text{NL: `
Een bestand met besluiten is JSON (docs/besluiten.schema.json) met wat mensen besloten: sommen die zij toevoegden, sommen die er geen
zijn, en bevindingen die zij aanvaarden, elk met wie, wanneer en waarom. Een aanvaarde bevinding staat bij controle als ontheven en
telt niet voor de afsluitcode. Een besluit dat nergens op slaat staat aan het eind.

  bbv controle --schrijf-besluiten besluiten.json begroting.xlsx

schrijft de fouten en de bevindingen met "let op" op als te aanvaarden. Wie het besloot (door) en waarom (reden) vult u zelf in:
zolang er een leeg is, wordt het bestand geweigerd. Een bestand dat er al is wordt alleen aangevuld als ook --besluiten het noemt.
`, EN: `
A file of decisions is JSON (docs/besluiten.schema.json) with what people decided: sums that they added, sums that are none, and
findings that they accept, each with who, when and why. A finding that is accepted is listed by check as waived and does not count
for the exit code. A decision that matches nothing is listed at the end.

  bbv check --write-decisions decisions.json budget.xlsx

writes the errors and warnings down as to be accepted. Who decided it (door) and why (reden) is for you to fill in: as long as one
is empty, the file is refused. A file that exists is only added to where --decisions names it as well.
`},
	},
	{
		Name:  finding.Text{NL: "afsluitcode", EN: "exit-code"},
		Short: finding.Text{NL: "wat een opdracht aan een ander programma meldt", EN: "what a command tells another program"},
		Long: finding.Text{NL: `
  0    geen fout gevonden, ook waar er niets te controleren was (zie 3)
  1    bevindingen van ernst fout
  2    niet te lezen, of een onjuiste aanroep
  3    met bbv controle --streng: geen fout gevonden, maar niet alles is gecontroleerd: een tabel of
       document waarvan niets te vergelijken was, rijen of sommen die niet gecontroleerd zijn, of
       bladzijden die niet te lezen zijn
  130  afgebroken: wat is afgedrukt is dan niet alles, en wat --json schreef is geen JSON

Kleuren zijn er alleen op een terminal, en niet met NO_COLOR. Een regel is zo breed als de terminal, hoogstens 100 tekens, of zo
breed als COLUMNS zegt.
`, EN: `
  0    no error found, also where there was nothing to check (see 3)
  1    findings of severity error
  2    not readable, or a wrong call
  3    with bbv check --strict: no error found, but not all was checked: a table or document of
       which nothing could be compared, rows or sums that were not checked, or pages that cannot
       be read
  130  interrupted: what was printed is not all then, and what --json wrote is no JSON

Colours are for a terminal only, and not with NO_COLOR. A line is as wide as the terminal, at most 100 characters, or as wide as
COLUMNS says.
`},
	},
}

// FileArgs is what commands take that read files.
var FileArgs = finding.Text{NL: "BESTAND…", EN: "FILE…"}
