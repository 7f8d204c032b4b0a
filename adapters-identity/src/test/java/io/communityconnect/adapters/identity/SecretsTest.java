package io.communityconnect.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.identity.port.out.SecretHasher.Purpose;
import io.communityconnect.domain.identity.FamilyToken;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SecretsTest {
  private static final SigningSecret KEY = new SigningSecret("k".repeat(32));

  private final RandomSecrets secrets = new RandomSecrets();
  private final HmacHasher hasher = new HmacHasher(KEY);

  @Test
  void aSigningSecretHasThirtyTwoBytesAndKeepsThemToItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SigningSecret("k".repeat(31)))
        .withMessage("must be at least 32 bytes long");
    assertThat(KEY).hasToString("SigningSecret[…]");
    assertThat(SigningSecret.random()).isNotEqualTo(SigningSecret.random());
  }

  @Test
  void hashesDependOnTheTextThePurposeAndTheKey() {
    Set<Object> hashes =
        Arrays.stream(Purpose.values())
            .map(purpose -> hasher.hash(purpose, "123456"))
            .collect(Collectors.toSet());
    hashes.add(hasher.hash(Purpose.PHONE_CODE, "123457"));
    hashes.add(
        new HmacHasher(new SigningSecret("l".repeat(32))).hash(Purpose.PHONE_CODE, "123456"));

    assertThat(hashes).hasSize(Purpose.values().length + 2);
    assertThat(hasher.hash(Purpose.PHONE_CODE, "123456"))
        .isEqualTo(new HmacHasher(KEY).hash(Purpose.PHONE_CODE, "123456"));
  }

  @Test
  void codesHaveSixDigitsEachAsLikelyAsAnyOther() {
    int[] seen = new int[10];
    IntStream.range(0, 5_000)
        .mapToObj(_ -> secrets.phoneCode().value())
        .flatMapToInt(String::chars)
        .forEach(digit -> seen[digit - '0']++);

    assertThat(Arrays.stream(seen).boxed().toList())
        .allSatisfy(count -> assertThat(count).isBetween(2_600, 3_400));
  }

  @Test
  void secretsFitIntoARefreshToken() {
    FamilyToken token = new FamilyToken(secrets.sessionId(), secrets.secret(), secrets.secret());

    assertThat(FamilyToken.parse(token.token())).contains(token);
    assertThat(token.family()).isNotEqualTo(token.secret());
  }

  @Test
  void codesOfPagesDiffer() {
    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(_ -> secrets.sendingCode())
                .collect(Collectors.toSet()))
        .hasSize(1_000);
  }
}
