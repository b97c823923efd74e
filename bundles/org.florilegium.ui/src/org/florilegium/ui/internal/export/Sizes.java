package org.florilegium.ui.internal.export;

import java.text.NumberFormat;

/** Sizes of files as people read them. */
final class Sizes {

	private Sizes() {
	}

	/** In bytes, kB or MB. */
	static String words(long bytes) {
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		if (bytes < 10_000)
			return Messages.bind(Messages.size_bytes, numbers.format(bytes));
		return bytes < 10_000_000 ? Messages.bind(Messages.size_kilobytes, numbers.format(Math.round(bytes / 1e3))) : Messages.bind(Messages.size_megabytes, numbers.format(Math.round(bytes / 1e6)));
	}
}
