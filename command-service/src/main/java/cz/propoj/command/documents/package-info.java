/**
 * Documents that a network lives with: recording, amending and withdrawing them. A document belongs to an actor or to somebody in
 * words, never to both; its end is not before its beginning; only an address that a browser may follow is taken. Owner in words
 * and note go to the vault.
 */
@NullMarked
package cz.propoj.command.documents;

import org.jspecify.annotations.NullMarked;
