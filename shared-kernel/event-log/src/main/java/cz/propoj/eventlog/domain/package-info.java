/**
 * What Propoj keeps in its log: the events of the contract, and how their older forms are read. Whoever changes the stored
 * form of an event raises its revision and adds a step here; the approved form of the old revision stays in the tests.
 */
@NullMarked
package cz.propoj.eventlog.domain;

import org.jspecify.annotations.NullMarked;
