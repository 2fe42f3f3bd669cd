/** What the yearly plan says, and what is found in it. */
@NullMarked
package cz.propoj.query.plan;

import org.jspecify.annotations.NullMarked;
