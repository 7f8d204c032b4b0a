package io.communityconnect.adapters.rest.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.communityconnect.adapters.rest.stream.WrittenWhileRead;
import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// People as a file that can be imported again. Those without a phone number are left out: nothing
/// in the file could name them.
///
/// All fields are quoted, so that no spreadsheet finds a separator within one.
final class ResidentSheetStream {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ResidentSheetStream() {}

  /// @param export puts the people into the sink
  static InputStream open(Consumer<Consumer<Profile>> export) {
    return WrittenWhileRead.open(stream -> write(stream, export));
  }

  private static void write(OutputStream stream, Consumer<Consumer<Profile>> export)
      throws IOException {
    stream.write(BYTE_ORDER_MARK.getBytes(UTF_8));
    CsvWriter file = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(stream, UTF_8);
    file.writeRecord("phone", "name", "flat", "language");
    export.accept(
        profile -> profile.account().phone().ifPresent(phone -> write(file, phone, profile)));
    file.close();
  }

  private static void write(CsvWriter file, PhoneNumber phone, Profile profile) {
    file.writeRecord(
        SheetCells.write(phone.value()),
        cell(profile.account().name()),
        cell(profile.account().apartment()),
        cell(profile.language().map(Language::code)));
  }

  private static String cell(Optional<String> text) {
    return text.map(SheetCells::write).orElse("");
  }
}
