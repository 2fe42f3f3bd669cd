@NullMarked
package cz.propoj.query.web.list;

import org.jspecify.annotations.NullMarked;
