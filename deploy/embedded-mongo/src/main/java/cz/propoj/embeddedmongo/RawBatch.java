package cz.propoj.embeddedmongo;

import java.util.List;

/**
 * Documents of an answer that are sent as they are stored, without being taken apart and put together again.
 *
 * @param documents each the bytes of one document
 */
record RawBatch(List<byte[]> documents) {}
