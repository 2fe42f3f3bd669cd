/**
 * What the services share: facts, ids, value objects, code lists, the access policy, and the folds that turn facts into
 * state. Pure Java records: no clock, no I/O, no framework. The same fold serves the deciding aggregate, the live view,
 * the view as of a date, the comparison and the workbook import.
 */
@NullMarked
package cz.propoj.contract;

import org.jspecify.annotations.NullMarked;
