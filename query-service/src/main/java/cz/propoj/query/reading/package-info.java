/**
 * What all requests for data have in common: which network at which moment, for whom; lists as JSON and CSV; answers that
 * need not be sent again. Rules: bad parameters are named (422); what a person may not see does not exist (404).
 */
@NullMarked
package cz.propoj.query.reading;

import org.jspecify.annotations.NullMarked;
