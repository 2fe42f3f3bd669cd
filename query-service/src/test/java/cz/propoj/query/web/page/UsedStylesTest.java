package cz.propoj.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedStylesTest {
    private final UsedStyles used = new UsedStyles("<a class=\"btn btn-primary\">");

    @Test
    void rules_of_classes_that_no_page_names_are_left_out() {
        assertThat(used.of("a{color:red}.btn{x:1}.btn .card{x:2}.carousel{x:3}.card,.btn-primary:hover{x:4}"))
                .isEqualTo("a{color:red}.btn{x:1}.card,.btn-primary:hover{x:4}");
    }

    @Test
    void what_is_inside_of_a_media_query_is_looked_at_and_an_empty_one_goes() {
        assertThat(used.of("@media print{.btn{x:1}.card{x:2}}@media screen{.card{x:3}}@keyframes a{0%{x:1}to{x:2}}"))
                .isEqualTo("@media print{.btn{x:1}}@keyframes a{0%{x:1}to{x:2}}");
    }

    @Test
    void comments_and_statements_are_understood_and_a_negation_needs_no_class() {
        assertThat(used.of("@charset \"UTF-8\";/*! {.btn} */:root{--a:1}.btn:not(.card){x:1}"))
                .isEqualTo("@charset \"UTF-8\";:root{--a:1}.btn:not(.card){x:1}");
    }
}
