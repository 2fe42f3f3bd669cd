/**
 * Good practices: recording them, how far the network is with each, sharing them with other networks, and taking over what others
 * share. What is dropped needs a reason; only what is shared with a network can be taken over by it; the record of whoever took
 * it over stays their own. Texts go to the vault.
 */
@NullMarked
package cz.propoj.command.practices;

import org.jspecify.annotations.NullMarked;
