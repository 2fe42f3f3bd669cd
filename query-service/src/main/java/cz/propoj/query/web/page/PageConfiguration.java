package cz.propoj.query.web.page;

import cz.propoj.query.web.PageWords;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.ResourceTransformerChain;
import org.springframework.web.reactive.resource.TransformedResource;
import org.springframework.web.reactive.resource.VersionResourceResolver;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import reactor.core.publisher.Mono;

/** Static parts with addresses that name their content, and templates that speak the words of the pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebFluxConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final MediaType STYLES = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Assets assets;

    PageConfiguration(Assets assets) {
        this.assets = assets;
    }

    /** What is made of several files or of a part of one, beside the files that are served as they are. */
    @Bean
    RouterFunction<ServerResponse> bundles() {
        var bundles = new Bundles(assets.styles());
        var routes = RouterFunctions.route();
        for (var name : bundles.names()) {
            var type = name.endsWith(".css") ? STYLES : SCRIPT;
            routes.GET(assets.own(name), _ -> ServerResponse.ok()
                    .contentType(type)
                    .cacheControl(FOR_GOOD)
                    .bodyValue(bundles.of(name)));
        }
        return routes.build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Assets.LOCATION)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"))
                .addTransformer(PageConfiguration::inMemory);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addTransformer(PageConfiguration::inMemory);
    }

    /** Read once: looking a file up in a jar within a jar costs more than everything else of a request. */
    private static Mono<Resource> inMemory(
            ServerWebExchange exchange, Resource file, ResourceTransformerChain transformers) {
        return transformers.transform(exchange, file).<Resource>handle((found, sink) -> {
            try {
                sink.next(new TransformedResource(found, found.getContentAsByteArray()));
            } catch (IOException e) {
                sink.error(e);
            }
        });
    }

    @Bean
    ISpringWebFluxTemplateEngine templateEngine(PageWords words, Map<String, ITemplateResolver> resolvers) {
        var engine = new SpringWebFluxTemplateEngine();
        // Lists evaluate the same few expressions for thousands of cells.
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(words.source());
        engine.addDialect(new PointInTimeLinks());
        resolvers.values().forEach(engine::addTemplateResolver);
        return engine;
    }
}
