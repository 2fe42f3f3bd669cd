package cz.propoj.contract.records;

import java.util.List;

/**
 * What stands above the column of a workbook that holds an attribute.
 *
 * @param text as the source of the workbook writes it
 * @param spellings other words that people write; case, diacritics and punctuation do not matter
 * @param inBlocks whether people often write the value once, above several rows
 */
public record WorkbookHeading(String text, List<String> spellings, boolean inBlocks) {
    public WorkbookHeading {
        spellings = List.copyOf(spellings);
    }
}
