package cz.propoj.query.duedates;

import cz.propoj.httpedge.DigestSubscriptions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The weekly e-mail, where a mail server is set; without one nothing is sent and nothing is looked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableScheduling
class DigestConfiguration {
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    @Bean
    DigestSender digestSender(
            DigestSubscriptions subscriptions,
            Digest digest,
            JavaMailSender mail,
            @Value("${propoj.mail.from:${spring.mail.username:propoj@localhost}}") String from,
            @Value("${propoj.address:}") String address,
            Clock clock) {
        return new DigestSender(subscriptions, digest, mail, from, address, clock);
    }

    @Bean
    SchedulingConfigurer digestEveryWeek(DigestSender sender) {
        return tasks -> tasks.addFixedDelayTask(sender::send, BETWEEN);
    }
}
