package cz.propoj.command.workbooks.reading;

import java.util.List;

/** The file can't be taken; the trouble says why in the user's words. */
final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemType trouble;
    private final transient List<String> details;

    UnreadableFileException(ProblemType trouble, String... details) {
        super(trouble.name());
        this.trouble = trouble;
        this.details = List.of(details);
    }

    ProblemType trouble() {
        return trouble;
    }

    List<String> details() {
        return details;
    }
}
