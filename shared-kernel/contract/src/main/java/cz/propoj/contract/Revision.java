package cz.propoj.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The revision of an event's stored form. An event without it is at revision 1; it is raised by one with every change
 * that an older stored form could not be read through, and an upcaster is added for the step.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    /** {@return the revision, 1 or more} */
    int value();
}
