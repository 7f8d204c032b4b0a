package io.communityconnect.adapters.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.adapters.identity.Contracts;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Our tokens have the claims that Supabase's have, and those that the database's policies read.
final class PublishedClaimsTest {
  private static final String SCHEMA = "supabase-auth/access-token-claims.schema.json";

  private static JWTClaimsSet claims() throws ParseException {
    Account asha =
        new Account(
            new ResidentId(new UUID(2, 2)),
            Optional.of(new PhoneNumber("+15550100123")),
            Optional.of("Asha"),
            Optional.empty(),
            Role.ADMIN,
            Optional.of(new CommunityId(new UUID(3, 3))));
    return SignedJWT.parse(
            new OwnIssuer(URI.create("https://chat.example.com"), new SigningSecret("o".repeat(32)))
                .issue(new SessionId(new UUID(1, 1)), asha, Instant.EPOCH, Duration.ofHours(1))
                .value())
        .getJWTClaimsSet();
  }

  @Test
  void fitTheSchemaThatSupabasePublishes() throws ParseException {
    assertThat(Contracts.complaints(SCHEMA, claims().toString())).isEmpty();
    JWTClaimsSet without = new JWTClaimsSet.Builder(claims()).claim("session_id", null).build();
    assertThat(Contracts.complaints(SCHEMA, without.toString())).isNotEmpty();
  }

  @Test
  void sayWhatThePoliciesRead() throws ParseException {
    assertThat(claims().getClaims())
        .containsEntry("sub", new UUID(2, 2).toString())
        .containsEntry("role", "authenticated")
        .containsEntry("user_role", "admin")
        .containsEntry("community_id", new UUID(3, 3).toString())
        .containsEntry("phone", "15550100123");
  }
}
