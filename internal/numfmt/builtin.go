package numfmt

// builtIn are the codes that files name by a number only (ECMA-376 part 1, 18.8.30). Numbers 5 to 8, 14, 22 and 41 to 44
// stand for what the settings of the reader say: here those of the Netherlands.
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"€" #,##0;"€" -#,##0`, 6: `"€" #,##0;[Red]"€" -#,##0`,
	7: `"€" #,##0.00;"€" -#,##0.00`, 8: `"€" #,##0.00;[Red]"€" -#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "d-m-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
	18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "d-m-yyyy h:mm",
	37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
	41: `_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ `, 42: `_ "€" * #,##0_ ;_ "€" * -#,##0_ ;_ "€" * "-"_ ;_ @_ `,
	43: `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `, 44: `_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ `,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}

// BuiltIn is the format code with a number; General for one that has none in the Netherlands.
func BuiltIn(id int) string {
	if code, ok := builtIn[id]; ok {
		return code
	}
	return builtIn[0]
}
