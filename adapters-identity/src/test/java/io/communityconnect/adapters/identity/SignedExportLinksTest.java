package io.communityconnect.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.privacy.ExportLinksContract;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SignedExportLinksTest implements ExportLinksContract {
  private static final URI HOUSE = URI.create("https://house.example");

  private final ExportLinks links = new SignedExportLinks(HOUSE, SigningSecret.random());

  @Override
  public ExportLinks links() {
    return links;
  }

  @Test
  void leadsToTheApi() {
    assertThat(links.to(ADA, END).toString()).startsWith("https://house.example/api/v1/exports/");
  }

  @Test
  void refusesWhatIsSignedWithAnotherSecret() {
    Instant now = END.minusSeconds(1);
    ExportLinks elsewhere = new SignedExportLinks(HOUSE, SigningSecret.random());
    String token = elsewhere.to(ADA, END).getPath().substring("/api/v1/exports/".length());

    assertThat(elsewhere.read(token, now)).contains(ADA);
    assertThat(links.read(token, now)).isEmpty();
  }
}
