/** Lists as pages and as workbooks: columns, filters, sorting, one way for all records. */
@NullMarked
package cz.propoj.query.web.list;

import org.jspecify.annotations.NullMarked;
