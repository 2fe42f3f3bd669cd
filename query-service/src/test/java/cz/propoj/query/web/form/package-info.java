@NullMarked
package cz.propoj.query.web.form;

import org.jspecify.annotations.NullMarked;
