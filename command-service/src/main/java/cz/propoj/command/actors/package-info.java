/**
 * Changing actors: registering, describing, retiring and reinstating, merging duplicates. Who is retired or merged does
 * not change until it is back; an IČO has a right check digit; ages, capacities and dates make sense; no person's name
 * enters a command.
 */
@NullMarked
package cz.propoj.command.actors;

import org.jspecify.annotations.NullMarked;
