package io.communityconnect.application.privacy;

import io.communityconnect.application.privacy.port.out.ExportLinks;

final class PlainExportLinksTest implements ExportLinksContract {
  private final ExportLinks links = new PlainExportLinks();

  @Override
  public ExportLinks links() {
    return links;
  }
}
