package validate

import "slices"

// Rules returns the rules of this package in the order of their codes, but for
// those of family 9; see PlausibilityRules. The slice is the caller's own.
func Rules() []Rule {
	return slices.Concat([]Rule{ruleWaivers}, arithmeticRules(), mandatoryRules(), classificationRules(), standRules(), goalRules())
}

func arithmeticRules() []Rule {
	return []Rule{
		ruleSaldo,                // BBV1001
		ruleSubdivisionTotal,     // BBV1002
		ruleProgrammeTotal,       // BBV1003
		ruleOverviewTotal,        // BBV1004
		ruleSaldoTotal,           // BBV1005
		ruleReserveTotal,         // BBV1006
		ruleResultaat,            // BBV1007
		ruleAfwijking,            // BBV1008
		ruleAfwijkingSign,        // BBV1009
		ruleAfwijkingSum,         // BBV1010
		ruleTwoTables,            // BBV1011
		ruleTotal,                // BBV1012
		ruleFormula,              // BBV1013
		ruleUnit,                 // BBV1015
		ruleUnread,               // BBV1016
		ruleReserveCloses,        // BBV1021
		ruleVoorzieningCloses,    // BBV1022
		ruleActivaClose,          // BBV1023
		ruleVoorschotCloses,      // BBV1024
		ruleBouwgrondCloses,      // BBV1025
		ruleVerloopTotal,         // BBV1026
		ruleBalans,               // BBV1027
		ruleBalanceTotals,        // BBV1028
		ruleBalanceResultaat,     // BBV1029
		ruleReserveMutations,     // BBV1030
		ruleBalanceReserves,      // BBV1031
		ruleBalanceVoorzieningen, // BBV1032
		ruleBalanceActiva,        // BBV1033
		ruleEMU,                  // BBV1034
		ruleKengetallen,          // BBV1035
		ruleKostendekkendheid,    // BBV1036
		ruleAmendmentSum,         // BBV1037
		ruleAmendments,           // BBV1038
		ruleTaakveldTotal,        // BBV1039
		ruleTaakveldReserves,     // BBV1040
		ruleTaakveldResultaat,    // BBV1041
		ruleTaakveldProgramme,    // BBV1042
		ruleIncidentalTotal,      // BBV1043
		ruleStructural,           // BBV1044
		ruleTaakveldBalance,      // BBV1045
		ruleEquityChange,         // BBV1046
		ruleInvestmentTotal,      // BBV1047
		ruleWeerstand,            // BBV1048
	}
}

func mandatoryRules() []Rule {
	return []Rule{
		ruleColumns,        // BBV2001
		ruleComparison,     // BBV2002
		ruleListedColumns,  // BBV2003
		ruleParagraphs,     // BBV2010
		ruleLevies,         // BBV2011
		ruleResilience,     // BBV2012
		ruleUpkeep,         // BBV2013
		rulePartyList,      // BBV2014
		rulePosition,       // BBV2015
		ruleExplanation,    // BBV2016
		ruleYearsAhead,     // BBV2017
		ruleWhole,          // BBV2018
		ruleRechtmatigheid, // BBV2019
		ruleOnderdelen,     // BBV2020
	}
}

func classificationRules() []Rule {
	return []Rule{
		ruleReserveBooked,       // BBV3001
		ruleVoorzieningRente,    // BBV3010
		ruleIncidentalProgramme, // BBV3011
		ruleReserveNamed,        // BBV3012
		ruleTaakveldCode,        // BBV3020
		ruleTaakveldName,        // BBV3021
	}
}

func standRules() []Rule {
	return []Rule{
		ruleMovement,            // BBV4001
		ruleContinues,           // BBV4010
		ruleEquilibrium,         // BBV4011
		ruleEMUMethods,          // BBV4012
		ruleAmendmentOrder,      // BBV4013
		ruleStructuralPart,      // BBV4014
		ruleRechtmatigheidLimit, // BBV4015
		ruleLevyCosts,           // BBV4016
	}
}

func goalRules() []Rule {
	return []Rule{
		ruleActivityGoal,   // BBV5001
		ruleGoalActivity,   // BBV5002
		ruleGoalIndicator,  // BBV5003
		ruleMoneyGoal,      // BBV5004
		ruleGoalMoney,      // BBV5005
		ruleNumberTwice,    // BBV5006
		ruleNumberGap,      // BBV5007
		ruleNumberPlace,    // BBV5008
		ruleNumberSpelling, // BBV5009
		ruleIndicatorLink,  // BBV5010
		ruleParties,        // BBV5011
		ruleUnaligned,      // BBV5012
		ruleRelations,      // BBV5013
	}
}

// PlausibilityRules returns the rules of family 9 in the order of their codes:
// what they find may well be right, so they are off unless they are asked for,
// as in append(Rules(), PlausibilityRules()...). The slice is the caller's own.
func PlausibilityRules() []Rule {
	return []Rule{
		ruleNegative,          // BBV9001
		ruleJump,              // BBV9002
		ruleCopied,            // BBV9003
		ruleIncidentalExceeds, // BBV9004
		ruleNegativeStand,     // BBV9005
		ruleRiskProduct,       // BBV9006
		ruleRisky,             // BBV9007
	}
}
