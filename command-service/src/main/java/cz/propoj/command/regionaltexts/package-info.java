/**
 * Texts of the region: a region writes and publishes them, a network of its territory takes them over, rewrites its copy and
 * decides about newer versions. Only regions write; a network has one copy of a text at most; nothing that is not published
 * leaves the region; nothing that the region does changes a copy. What they say goes to the vault.
 */
@NullMarked
package cz.propoj.command.regionaltexts;

import org.jspecify.annotations.NullMarked;
