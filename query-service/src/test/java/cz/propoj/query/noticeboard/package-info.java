@NullMarked
package cz.propoj.query.noticeboard;

import org.jspecify.annotations.NullMarked;
