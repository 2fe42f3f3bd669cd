package cz.propoj.contract.workbooks;

/** A column of a template, in the order of the workbook. */
public interface Column {
    /** Heading of the hidden column in which an export keeps the id of the record of each row. */
    String ID_HEADING = "Propoj ID";

    /** Where an export keeps several values of one cell apart. */
    String SEPARATOR = "; ";

    /** The Czech words above the column. */
    String heading();

    /** Without it the sheet can't be read. */
    boolean required();
}
