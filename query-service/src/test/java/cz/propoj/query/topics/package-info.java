/** What is shown of topics, goals and steps. */
@NullMarked
package cz.propoj.query.topics;

import org.jspecify.annotations.NullMarked;
