package main

// prose checks the sentences beside tables, and holds them against these.
func (k *checker) prose() error {
	report, err := k.how.Prose(k.t.ctx, k.pages, k.checked)
	if err == nil {
		k.out.sentences(report)
	}
	return err
}
