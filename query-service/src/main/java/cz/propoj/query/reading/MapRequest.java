package cz.propoj.query.reading;

import cz.propoj.httpedge.FromRequest;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a request for data asks for: the map of the network in its address at the moment that {@code asOf} and {@code knownAt}
 * say, as the person may see it, once it has reached the position {@code after}. An argument of handlers.
 *
 * @param parameters of the address
 * @param accept which forms of the answer are asked for
 * @param tag of the answer: the same as long as the answer is
 */
public record MapRequest(
        VisibleMap map, Locale locale, Map<String, List<String>> parameters, List<MediaType> accept, String tag)
        implements FromRequest {
    /** The answer as JSON. */
    public ResponseEntity<Map<String, Object>> json(Map<String, Object> body) {
        return answer(
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body));
    }

    /**
     * The answer with {@code ETag}, so that it need not be sent again. Browsers are to keep nothing, as it may name people: an
     * actor can be a person.
     */
    public <T> ResponseEntity<T> answer(ResponseEntity<T> made) {
        return ResponseEntity.status(made.getStatusCode())
                .headers(headers -> headers.addAll(made.getHeaders()))
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(made.getBody());
    }
}
