package io.communityconnect.application.privacy;

import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Numbers its links and remembers whose they are.
public final class PlainExportLinks implements ExportLinks {
  private final Map<String, Link> links = new HashMap<>();

  private record Link(Actor.Resident resident, Instant end) {}

  @Override
  public URI to(Actor.Resident resident, Instant end) {
    String token = "link-" + (links.size() + 1);
    links.put(token, new Link(resident, end));
    return URI.create("https://house.example/" + token);
  }

  @Override
  public Optional<Actor.Resident> read(String token, Instant now) {
    return Optional.ofNullable(links.get(token))
        .filter(link -> link.end().isAfter(now))
        .map(Link::resident);
  }
}
