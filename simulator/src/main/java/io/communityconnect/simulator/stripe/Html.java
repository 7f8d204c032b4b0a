package io.communityconnect.simulator.stripe;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Locale;

/// The look of the pages that payers see. Plain forms, so that they work for a person and for a
/// test.
final class Html {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/css/theme.css">
      <link rel="stylesheet" href="/css/pay.css">
      <title>\
      """;

  private Html() {}

  /// Who has paid is sent on to the server, which a form's page has to allow: it may be anywhere.
  static void page(Context context, int status, String title, String body) {
    context
        .status(status)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action *")
        .html(HEAD + escaped(title) + "</title><h1>" + escaped(title) + "</h1>" + body + "</html>");
  }

  static String amount(long minorUnits, String currency) {
    return "%s %s".formatted(BigDecimal.valueOf(minorUnits, 2), currency.toUpperCase(Locale.ROOT));
  }

  /// For texts and for attributes in double quotes.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
