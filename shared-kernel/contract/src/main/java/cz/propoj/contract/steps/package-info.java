/** Steps (kroky): what is to be done towards a goal or a recommendation, by whom, and until when. */
@NullMarked
package cz.propoj.contract.steps;

import org.jspecify.annotations.NullMarked;
