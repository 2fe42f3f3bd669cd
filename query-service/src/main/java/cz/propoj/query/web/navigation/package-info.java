/** What leads to the pages of a network: the destinations, in five groups by what people do, each open for whom works with it. */
@NullMarked
package cz.propoj.query.web.navigation;

import org.jspecify.annotations.NullMarked;
