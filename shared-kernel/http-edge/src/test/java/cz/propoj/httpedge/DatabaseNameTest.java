package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseNameTest {
    @Test
    void the_database_is_the_one_that_the_connection_string_names_unless_a_setting_says_otherwise() {
        var named = "mongodb://town:secret@db1,db2/tachov?replicaSet=rs&authSource=admin";
        var unnamed = "mongodb://db1/?replicaSet=rs";
        assertThat(EdgeConfiguration.databaseName(new Settings.Mongo(named, null)))
                .isEqualTo("tachov");
        assertThat(EdgeConfiguration.databaseName(new Settings.Mongo(named, "bor")))
                .isEqualTo("bor");
        assertThat(EdgeConfiguration.databaseName(new Settings.Mongo(unnamed, null)))
                .isEqualTo("propoj");
    }

    @Test
    void a_password_in_the_connection_string_is_not_written_out_with_the_settings() {
        var settings = new Settings.Mongo("mongodb://town:secret@db1/tachov", null);
        assertThat(settings.toString()).doesNotContain("secret");
    }
}
