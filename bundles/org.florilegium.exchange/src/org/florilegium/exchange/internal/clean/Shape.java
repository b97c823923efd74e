package org.florilegium.exchange.internal.clean;

import org.florilegium.exchange.clean.Draft;

/**
 * How a draft's lines are set, found from the text itself.
 *
 * @param wrapped       lines end where the column ended, not where the paragraph did
 * @param doubleSpaced  a blank line stands between the lines of one paragraph, so that blank lines carry no meaning
 * @param trailingSpace a line that goes on ends with a space, so that one without ends its paragraph
 */
record Shape(boolean wrapped, boolean doubleSpaced, boolean trailingSpace) {

	private static final int LONG = 160;

	/** Looks at a draft. */
	static Shape of(Draft draft) {
		return of(new Lines(draft));
	}

	/** Looks at the lines of a draft. */
	static Shape of(Lines lines) {
		Evidence e = new Evidence();
		for (int i = lines.next(0) >= 0 && lines.isBlank(0) ? lines.next(0) : 0; i >= 0; i = lines.next(i))
			e.look(lines, i);
		return e.shape();
	}

	private static final class Evidence {
		private int filled;
		private int characters;
		private int charactersInLongLines;
		private int continuedBelow;
		private int continuedAcross;
		private int spaced;
		private int unspaced;

		void look(Lines lines, int i) {
			String line = lines.content(i);
			if (line.isEmpty())
				return;
			filled++;
			characters += line.length();
			if (line.length() > LONG)
				charactersInLongLines += line.length();
			int j = lines.next(i);
			if (j < 0 || !goesOn(line, lines.content(j)))
				return;
			if (j == i + 1)
				continuedBelow++;
			else
				continuedAcross++;
			if (Sentences.endsWithHyphen(line))
				return;
			if (lines.draft().text().charAt(lines.end(i) - 1) == ' ')
				spaced++;
			else
				unspaced++;
		}

		private static boolean goesOn(String line, String next) {
			return line.length() <= LONG && !Sentences.isFinished(line) && Sentences.startsLower(next)
					&& !Sentences.isBullet(next);
		}

		Shape shape() {
			int continued = continuedBelow + continuedAcross;
			boolean wrapped = continued >= 2 && continued * 4 >= filled && charactersInLongLines * 2 < characters;
			boolean spacing = wrapped && spaced >= 10 && unspaced * 20 < spaced;
			return new Shape(wrapped, wrapped && continuedAcross > continuedBelow, spacing);
		}
	}
}
