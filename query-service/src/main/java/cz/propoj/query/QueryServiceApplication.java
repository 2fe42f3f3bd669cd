package cz.propoj.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query service as a process of its own. */
@SpringBootApplication(scanBasePackages = {"cz.propoj.query", "cz.propoj.httpedge"})
public class QueryServiceApplication {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(QueryServiceApplication.class, args);
    }
}
