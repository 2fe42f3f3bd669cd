package cz.propoj.query.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.VersionResourceResolver;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Static parts with addresses that name their content, and templates that speak the words of the pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebFluxConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    PageConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Assets.LOCATION)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD);
    }

    @Bean
    ISpringWebFluxTemplateEngine templateEngine(PageWords words, Map<String, ITemplateResolver> resolvers) {
        var engine = new SpringWebFluxTemplateEngine();
        // Lists evaluate the same few expressions for thousands of cells.
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(words.source());
        engine.addDialect(new MomentLinks());
        resolvers.values().forEach(engine::addTemplateResolver);
        return engine;
    }
}
