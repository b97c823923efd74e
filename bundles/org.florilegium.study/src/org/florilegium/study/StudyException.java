package org.florilegium.study;

/** Something about a study that its user has to know: the message says what happened, where, and what to do. */
public class StudyException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What went wrong, for callers that react to it. */
	public enum Code {
		/** There is no study at or above the path. */
		NOT_A_STUDY,
		/** There is one already, or a file that a new one would overwrite. */
		EXISTS,
		/** A file or an element is not there. */
		MISSING,
		/** A file is there but cannot be read as what it should be. */
		UNREADABLE,
		/** Somebody else is changing the study. */
		LOCKED,
		/** A file is no longer what the change was made for. */
		CHANGED_MEANWHILE,
		/** No theme, actor, document … is called that. */
		UNKNOWN_NAME,
		/** The words are not in the text. */
		QUOTE_NOT_FOUND,
		/** The words are in the text more than once. */
		QUOTE_AMBIGUOUS,
		/** The request makes no sense as it stands. */
		INVALID,
		/** Reading or writing failed: disk full, read-only, vanished. */
		DISK,
		/** The caller's {@link Progress} asked to stop. */
		CANCELLED
	}

	private final Code code;

	/** A problem with its message. */
	public StudyException(Code code, String message) {
		this(code, message, null);
	}

	/** A problem with its message and what caused it. */
	public StudyException(Code code, String message, Throwable cause) {
		super(message, cause);
		this.code = code;
	}

	/** What went wrong. */
	public Code code() {
		return code;
	}
}
