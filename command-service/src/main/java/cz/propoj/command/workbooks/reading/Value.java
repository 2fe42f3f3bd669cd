package cz.propoj.command.workbooks.reading;

import java.time.LocalDate;

/** The value of a cell. A formula counts as the value that was computed when the file was saved. */
public sealed interface Value {
    /** Text as typed, with its line breaks. */
    record Text(String text) implements Value {}

    record Numeric(double number) implements Value {}

    record Date(LocalDate date) implements Value {}

    record YesNo(boolean yes) implements Value {}

    /** A formula that could not be computed, such as {@code #REF!}. */
    record FormulaError(String code) implements Value {}
}
