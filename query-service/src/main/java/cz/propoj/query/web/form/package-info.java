/** Forms, cells that are edited in a list, and the steps that a record can take: what a person sends to the command service. */
@NullMarked
package cz.propoj.query.web.form;

import org.jspecify.annotations.NullMarked;
