/** The frame around every page: navigation, the point in time, search, preferences, problems, static parts. */
@NullMarked
package cz.propoj.query.web.page;

import org.jspecify.annotations.NullMarked;
