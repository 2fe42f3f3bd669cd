/**
 * Changing networks: establishing one for a territory, its coordinators, and what it defines for itself. A network is
 * established once and has one responsible coordinator at a time; a characteristic keeps its type.
 */
@NullMarked
package cz.propoj.command.networks;

import org.jspecify.annotations.NullMarked;
