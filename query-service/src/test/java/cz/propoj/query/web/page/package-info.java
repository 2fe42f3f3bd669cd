@NullMarked
package cz.propoj.query.web.page;

import org.jspecify.annotations.NullMarked;
