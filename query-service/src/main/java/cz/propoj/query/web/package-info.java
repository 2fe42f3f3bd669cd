/**
 * What all web pages share: the frame around them, their words in both languages, how values are written, addresses of
 * static parts, and pages for what went wrong. Rules: no script or style inside a page, nothing from another host, every
 * text in both bundles, every state of a page in its address.
 */
@NullMarked
package cz.propoj.query.web;

import org.jspecify.annotations.NullMarked;
