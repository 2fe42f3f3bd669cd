package cz.propoj.contract.records;

import cz.propoj.contract.CodeList;
import java.util.List;

/** What kind of value an attribute has. */
public sealed interface AttributeType {
    /** A text of one line; a {@link String}. */
    record Line() implements AttributeType {}

    /** A text that is typed as one line, though longer ones are taken too; a {@link String}. */
    record Phrase() implements AttributeType {}

    /**
     * A text that may have several lines; a {@link String}.
     *
     * @param rows for how many lines a form has room
     */
    record Text(int rows) implements AttributeType {}

    /** Texts of one line each; a list of {@link String}. */
    record Lines() implements AttributeType {}

    /** The number of a Czech organisation, eight digits with a check digit; a {@link String}. */
    record Ico() implements AttributeType {}

    /** An address that a browser may follow; a {@link String}. */
    record WebAddress() implements AttributeType {}

    /**
     * An {@link Integer}.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     */
    record WholeNumber(int least, int most) implements AttributeType {}

    /** A {@link java.time.LocalDate}. */
    record Day() implements AttributeType {}

    /** A {@link Boolean}. */
    record YesNo() implements AttributeType {}

    /** One term of a code list. */
    record Choice(List<CodeList> terms) implements AttributeType {
        public Choice {
            terms = List.copyOf(terms);
        }
    }

    /** Several terms of a code list; a list of them. */
    record Choices(List<CodeList> terms) implements AttributeType {
        public Choices {
            terms = List.copyOf(terms);
        }
    }
}
