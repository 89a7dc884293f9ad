// Package arithmetic holds the rules on what follows from the figures: sums, differences and
// ratios that a document prints are compared with what they are made of.
package arithmetic

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv1001, bbv1002, bbv1003, bbv1004, bbv1005, bbv1006, bbv1007, bbv1008, bbv1009, bbv1010,
		bbv1011, bbv1012, bbv1013, bbv1015, bbv1016, bbv1021, bbv1022, bbv1023, bbv1024, bbv1025,
		bbv1026, bbv1027, bbv1028, bbv1029, bbv1030, bbv1031, bbv1032, bbv1033, bbv1034, bbv1035,
		bbv1036, bbv1037, bbv1038, bbv1039, bbv1040, bbv1041, bbv1042, bbv1043, bbv1044, bbv1045,
		bbv1046, bbv1047, bbv1048, bbv1049, bbv1050, bbv1051, bbv1052, bbv1053, bbv1054, bbv1055,
		bbv1056, bbv1057, bbv1058, bbv1059, bbv1060, bbv1061, bbv1062, bbv1063, bbv1064, bbv1065,
		bbv1066, bbv1067, bbv1068, bbv1069,
	}
}
