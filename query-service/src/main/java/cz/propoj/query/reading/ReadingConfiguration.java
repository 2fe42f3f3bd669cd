package cz.propoj.query.reading;

import cz.propoj.httpedge.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of the read side. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    /** One label for each attribute, also on pages. */
    @Bean
    MessageBundle labels() {
        return new MessageBundle("words.labels");
    }

    @Bean
    MessageBundle queryMessages() {
        return new MessageBundle("cz.propoj.query.messages");
    }
}
