package cli

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
)

// ExitWrong is the exit code of a call that is wrong.
const ExitWrong = 2

// Program is all commands.
type Program struct {
	Name     string
	Short    finding.Text
	Commands []Command
	Topics   []Topic
	Examples []Example
	Flags    []Flag // of every command
	Language finding.Language
	Out, Err io.Writer
	Width    int
}

// helpText says of the flag on which the library of commands acts what it does.
var helpText = finding.Text{NL: "toon deze uitleg", EN: "print this text"}

// allFlags are those of every command, for help.
func (p *Program) allFlags() []Flag {
	return append(slices.Clone(p.Flags), Flag{Name: Same("help"), Letter: "h", What: helpText})
}

// call is one call of the program.
type call struct {
	*Program
	known map[*cobra.Command]*Command
	code  int
}

// Run reads a call, does what it asks for, and returns the exit code. What is wrong with it is written to Err.
func (p *Program) Run(ctx context.Context, args []string) int {
	c := &call{Program: p, known: map[*cobra.Command]*Command{}}
	root := c.root()
	root.SetArgs(args)
	if at, err := root.ExecuteContextC(ctx); err != nil {
		return c.wrong(at, err)
	}
	return c.code
}

// wrong says what is wrong with a call.
func (c *call) wrong(at *cobra.Command, err error) int {
	see := c.Name + " help"
	if c.known[at] != nil {
		see += strings.TrimPrefix(at.CommandPath(), c.Name)
	}
	text := strings.TrimRight(Message(err, c.Language), ".")
	for _, line := range wrap.Text(finding.Printable(at.CommandPath())+": ", "  ", finding.Printable(text), c.Width) {
		fmt.Fprintln(c.Err, line)
	}
	fmt.Fprintln(c.Err, finding.Text{NL: "zie " + see, EN: "see " + see}.In(c.Language))
	return ExitWrong
}

// root is the program for the library of commands.
func (c *call) root() *cobra.Command {
	root := &cobra.Command{
		Use: c.Name, Short: c.Short.In(c.Language), SilenceErrors: true, SilenceUsage: true, Args: cobra.ArbitraryArgs,
		RunE: func(at *cobra.Command, args []string) error {
			if len(args) > 0 {
				return c.unknown(args[0], c.Commands)
			}
			c.helper(c.Err).overview()
			c.code = ExitWrong
			return nil
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	root.SetGlobalNormalizationFunc(c.normal())
	for i := range c.Flags {
		c.Flags[i].addTo(root.PersistentFlags(), c.Language)
	}
	root.PersistentFlags().BoolP("help", "h", false, helpText.In(c.Language))
	c.complete(root, c.Flags)
	root.SetFlagErrorFunc(func(at *cobra.Command, err error) error { return wrongFlag(err, at.Flags(), c.flagNames(at)) })
	root.SetHelpFunc(func(at *cobra.Command, _ []string) { c.help(at) })
	for i := range c.Commands {
		root.AddCommand(c.command(&c.Commands[i]))
	}
	root.SetHelpCommand(c.helpCommand(root))
	return root
}

// normal gives flags the name that they have in the language of the call.
func (c *call) normal() func(*pflag.FlagSet, string) pflag.NormalizedName {
	names := map[string]string{}
	var collect func([]Command)
	add := func(list []Flag) {
		for _, f := range list {
			names[f.Name.NL], names[f.Name.EN] = f.Name.In(c.Language), f.Name.In(c.Language)
		}
	}
	collect = func(list []Command) {
		for _, command := range list {
			add(command.Flags)
			collect(command.Commands)
		}
	}
	add(c.Flags)
	collect(c.Commands)
	return func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if known, ok := names[name]; ok {
			name = known
		}
		return pflag.NormalizedName(name)
	}
}

// command is one of them for the library of commands.
func (c *call) command(own *Command) *cobra.Command {
	names := slices.DeleteFunc(append([]string{own.Name.NL, own.Name.EN}, own.Also...), func(name string) bool { return name == own.Name.In(c.Language) })
	out := &cobra.Command{Use: own.Name.In(c.Language), Aliases: names, Short: own.Short.In(c.Language), Args: cobra.ArbitraryArgs}
	c.known[out] = own
	out.RunE = func(_ *cobra.Command, args []string) (err error) {
		if own.Run != nil {
			c.code, err = own.Run(args)
			return err
		}
		if len(args) == 0 {
			return c.nothing(own)
		}
		return c.unknown(args[0], own.Commands)
	}
	for i := range own.Flags {
		own.Flags[i].addTo(out.Flags(), c.Language)
	}
	c.complete(out, own.Flags)
	if own.Values != nil {
		out.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return own.Values(), cobra.ShellCompDirectiveNoFileComp
		}
	}
	for i := range own.Commands {
		out.AddCommand(c.command(&own.Commands[i]))
	}
	return out
}

// complete lets shells complete the values of flags.
func (c *call) complete(of *cobra.Command, flags []Flag) {
	for _, f := range flags {
		if f.Value.NL == "" || f.files() {
			continue
		}
		_ = of.RegisterFlagCompletionFunc(f.Name.In(c.Language), cobra.FixedCompletions(f.words(c.Language), cobra.ShellCompDirectiveNoFileComp)) // it is there
	}
}

// names are those of commands.
func names(list []Command) (all []string) {
	for _, c := range list {
		all = append(all, c.Name.NL, c.Name.EN)
		all = append(all, c.Also...)
	}
	return all
}

// unknown is that there is no command of a name.
func (c *call) unknown(name string, among []Command) error {
	nl, en := fmt.Sprintf("opdracht %q bestaat niet", name), fmt.Sprintf("there is no command %q", name)
	if near := Nearest(name, append(names(among), "help")); near != "" {
		nl, en = nl+"; bedoelt u "+near+"?", en+"; do you mean "+near+"?"
	}
	return Problem{NL: nl, EN: en}
}

// nothing is that of several commands none is named.
func (c *call) nothing(own *Command) error {
	var nl, en []string
	for _, sub := range own.Commands {
		nl, en = append(nl, sub.Name.NL), append(en, sub.Name.EN)
	}
	return Problem{NL: "zeg wat te doen: " + strings.Join(nl, ", "), EN: "say what to do: " + strings.Join(en, ", ")}
}

// flagNames are the names of the flags of a command, in both languages.
func (c *call) flagNames(at *cobra.Command) []string {
	all := map[string]bool{}
	flags := c.allFlags()
	if own := c.known[at]; own != nil {
		flags = append(flags, own.Flags...)
	}
	for _, f := range flags {
		all[f.Name.NL], all[f.Name.EN] = true, true
	}
	return slices.Sorted(maps.Keys(all))
}

func (c *call) helper(w io.Writer) *helper {
	return &helper{w: w, lang: c.Language, width: c.Width, program: c.Program}
}

// help explains a command, or all.
func (c *call) help(at *cobra.Command) {
	if own := c.known[at]; own != nil {
		c.helper(c.Out).command(at.CommandPath(), own)
		return
	}
	c.helper(c.Out).overview()
}

// helpCommand explains what it is given: commands, or a subject.
func (c *call) helpCommand(root *cobra.Command) *cobra.Command {
	help := &cobra.Command{Use: "help", Args: cobra.ArbitraryArgs, Short: finding.Text{NL: "uitleg", EN: "explain"}.In(c.Language)}
	var all []string
	for _, t := range c.Topics {
		all = append(all, t.Name.NL, t.Name.EN)
	}
	all = append(all, names(c.Commands)...)
	help.RunE = func(_ *cobra.Command, args []string) error {
		for i := range c.Topics {
			if t := &c.Topics[i]; len(args) == 1 && (args[0] == t.Name.NL || args[0] == t.Name.EN) {
				c.helper(c.Out).topic(t)
				return nil
			}
		}
		at, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return noHelp(strings.Join(args, " "), all)
		}
		c.help(at)
		return nil
	}
	help.ValidArgsFunction = func(*cobra.Command, []string, string) (values []string, _ cobra.ShellCompDirective) {
		for _, t := range c.Topics {
			values = append(values, t.Name.In(c.Language))
		}
		for i := range c.Commands {
			values = append(values, c.Commands[i].Name.In(c.Language))
		}
		return values, cobra.ShellCompDirectiveNoFileComp
	}
	return help
}

// noHelp is that there is nothing to explain of a name.
func noHelp(name string, all []string) error {
	nl, en := fmt.Sprintf("over %q is er geen uitleg", name), fmt.Sprintf("there is no help about %q", name)
	if near := Nearest(name, all); near != "" {
		nl, en = nl+"; bedoelt u "+near+"?", en+"; do you mean "+near+"?"
	}
	return Problem{NL: nl, EN: en}
}

// Completion writes what a shell needs to complete commands, flags and values.
func (p *Program) Completion(shell string) error {
	root := (&call{Program: p, known: map[*cobra.Command]*Command{}}).root()
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(p.Out, true)
	case "zsh":
		return root.GenZshCompletion(p.Out)
	case "fish":
		return root.GenFishCompletion(p.Out, true)
	}
	return Problem{NL: fmt.Sprintf("%q is geen shell die wordt aangevuld: kies bash, zsh of fish", shell), EN: fmt.Sprintf("%q is no shell that is completed: choose bash, zsh or fish", shell)}
}
