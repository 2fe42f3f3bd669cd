package cz.propoj.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command service as a process of its own. */
@SpringBootApplication(scanBasePackages = {"cz.propoj.command", "cz.propoj.httpedge"})
public class CommandServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(CommandServiceApplication.class, arguments);
    }
}
