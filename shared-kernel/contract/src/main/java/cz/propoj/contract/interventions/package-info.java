/**
 * Interventions: what was done in a network, when, to what aim, and whom it concerns, so that measures before and after
 * can be laid side by side. The aim is free text and may name people, so it is stored in the vault under the intervention's
 * id; the event says only which version of it.
 */
@NullMarked
package cz.propoj.contract.interventions;

import org.jspecify.annotations.NullMarked;
