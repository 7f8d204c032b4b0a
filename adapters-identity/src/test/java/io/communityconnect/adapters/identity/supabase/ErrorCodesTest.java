package io.communityconnect.adapters.identity.supabase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.identity.Contracts;
import org.junit.jupiter.api.Test;

final class ErrorCodesTest {
  @Test
  void everyPublishedCodeHasAMeaning() {
    JsonNode codes = Contracts.json("supabase-auth/error-codes.json").path("codes");

    assertThat(codes.size()).isGreaterThan(100);
    assertThat(codes.fieldNames())
        .toIterable()
        .allSatisfy(code -> assertThat(ErrorCodes.meaningOf(code)).as(code).isPresent());
  }

  @Test
  void aCodeThatIsNewIsJudgedByItsStatus() {
    assertThat(ErrorCodes.meaningOf("never_heard_of")).isEmpty();
    assertThat(ErrorCodes.meaningOf(429)).isEqualTo(ErrorMeaning.RATE_LIMITED);
    assertThat(ErrorCodes.meaningOf(503)).isEqualTo(ErrorMeaning.PASSING);
    assertThat(ErrorCodes.meaningOf(401)).isEqualTo(ErrorMeaning.SET_UP);
  }
}
