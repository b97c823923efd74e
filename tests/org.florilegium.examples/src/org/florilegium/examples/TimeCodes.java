package org.florilegium.examples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Rewriter;

/** Leaves out time codes with the space after them, and tells how many. */
public final class TimeCodes implements Cleaner {

	private static final Pattern CODE = Pattern.compile("\\[\\d{1,2}:\\d{2}(?::\\d{2})?\\] ?");

	@Override
	public boolean isNeeded(Draft draft) {
		return CODE.matcher(draft.text()).find();
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow();
		Rewriter to = new Rewriter(draft);
		Cleaning.Account account = new Cleaning.Account();
		Matcher codes = CODE.matcher(draft.text());
		while (codes.find()) {
			to.delete(codes.start(), codes.end());
			account.count("time codes left out", codes.group().strip());
		}
		return account.of(to.finish());
	}
}
