package cz.propoj.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Asks the {@link PageSlice}, which starts once for all classes that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PageSlice.class,
        properties = {"management.endpoint.health.validate-group-membership=false", "logging.structured.format.console="
        })
public @interface WithPages {}
