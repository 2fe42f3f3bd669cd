/** Tests of what all pages share, and of every page as a browser gets it. */
@NullMarked
package cz.propoj.query.web;

import org.jspecify.annotations.NullMarked;
