package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What statements about vectors may rely on, with pgvector and without.
final class VectorSqlIT {
  private final Jdbi owner = TestDatabase.empty().owner();

  @Test
  void runsOnWhatThisRunIsFor() {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(
        TestDatabase.WITHOUT_PGVECTOR || required || hasPgvector(),
        "needs pgvector for the system's Postgres 15: run .ci/pgvector");

    assertThat(hasPgvector()).isEqualTo(!TestDatabase.WITHOUT_PGVECTOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1,0}|{0,2}|1",
        "{1,2}|{2,4}|0",
        "{1,0}|{-3,0}|2",
        "{1,1}|{-1,-1}|2",
        "{0.1,0.3,0.7,0.9}|{0.1,0.3,0.7,0.9}|0"
      })
  void measuresTheAngle(String one, String other, double distance) {
    assertThat(distance(one, other)).isBetween(0.0, 2.0).isCloseTo(distance, within(1e-6));
  }

  @Test
  void knowsNoAngleToAZero() {
    assertThat(distance("{1,1}", "{0,0}")).isNaN();
  }

  @Test
  void refusesToMeasureBetweenDifferentDimensions() {
    assertThatThrownBy(() -> distance("{1,2}", "{1}"))
        .hasMessageContaining("different vector dimensions 2 and 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{1,NaN}", "{Infinity}", "{-Infinity}", "{1,NULL}", "{{1},{2}}"})
  void refusesWhatIsNoVector(String array) {
    assertThatThrownBy(() -> number("select vector_dims(:one::real[]::vector)", array))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void knowsSizeAndLength() {
    assertThat(number("select vector_dims(:one::real[]::vector)", "{3,4}")).isEqualTo(2);
    assertThat(number("select vector_norm(:one::real[]::vector)", "{3,4}")).isEqualTo(5);
  }

  @Test
  void givesTheNumbersBack() {
    assertThat(number("select (:one::real[]::vector::real[])[2]", "{3,0.25}")).isEqualTo(0.25);
  }

  private boolean hasPgvector() {
    return number("select count(*) from pg_extension where extname = :one", "vector") == 1;
  }

  private double distance(String one, String other) {
    return number("select :one::real[]::vector <=> :other::real[]::vector", one, other);
  }

  private double number(String sql, String... values) {
    return owner.withHandle(
        handle -> {
          Query query = handle.createQuery(sql).bind("one", values[0]);
          return (values.length == 1 ? query : query.bind("other", values[1]))
              .mapTo(Double.class)
              .one();
        });
  }
}
