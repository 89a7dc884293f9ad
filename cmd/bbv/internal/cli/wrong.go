package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"
)

// wrongFlag says what is wrong with a flag, and which one may have been meant.
func wrongFlag(err error, set *pflag.FlagSet, names []string) error {
	var unknown *pflag.NotExistError
	var alone *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var odd *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(unknown, set, names)
	case errors.As(err, &alone):
		flag := alone.GetFlag()
		return Problem{NL: fmt.Sprintf("achter --%s hoort %s", flag.Name, flag.Value.Type()), EN: fmt.Sprintf("--%s needs %s behind it", flag.Name, flag.Value.Type())}
	case errors.As(err, &invalid):
		return invalidValue(invalid)
	case errors.As(err, &odd):
		return Problem{NL: fmt.Sprintf("%q is geen optie: schrijf --naam of --naam=waarde", odd.GetSpecifiedFlag()), EN: fmt.Sprintf("%q is no option: write --name or --name=value", odd.GetSpecifiedFlag())}
	}
	return err
}

// unknownFlag is that there is no such flag.
func unknownFlag(err *pflag.NotExistError, set *pflag.FlagSet, names []string) error {
	written, name := "--"+err.GetSpecifiedName(), err.GetSpecifiedName()
	if short := err.GetSpecifiedShortnames(); short != "" {
		written, name = "-"+short, short
	}
	nl, en := fmt.Sprintf("optie %q bestaat hier niet", written), fmt.Sprintf("there is no option %q here", written)
	near := Nearest(name, names)
	if near == "" {
		return Problem{NL: nl, EN: en}
	}
	if flag := set.Lookup(near); flag != nil { // the name in the language of the call
		near = flag.Name
	}
	return Problem{NL: nl + "; bedoelt u --" + near + "?", EN: en + "; do you mean --" + near + "?"}
}

// invalidValue is that a flag takes no such value.
func invalidValue(err *pflag.InvalidValueError) error {
	nl, en := fmt.Sprintf("%q is geen waarde van --%s", err.GetValue(), err.GetFlag().Name), fmt.Sprintf("%q is no value of --%s", err.GetValue(), err.GetFlag().Name)
	why := Problem{}
	if !errors.As(err.Unwrap(), &why) {
		why = Problem{NL: err.Unwrap().Error(), EN: err.Unwrap().Error()}
	}
	return Problem{NL: nl + ": " + why.NL, EN: en + ": " + why.EN}
}
