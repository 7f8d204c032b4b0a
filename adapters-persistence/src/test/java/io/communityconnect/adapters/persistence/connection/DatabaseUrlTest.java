package io.communityconnect.adapters.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class DatabaseUrlTest {
  private static final String SECRET = "very-secret";

  @Test
  void readsAUrlAsHostsGiveIt() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://anna:" + SECRET + "@db.example.com:6543/house");

    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:6543/house");
    assertThat(url.user()).isEqualTo("anna");
    assertThat(url.password()).isEqualTo(SECRET);
  }

  @Test
  void readsAllThreeSchemesAlike() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://anna:secret@db:5432/house");

    assertThat(DatabaseUrl.parse("postgresql://anna:secret@db:5432/house")).isEqualTo(url);
    assertThat(DatabaseUrl.parse("jdbc:postgresql://anna:secret@db:5432/house")).isEqualTo(url);
  }

  @Test
  void ignoresBlanksAroundTheUrl() {
    assertThat(DatabaseUrl.parse(" postgres://anna:secret@db:5432/house\n"))
        .isEqualTo(DatabaseUrl.parse("postgres://anna:secret@db:5432/house"));
  }

  @Test
  void decodesWhatIsPercentEncodedInUserAndPassword() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://anna%40home:p%40ss%3Aw%2Ford%25%C3%BC@db/house");

    assertThat(url.user()).isEqualTo("anna@home");
    assertThat(url.password()).isEqualTo("p@ss:w/ord%ü");
  }

  @Test
  void takesAPlusSignForAPlusSign() {
    assertThat(DatabaseUrl.parse("postgres://anna:one+two%2Bthree@db/house").password())
        .isEqualTo("one+two+three");
  }

  @Test
  void takesAColonInThePasswordForPartOfIt() {
    assertThat(DatabaseUrl.parse("postgres://anna:one:two@db/house").password())
        .isEqualTo("one:two");
  }

  @Test
  void usesThePortOfPostgresWhereNoneIsNamed() {
    assertThat(DatabaseUrl.parse("postgres://anna:secret@db/house").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5432/house");
  }

  @Test
  void leavesParametersToTheDriver() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://anna:secret@db/house?sslmode=require&options=-c%20a%3Db");

    assertThat(url.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5432/house?sslmode=require&options=-c%20a%3Db");
  }

  @Test
  void doesWithoutPreparedStatementsBehindAPooler() {
    DatabaseUrl pooled =
        DatabaseUrl.parse("postgres://db:6543/house?pgbouncer=true&sslmode=require");

    assertThat(pooled.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:6543/house?sslmode=require&prepareThreshold=0");
    assertThat(pooled.isPooled()).isTrue();
    assertThat(DatabaseUrl.parse("postgres://db/house?prepareThreshold=0").isPooled()).isTrue();
    assertThat(DatabaseUrl.parse("postgres://db/house?prepareThreshold=5&pgbouncer=true"))
        .isEqualTo(DatabaseUrl.parse("postgres://db/house?prepareThreshold=0"));
  }

  @Test
  void takesNothingForAPoolerThatDoesNotSaySo() {
    assertThat(DatabaseUrl.parse("postgres://db/house").isPooled()).isFalse();
    assertThat(DatabaseUrl.parse("postgres://db/house?prepareThreshold=5").isPooled()).isFalse();
    assertThat(DatabaseUrl.parse("postgres://db/house?pgbouncer=false"))
        .isEqualTo(DatabaseUrl.parse("postgres://db/house"));
    refuses("postgres://db/house?pgbouncer=" + SECRET, "pgbouncer must be true or false");
  }

  @Test
  void passesTheVerifyingModesOn() {
    assertThat(
            DatabaseUrl.parse("postgres://db/house?sslmode=verify-full&sslrootcert=/etc/ca.pem")
                .jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5432/house?sslmode=verify-full&sslrootcert=/etc/ca.pem");
  }

  @Test
  void checksAgainstTheAuthoritiesThatJavaTrustsWhenAsked() {
    String expected =
        "jdbc:postgresql://db:5432/house?sslmode=verify-full"
            + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";

    assertThat(DatabaseUrl.parse("postgres://db/house?sslrootcert=system").jdbcUrl())
        .isEqualTo(expected);
    assertThat(
            DatabaseUrl.parse("postgres://db/house?sslmode=verify-full&sslrootcert=system")
                .jdbcUrl())
        .isEqualTo(expected);
    refuses(
        "postgres://db/house?sslmode=require&sslrootcert=system",
        "sslrootcert=system needs sslmode=verify-full");
  }

  @Test
  void refusesAModeThatIsNone() {
    refuses("postgres://db/house?sslmode=" + SECRET, "sslmode must be disable");
  }

  @Test
  void mayNameNobody() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://db/house");

    assertThat(url.user()).isEmpty();
    assertThat(url.password()).isEmpty();
  }

  @Test
  void mayNameAUserWithoutAPassword() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://anna@db/house");

    assertThat(url.user()).isEqualTo("anna");
    assertThat(url.password()).isEmpty();
  }

  @Test
  void readsAnAddressOfSixParts() {
    assertThat(DatabaseUrl.parse("postgres://anna:secret@[::1]:5433/house").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:5433/house");
  }

  @Test
  void refusesAnotherScheme() {
    refuses("mysql://anna:" + SECRET + "@db/house", "must begin with postgres://");
    refuses("jdbc:mysql://anna:" + SECRET + "@db/house", "must begin with postgres://");
    refuses("https://anna:" + SECRET + "@db/house", "must begin with postgres://");
    refuses("//anna:" + SECRET + "@db/house", "must begin with postgres://");
  }

  @Test
  void refusesAUrlWithoutHostOrDatabase() {
    refuses("postgres://anna:" + SECRET + "@db", "must name a host and a database");
    refuses("postgres://anna:" + SECRET + "@db/", "must name a host and a database");
    refuses("postgres:///" + SECRET, "must name a host and a database");
    refuses("postgres:" + SECRET, "must name a host and a database");
  }

  @Test
  void refusesWhatIsNoUrlAndSaysWhatToEncode() {
    refuses("postgres://anna:" + SECRET + " %@db/house", "must be percent-encoded");
    refuses("postgres://anna:" + SECRET + "%zz@db/house", "must be percent-encoded");
  }

  @Test
  void keepsSecretsOutOfLogs() {
    String text =
        DatabaseUrl.parse("postgres://anna:" + SECRET + "@db/house?sslpassword=" + SECRET)
            .toString();

    assertThat(text).isEqualTo("jdbc:postgresql://db:5432/house");
  }

  private static void refuses(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseUrl.parse(text))
        .withMessageContaining(reason)
        .withMessageNotContaining(SECRET)
        .withNoCause();
  }
}
