package cz.propoj.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both services in one process on one port, on the embedded database or on a MongoDB named by a setting. */
@SpringBootApplication(
        scanBasePackages = {"cz.propoj.command", "cz.propoj.query", "cz.propoj.httpedge", "cz.propoj.standalone"})
public class PropojStandalone {

    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var application = new SpringApplication(PropojStandalone.class);
        application.addInitializers(new DataFolder());
        application.run(args);
    }
}
