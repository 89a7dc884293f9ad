package mandatory_test

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/indicator/mandatory"
)

func ExampleList() {
	adopted := budget.Date("2019-11-07")
	list := mandatory.List(adopted)
	fmt.Println(len(list), "indicatoren, als eerste", list[0].Name)
	// Output: 34 indicatoren, als eerste Formatie
}

func ExampleCover() {
	waste := indicator.Indicator{
		Definition:   indicator.Definition{Name: "Omvang huishoudelijk restafval", Unit: "Kg/inwoner"},
		Measurements: []indicator.Measurement{{Year: 2016, Value: indicator.MustRead("214")}},
	}
	druk := indicator.Indicator{
		Definition:   indicator.Definition{Name: "Demografische druk", Unit: "%"},
		Measurements: []indicator.Measurement{{Year: 2016, Value: indicator.MustRead("n.b.*")}},
	}
	c := mandatory.Cover([]indicator.Indicator{waste, druk}, budget.Date("2018-11-07"))
	for _, item := range c.Items {
		if item.Presence != mandatory.Absent {
			fmt.Printf("%d %s: %s\n", item.Mandatory.Number, item.Mandatory.Name, item.Presence)
		}
	}
	fmt.Println("volledig:", c.Complete())
	// Output:
	// 33 Omvang huishoudelijk restafval: aanwezig
	// 37 Demografische druk: zonder waarde
	// volledig: false
}
