package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import java.time.InstantSource;

/// Reads links as they were made.
public final class OpenExportLinkService implements OpenExportLinkUseCase {
  private final ExportLinks links;
  private final InstantSource clock;

  /// @param clock says whether a link has ended
  public OpenExportLinkService(ExportLinks links, InstantSource clock) {
    this.links = requireNonNull(links, "links is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome open(Command command) {
    return links
        .read(command.token(), clock.instant())
        .<Outcome>map(Outcome.Opened::new)
        .orElseGet(Outcome.Ended::new);
  }
}
