package cz.propoj.query.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of the static parts. Own files stand under a folder named by their content, so that browsers keep them for
 * good and still get new ones at once, also where one module imports another.
 */
@Component
public final class Assets {
    static final String LOCATION = "classpath:/static/assets/";

    private final WebJarVersionLocator libraries = new WebJarVersionLocator();
    private final String version;

    public Assets() {
        this.version = fingerprint();
    }

    public String version() {
        return version;
    }

    public String own(String file) {
        return "/assets/" + version + "/" + file;
    }

    /** A file of a library that is served from here. */
    public String library(String name, String file) {
        var path = libraries.fullPath(name, file);
        if (path == null) {
            throw new IllegalArgumentException("no such file of a library: " + name + "/" + file);
        }
        return path.replaceFirst("^META-INF/resources", "");
    }

    /** The library's style sheet on which the own ones build. */
    Resource styles() {
        return new ClassPathResource(Objects.requireNonNull(libraries.fullPath("bootstrap", "css/bootstrap.min.css")));
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            // What the pages name decides what of the library's styles they get.
            for (var page : new PathMatchingResourcePatternResolver().getResources("classpath:/templates/*.html")) {
                digest.update(page.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
