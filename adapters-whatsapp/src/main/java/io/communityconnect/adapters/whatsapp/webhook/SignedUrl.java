package io.communityconnect.adapters.whatsapp.webhook;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/// The spellings of a URL over which Twilio may have signed. Its servers are not consistent about a
/// standard port and an apostrophe in the query; Twilio's SDKs try the same spellings (ADR 0006).
///
/// Works on text: `java.net.URI` would encode the rest of the query anew.
final class SignedUrl {
  private static final String APOSTROPHE = "'";
  private static final String ENCODED_APOSTROPHE = "%27";

  private SignedUrl() {}

  /// All spellings, the given one first, since that one fits nearly always.
  static SequencedSet<String> variants(String url) {
    SequencedSet<String> variants = new LinkedHashSet<>();
    addWithBothPorts(url, variants);
    int query = url.indexOf('?');
    if (query >= 0) {
      String head = url.substring(0, query);
      String tail = url.substring(query);
      addWithBothPorts(head + tail.replace(APOSTROPHE, ENCODED_APOSTROPHE), variants);
      addWithBothPorts(head + tail.replace(ENCODED_APOSTROPHE, APOSTROPHE), variants);
    }
    return variants;
  }

  /// The first value of a query parameter, still percent-encoded.
  static Optional<String> queryParameter(String url, String name) {
    int start = url.indexOf('?') + 1;
    while (start > 0 && start < url.length()) {
      int ampersand = url.indexOf('&', start);
      int end = ampersand < 0 ? url.length() : ampersand;
      if (url.startsWith(name + "=", start)) {
        return Optional.of(url.substring(start + name.length() + 1, end));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static void addWithBothPorts(String url, SequencedSet<String> variants) {
    variants.add(url);
    int host = url.indexOf("://") + 3;
    if (host < 3) {
      return;
    }
    int hostEnd = endOfAuthority(url, host);
    int port = startOfPort(url, host, hostEnd);
    if (port < 0) {
      String standard = url.startsWith("https:") ? ":443" : ":80";
      variants.add(url.substring(0, hostEnd) + standard + url.substring(hostEnd));
    } else {
      variants.add(url.substring(0, port) + url.substring(hostEnd));
    }
  }

  private static int endOfAuthority(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// Where the colon before the port stands; -1 without a port. A colon may also stand in the
  /// user's credentials and in an IPv6 address.
  private static int startOfPort(String url, int start, int end) {
    int colon = url.lastIndexOf(':', end - 1);
    boolean beforePort =
        colon >= start
            && colon > url.lastIndexOf('@', end - 1)
            && colon > url.lastIndexOf(']', end - 1);
    return beforePort ? colon : -1;
  }
}
