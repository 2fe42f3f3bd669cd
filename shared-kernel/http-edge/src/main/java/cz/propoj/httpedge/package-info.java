/** What both services need where they meet HTTP: sessions, CSRF, security headers, problem answers. */
@NullMarked
package cz.propoj.httpedge;

import org.jspecify.annotations.NullMarked;
