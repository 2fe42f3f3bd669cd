package cz.propoj.command.workbooks.reading;

import java.time.Duration;

/**
 * How large a workbook may be.
 *
 * @param uploadBytes of one file as it is sent
 * @param entryBytes of one part of the file after unpacking
 * @param unpackedBytes of all parts together
 * @param rows not blank, in one sheet
 * @param textLength characters in one cell
 * @param time for reading one file
 */
public record Limits(
        long uploadBytes,
        long entryBytes,
        long unpackedBytes,
        int sheets,
        int rows,
        int columns,
        int textLength,
        Duration time) {
    private static final long MIB = 1024L * 1024;

    public static final Limits DEFAULT =
            new Limits(20 * MIB, 50 * MIB, 150 * MIB, 60, 30_000, 500, 20_000, Duration.ofSeconds(20));

    public static long mebibytes(long bytes) {
        return bytes / MIB;
    }
}
