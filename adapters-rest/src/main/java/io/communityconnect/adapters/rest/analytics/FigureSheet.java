package io.communityconnect.adapters.rest.analytics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.usage.Spending;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Figures as comma-separated values (RFC 4180), for spreadsheets. There are days and numbers
/// in it, and nothing that a spreadsheet would take for a formula.
final class FigureSheet {
  /// A short one for the API's document.
  static final String EXAMPLE =
      """
      "day","queries","answered","unanswered","failed","underWay","handedOver","costUSD"
      "2026-03-01","4","3","1","0","0","1","0.002840"
      """;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FigureSheet() {}

  static String of(Figures figures) {
    List<Currency> currencies = figures.total().cost().stream().map(Spending::currency).toList();
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter file = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
      file.writeRecord(header(currencies));
      figures.days().forEach(day -> file.writeRecord(line(day, currencies)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return text.toString();
  }

  private static List<String> header(List<Currency> currencies) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "day", "queries", "answered", "unanswered", "failed", "underWay", "handedOver"));
    currencies.forEach(currency -> header.add("cost" + currency.getCurrencyCode()));
    return header;
  }

  private static List<String> line(Figures.Day day, List<Currency> currencies) {
    Counts counts = day.counts();
    List<String> line = new ArrayList<>();
    line.add(day.date().toString());
    line.add(Long.toString(counts.queries()));
    line.add(Long.toString(counts.answered()));
    line.add(Long.toString(counts.unanswered()));
    line.add(Long.toString(counts.failed()));
    line.add(Long.toString(counts.underWay()));
    line.add(Long.toString(counts.handedOver()));
    currencies.forEach(currency -> line.add(Sums.amountOf(microsIn(currency, counts))));
    return line;
  }

  private static long microsIn(Currency currency, Counts counts) {
    return counts.cost().stream()
        .filter(sum -> sum.currency().equals(currency))
        .mapToLong(Spending::micros)
        .sum();
  }
}
