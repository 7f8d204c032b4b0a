package io.communityconnect.adapters.rest.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  private final Fields fields = new Fields();

  @Test
  void readsWhatFits() {
    assertThat(fields.phone("phone", "+15550100402")).contains(new PhoneNumber("+15550100402"));
    assertThat(fields.words("name", " Asha Rao ", 10)).contains("Asha Rao");
    assertThat(fields.optionalWords("flat", null, 10)).isEmpty();
    assertThat(fields.oneOf("role", "super_admin", Role.class)).contains(Role.SUPER_ADMIN);
    assertThat(fields.key("id", "00000000-0000-0001-0000-000000000002")).contains(new UUID(1, 2));

    fields.refuseFaulty();
  }

  @Test
  void refusesAllFaultsAtOnce() {
    fields.phone("phone", "0155");
    fields.words("name", null, 10);
    fields.words("flat", "x".repeat(11), 10);
    fields.words("street", "a\0b", 10);
    fields.oneOf("role", "USER", Role.class);
    fields.key("id", "1-1-1-1-1");

    assertThatThrownBy(fields::refuseFaulty).isInstanceOf(RequestRefused.class);
  }

  @Test
  void takesTwentyWhereNothingElseIsWanted() {
    assertThat(Limits.of(null)).isEqualTo(20);
    assertThat(Limits.of("1")).isEqualTo(1);
    assertThat(Limits.of("100")).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", "", "0x10", "99999999999999999999"})
  void refusesALimitThatIsNone(String limit) {
    assertThatThrownBy(() -> Limits.of(limit)).isInstanceOf(RequestRefused.class);
  }

  @Test
  void takesItsOwnCursorsAndNoOthers() {
    UUID place = new UUID(1, 2);

    assertThat(Cursor.read(Cursor.of(place.toString()), UUID::fromString)).contains(place);
    assertThat(Cursor.read(null, UUID::fromString)).isEmpty();
    assertThatThrownBy(() -> Cursor.read("~", UUID::fromString)).isInstanceOf(RequestRefused.class);
    assertThatThrownBy(() -> Cursor.read("bm9uZQ", UUID::fromString))
        .isInstanceOf(RequestRefused.class);
    assertThatThrownBy(() -> Cursor.read("A".repeat(513), UUID::fromString))
        .isInstanceOf(RequestRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "not-a-key", "00000000-0000-0001-0000-00000000000g"})
  void takesWhatIsNoKeyForTheKeyOfNothing(String path) {
    assertThatThrownBy(() -> Paths.id(path)).isInstanceOf(RequestRefused.class);
  }
}
