package cz.propoj.contract.records;

import cz.propoj.contract.workbooks.Column;
import java.util.List;

/**
 * The column of a workbook that holds an attribute.
 *
 * @param spellings other words that people write above it; case, diacritics and punctuation do not matter
 * @param type of the values below it
 */
public record DescribedColumn(String heading, List<String> spellings, AttributeType type) implements Column {
    public DescribedColumn {
        spellings = List.copyOf(spellings);
    }

    @Override
    public boolean required() {
        return false;
    }
}
