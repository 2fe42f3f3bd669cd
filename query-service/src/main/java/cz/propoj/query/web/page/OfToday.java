package cz.propoj.query.web.page;

import cz.propoj.query.web.Site;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the {@link Site} of a page that is always of today, whichever day its address asks for. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfToday {}
