package rhythm_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// Headers as pages print them, each with two rows of its table or more; without the rule behind its name another would be read.
func TestHeadersOfPages(t *testing.T) {
	stein := []string{"Lokale heffingen|5.363|5.505|5.615|5.728|5.841|5.957", "Algemene uitkeringen|35.328|33.424|34.155|34.298|34.478|34.743", "Dividend|622|318|320|320|320|320"}
	laarbeek := []string{"Netto kosten taakveld|1.610|1.682|1.832|1.366", "Overhead|81|82|77|77", "Totale kosten|2.014|2.087|2.232|1.766"}
	for _, c := range []struct {
		name, header, want string
		rows               []string
	}{
		// Heerhugowaard, begroting 2018
		{"a title may stand between the unit line and the names", "bedragen x € 1.000|Algemene baten en lasten|Rekening 2016|Begroting 2017|Begroting 2018|Afwijking",
			"|Rekening 2016|Begroting 2017|Begroting 2018|Afwijking", []string{"Lasten|8.710|2.802|3.377|-575", "Baten|13.527|769|0|-769", "Saldo|4.816|-2.033|-3.377|-1.345"}},
		// Koggenland, jaarrekening 2019
		{"what ends in a colon is a heading", "(x € 1.000)|Boekwaarde 31-12-2018|Inv./kosten|Opbrengsten|Winstneming|Afwaarderingen|Boekwaarde 31-12-2019|Grond- en hulpstoffen:",
			"|Boekwaarde 31-12-2018|Inv./kosten|Opbrengsten|Winstneming|Afwaarderingen|Boekwaarde 31-12-2019",
			[]string{"In exploitatie genomen gronden|-1.038|2.572|3.072|773|193|-959", "Overig|98|1.807|51|-|-|1.853", "Totaal|-940|4.379|3.123|773|193|895"}},
		// Stein, begroting 2018
		{"stages stand over the years below a unit line", "Baten en lasten|Rekening|Begroting|Begroting|Meerjarenraming|(x € 1.000)|2016|2017|2018|2019|2020|2021",
			"|Rekening 2016|Begroting 2017|Begroting 2018|Meerjarenraming 2019|Meerjarenraming 2020|Meerjarenraming 2021", stein},
		// Oegstgeest, begroting 2019
		{"a title is no stage", "Prognose meerjarenbalans|Realisatie|Begroting|2017|2018|2019|2020|2021|2022",
			"|Realisatie 2017|Begroting 2018|Begroting 2019|Begroting 2020|Begroting 2021|Begroting 2022", stein},
		{"nor are titles", "Overzicht exploitatie|Sociaal domein|2016|2017|2018|2019|2020|2021", "|2016|2017|2018|2019|2020|2021", stein}, // as Gouda, begroting 2022
		// Schagen, begroting 2022
		{"the header of the labels stands between the stages and the years", "Prognosebalans|prognose|begroting|raming|raming|raming|ACTIVA|2021|2022|2023|2024|2025",
			"ACTIVA|prognose 2021|begroting 2022|raming 2023|raming 2024|raming 2025",
			[]string{"Materiële vaste activa|103.170|104.129|105.556|106.306|107.918", "Financiële vaste activa|11.750|10.781|10.487|10.193|9.914", "Vlottende activa|25.438|24.304|23.559|23.114|22.551"}},
		// Laarbeek, begroting 2023: the last of two words does not span years that go back
		{"years that go back", "Begroting|Rekening|2023|2022|2021|2020", "|2023|2022|2021|2020", laarbeek},
		{"stages and the header of the labels over more years", "Begroting|Rekening|Afvalstoffenheffing|2023|2022|2021|2021", "|2023|2022|2021|2021", laarbeek},
		// Medemblik, jaarstukken 2018
		{"a stage over its year beside one that names its year", "Overhead|Bedragen * € 1.000,-|Realisatie|2018|Begroting na wijziging 2018|Begroting|2018", "|Realisatie 2018|Begroting na wijziging 2018|Begroting 2018",
			[]string{"Personeel en organisatie|-1.393|-1.812|-1.507", "Informatie en beheer|-3.845|-3.912|-3.997", "Communicatie|-532|-477|-367"}},
		// Berg en Dal, begroting 2019
		{"groups of other sizes", "Bedragen x € 1.000|Begroting 2018 actueel|Begroting 2019|Verschil 2018/2019|Baten|Lasten|Saldo|Baten|Lasten|Saldo|Saldo",
			"|Begroting 2018 actueel Baten|Begroting 2018 actueel Lasten|Begroting 2018 actueel Saldo|Begroting 2019 Baten|Begroting 2019 Lasten|Begroting 2019 Saldo|Verschil 2018/2019 Saldo",
			[]string{"Inwoner|11.302|-44.763|-33.461|11.333|-45.176|-33.843|-382", "Onze buurt|8.497|-20.920|-12.422|8.855|-21.487|-12.632|-209", "Onze gemeente|1.753|-6.631|-4.877|1.369|-6.688|-5.320|-442"}},
		{"as many titles as groups, or none", "Begroting 2019|Verschil 2018/2019|Baten|Lasten|Saldo|Baten|Lasten|Saldo|Saldo", "|Baten|Lasten|Saldo|Baten|Lasten|Saldo|Saldo",
			[]string{"Inwoner|11.302|-44.763|-33.461|11.333|-45.176|-33.843|-382", "Onze buurt|8.497|-20.920|-12.422|8.855|-21.487|-12.632|-209", "Onze gemeente|1.753|-6.631|-4.877|1.369|-6.688|-5.320|-442"}},
		// Aalsmeer, jaarverslag 2017
		{"a title without a year over a year alone", "bedrag x € 1.000|Rekening|Begroting 2017|Rekening 2017|Saldo|Programma|2016|Primitief|Lasten|Baten|Saldo|Lasten|Baten|Saldo|2017",
			"Programma|Rekening 2016|Begroting 2017 Primitief|Begroting 2017 Lasten|Begroting 2017 Baten|Begroting 2017 Saldo|Rekening 2017 Lasten|Rekening 2017 Baten|Rekening 2017 Saldo|Saldo 2017",
			[]string{"01 Sociaal domein|13.925|14.441|18.924|4.556|14.368|19.730|5.305|14.425|-57", "02 Onderwijs|2.104|2.310|2.905|611|2.294|2.871|640|2.231|63", "03 Economie|410|385|920|514|406|903|522|381|25"}},
		{"or there is none", "bedrag x € 1.000|Raming|Begroting 2017|Rekening 2017|Saldo|Programma|Bruto|Primitief|Lasten|Baten|Saldo|Lasten|Baten|Saldo", "Programma|Bruto|Primitief|Lasten|Baten|Saldo|Lasten|Baten|Saldo",
			[]string{"01 Sociaal domein|13.925|14.441|18.924|4.556|14.368|19.730|5.305|14.425", "02 Onderwijs|2.104|2.310|2.905|611|2.294|2.871|640|2.231", "03 Economie|410|385|920|514|406|903|522|381"}},
		// Berg en Dal, begroting 2018
		{"as many texts with years as groups, or nobody knows", "Begroting|Begroting|Verschil|2017 actueel|2018|2017/|2018|Baten|Lasten|Saldo|Baten|Lasten|Saldo|Saldo", "|Baten|Lasten|Saldo|Baten|Lasten|Saldo|Saldo",
			[]string{"Inwoner|11.302|-44.763|-33.461|11.333|-45.176|-33.843|-382", "Onze buurt|8.497|-20.920|-12.422|8.855|-21.487|-12.632|-209", "Onze gemeente|1.753|-6.631|-4.877|1.369|-6.688|-5.320|-442"}},
		// Amersfoort, begroting 2019
		{"behind names with years, as many as columns of figures, stands a heading", "TAAKVELDEN|REKENING 2017|BEGROTING 2018|BEGROTING 2019|LASTEN", "TAAKVELDEN||REKENING 2017|BEGROTING 2018|BEGROTING 2019",
			[]string{"(a)|Bestuur|-6.504|-7.040|-7.209", "(a)|Burgerzaken|-4.104|-3.950|-4.012", "(b)|Overhead|-31.204|-30.310|-30.412", "(b)|Treasury|-1.204|-310|-412"}},
		// Almelo, begroting 2021
		{"stages and years below sides", "Taakveld|Lasten|Baten|Saldo|Lasten|Baten|Lasten|Baten|Begroting|Begroting|Begroting|Raming|Raming|Raming|Raming|2021|2021|2021|2022|2022|2023|2023",
			"Taakveld|Lasten Begroting 2021|Baten Begroting 2021|Saldo Begroting 2021|Lasten Raming 2022|Baten Raming 2022|Lasten Raming 2023|Baten Raming 2023",
			[]string{"2.1 Verkeer en vervoer|10.728|-535|10.193|11.068|-535|11.692|-535", "2.2 Parkeren|2.737|-47|2.690|2.737|-47|2.737|-47", "Totaal|13.465|-582|12.883|13.805|-582|14.429|-582"}},
		// Houten, begroting 2018
		{"one title over all, between the headers of labels", "bedragen x € 1|Programma|Begroting 2018|Deelprogramma|Lasten|Baten|Saldo", "Programma Deelprogramma|Begroting 2018 Lasten|Begroting 2018 Baten|Begroting 2018 Saldo",
			[]string{"Overhead|11.381.356|181.411|-11.199.945", "Overige baten en lasten|1.578.619|1.242.491|-336.128", "Lokale heffingen|620.724|12.294.579|11.673.855"}},
		// Groningen, begroting 2020
		{"a row that numbers the columns has no label", "Langlopende leningen|Omschrijving|Boekwaarde begin v/h jaar|Op te nemen|Aflossing|Boekwaarde einde v/h jaar|Rente", "Omschrijving|Boekwaarde begin v/h jaar|Op te nemen|Aflossing|Boekwaarde einde v/h jaar|Rente",
			[]string{"(1)|(2)|(3)|(4)|(5)", "ABN AMRO Bank NV|76.599|-|25.101|51.498|2.948", "Bank Nederlandse Gemeenten|941.941|90.000|144.985|886.956|22.855", "Waterschaps Bank|205.483|-|4.627|200.856|6.192"}},
		// Zutphen, jaarrekening 2017
		{"titles above the unit line are no names, however many", "Jaarstukken|Financiën|Bijlagen|Overzicht overhead|Bedragen x € 1.000|Primitieve begroting|Begroting na wijziging|Realisatie|Saldo",
			"|Primitieve begroting|Begroting na wijziging|Realisatie|Saldo", []string{"Salariskosten|6.396|8.723|10.188|-1.465", "Personele kosten|921|921|947|-26", "Huisvestingskosten|883|947|1.047|-100"}},
		// Gouda, jaarstukken 2022
		{"nor where a name is long", "Jaarstukken|Financiën|Bijlagen|Toelichting op het overzicht|Exploitatie (bedragen * € 1.000)|Begroting 2022 (basis)|Begroting 2022 (na wijzigingen)|Rekening 2022|Verschil rekening t.o.v. begroting na wijzigingen",
			"|Begroting 2022 (basis)|Begroting 2022 (na wijzigingen)|Rekening 2022|Verschil rekening t.o.v. begroting na wijzigingen", []string{"Lasten|22.970|25.042|23.463|1.580", "Baten|-9.414|-9.747|-9.451|-297", "Resultaat|13.407|14.839|13.825|1.015"}},
		// Zuid-Holland, jaarrekening 2016, two of its columns left out
		{"below the unit line a stage and a year are no title", "(bedragen x € 1.000)|Jaarrekening 2015|Oorspronkelijke Begroting 2016|Begroting 2016 na wijziging|Jaarrekening 2016|Vergelijking Begroting 2016|na wijziging Rekening 2016",
			"|Jaarrekening 2015|Oorspronkelijke Begroting 2016|Begroting 2016 na wijziging|Jaarrekening 2016|Vergelijking Begroting 2016", []string{"Lokale heffingen|332.618|324.050|327.050|325.497|-1.553", "Provinciefonds|165.988|248.840|254.911|263.448|8.537", "Onvoorzien|-358|110|700|42|-658"}},
		// West Betuwe, begroting 2020, where nothing was realised
		{"more names with years than columns", "Bedragen x € 1.000|Kostensoort|Rekening 2018|Begroting 2019|Begroting 2020|Begroting 2021", "|||",
			[]string{"Salarislasten|3.920|4.737|4.754", "Bijdragen|4.836|4.901|4.950", "Materiële kosten|3.318|3.402|3.377"}},
		// Dronten, jaarstukken 2016
		{"names with years stand above whatever is below them", "Solvabiliteit|Werkelijk 2015|Begroot 2016|Werkelijk 2016|-/- 39%|-/- 32%|-/- 26%", "|Werkelijk 2015|Begroot 2016|Werkelijk 2016",
			[]string{"Netto schuldquote|12|14|15", "Solvabiliteitsratio|41|39|40", "Grondexploitatie|5|6|4"}},
		// Gorinchem, jaarstukken 2022
		{"titles and the first names below them are no group", "(bedragen x € 1.000)|Begroting 2022|Jaarrekening 2022|Saldo 2022|Lasten|Baten|Lasten|Baten|Lasten|Baten|Totaal",
			"|Begroting 2022 Lasten|Begroting 2022 Baten|Jaarrekening 2022 Lasten|Jaarrekening 2022 Baten|Saldo 2022 Lasten|Saldo 2022 Baten|Saldo 2022 Totaal",
			[]string{"Bestuur|4.050|1.163|4.961|1.489|182|485|666", "Veiligheid|4.857|358|5.354|521|265|-60|205", "Overig", "Verkeer|9.464|3.650|10.118|4.933|145|950|1.095", "Economie|16.549|15.324|5.183|2.047|-290|-1.005|-1.295"}},
		{"two headings below two names", "Omschrijving|Begroot|Werkelijk|Hoofdstuk A|Afdeling B", "Omschrijving|Begroot|Werkelijk", []string{"Jeugdwerk|2.876|2.591", "Jeugdzorg|35.857|35.929", "Wmo algemeen|896|1.113"}},
		{"a stage over the year of one column", "Begroting|2018", "|Begroting 2018", []string{"Jeugdwerk|2.876", "Jeugdzorg|35.857", "Wmo algemeen|896"}},
		// Oss, begroting 2024
		{"no titles over the years over sides", "Bijlagen|5. Financieel overzicht|bedragen x € 1.000|2023|2024|Lasten|Baten|Lasten|Baten", "|2023 Lasten|2023 Baten|2024 Lasten|2024 Baten",
			[]string{"Jeugdwerk|2.876|-417|2.591|-302", "Jeugdzorg|35.857|-41|35.929|-41", "Wmo algemeen|896|-761|1.113|-775"}},
		{"but stages", "Rekening|Begroting|bedragen x € 1.000|2023|2024|Lasten|Baten|Lasten|Baten", "|Rekening 2023 Lasten|Rekening 2023 Baten|Begroting 2024 Lasten|Begroting 2024 Baten",
			[]string{"Jeugdwerk|2.876|-417|2.591|-302", "Jeugdzorg|35.857|-41|35.929|-41", "Wmo algemeen|896|-761|1.113|-775"}},
		// Hilversum, begroting 2018
		{"as many words as dates, the first and the last of headers", "Langlopende leningen|Stand leningen per|Aflossingen|Nieuwe leningen|Stand leningen per|1-1-2018|2018|2018|31-12-2018",
			"|Stand leningen per 1-1-2018|Aflossingen 2018|Nieuwe leningen 2018|Stand leningen per 31-12-2018", []string{"Nederlandse Waterschapsbank|19.000|1.400|-|17.600", "Aegon|24.080|1.040|-|23.040", "Nationale Nederlanden|8.800|400|-|8.400"}},
		{"words that say too much", "Programma|Rekening van baten en lasten naar taakvelden|Begroting|2023|2024", "|2023|2024", []string{"Jeugdwerk|2.876|2.591", "Jeugdzorg|35.857|35.929", "Wmo algemeen|896|1.113"}},
		// Apeldoorn, jaarrekening 2020, without its codes
		{"a heading below the names, where the table has headings", "bedragen x € 1.000,-|Stand|31-12-2020|31-12-2019|Mutatie|Vaste activa", "|Stand|31-12-2020|31-12-2019|Mutatie",
			[]string{"Kosten sluiten geldlening|4|525|606|81", "Bijdrage aan activa|5|2.340|1.517|823", "Vlottende activa", "Maatschappelijk nut|6|48.437|37.315|11.122", "Economisch nut|7|487.440|505.605|-18.165"}},
		// Koggenland, begroting 2020
		{"a column of texts that has no name", "Overhead|(x € 1.000)|2020|2021|2022|2023", "||2020|2021|2022|2023",
			[]string{"Lasten|Facilitaire zaken|428|428|428|428", "Lasten|huisvesting|692|704|703|713", "Lasten|Juridische zaken|104|104|104|104", "Baten|Kostenplaatsen|1.637|1.637|1.637|1.637", "Baten|Doorbelasting|212|215|219|222"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, stacked(append([]string{c.header}, c.rows...)...))[0])
		})
	}
}

// What the names are made of is no title. Medemblik, jaarstukken 2018.
func TestNamesAreNoTitle(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Text, stacked("Overhead|Bedragen * € 1.000,-|Realisatie|2018|Begroting na wijziging 2018|Begroting|2018", "Personeel en organisatie|-1.393|-1.812|-1.507", "Informatie en beheer|-3.845|-3.912|-3.997", "Communicatie|-532|-477|-367"))
	assert.Equal(t, "Overhead", tb.Caption)
	assert.Equal(t, "Bedragen * € 1.000,-", tb.UnitLine)
}
