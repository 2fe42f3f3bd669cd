import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The health check of a container that has no shell tools: succeeds when the address answers 200. */
class Health {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(args[0])).timeout(Duration.ofSeconds(4)).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        System.exit(answer.statusCode() == 200 ? 0 : 1);
    }
}
