/**
 * The chapters of the yearly plan: written in the network's own words, which stand in the vault, put back to the wording that
 * everybody has, and erased.
 */
@NullMarked
package cz.propoj.command.plan;

import org.jspecify.annotations.NullMarked;
