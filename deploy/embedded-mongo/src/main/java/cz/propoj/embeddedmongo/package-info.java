/**
 * A small server in the process that speaks the MongoDB protocol, for a town that runs everything on one machine. The
 * protocol and the query and update language are mongo-java-server's; storage, indexes and commands are this package's.
 *
 * <p>Rules it keeps: it listens on the loopback interface only and answers nobody without the password ({@link
 * cz.propoj.embeddedmongo.AuthenticationHandler}); folder and files belong to their owner only; a write is answered when it is on disk, and one command
 * is there as a whole or not at all after a crash; a change that can't be written is undone and the client told; a
 * damaged or busy folder is refused with a message a person understands and is never emptied.
 *
 * <p>How: every collection and index is a tree of keys in MongoDB's order of values ({@link
 * cz.propoj.embeddedmongo.KeyWriter}), read by range ({@link cz.propoj.embeddedmongo.QueryPlanner}). Changes go to the trees
 * in memory and, checksummed, to a journal that is synced for all who wait together ({@link
 * cz.propoj.embeddedmongo.CommitQueue}); from time to time the trees are saved as a whole state ({@link
 * cz.propoj.embeddedmongo.Checkpoints}), each of whose chunks carries a checksum ({@link
 * cz.propoj.embeddedmongo.ChunkFile}). Opening checks the last state and applies the journal.
 *
 * <p>What it is not: it knows no sessions, transactions, retryable writes or change streams, no collations, no text, hash,
 * geo or expiring indexes, no pipeline updates, {@code $out} or {@code $merge}; it says so instead of pretending. Without
 * a sort the order is that of {@code _id}. Whoever needs more chooses a real MongoDB.
 */
@NullMarked
package cz.propoj.embeddedmongo;

import org.jspecify.annotations.NullMarked;
