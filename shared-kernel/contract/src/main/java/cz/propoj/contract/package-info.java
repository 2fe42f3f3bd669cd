/** What the services share: facts, ids, code lists and the fold that turns facts into state. */
@NullMarked
package cz.propoj.contract;

import org.jspecify.annotations.NullMarked;
