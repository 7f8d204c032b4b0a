package io.communityconnect.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.DocumentReader.Extracted;
import io.communityconnect.application.knowledge.port.out.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FileDocumentReaderTest {
  private final FileDocumentReader reader = new FileDocumentReader();

  private Extracted read(byte[] bytes) {
    return reader.read(new UploadedFile("rules.pdf", bytes));
  }

  private Extracted read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsMarkdownAndItsFirstHeading() {
    assertThat(read("\uFEFF# Gym rules #\r\n\r\nOpen at six."))
        .isInstanceOfSatisfying(
            Extracted.Text.class,
            text -> {
              assertThat(text.title()).contains("Gym rules");
              assertThat(text.markdown()).isEqualTo("# Gym rules #\n\nOpen at six.");
            });
  }

  @Test
  void readsThePagesOfAPdf() throws IOException {
    assertThat(read(pdf("The gym opens at six.", null)))
        .isInstanceOfSatisfying(
            Extracted.Text.class,
            text -> assertThat(text.markdown()).isEqualTo("The gym opens at six."));
  }

  @Test
  void refusesWhatIsLocked() throws IOException {
    AccessPermission nothing = new AccessPermission();
    nothing.setCanExtractContent(false);

    assertThat(read(pdf("secret", new StandardProtectionPolicy("owner", "user", nothing))))
        .isEqualTo(new Extracted.Encrypted());
    assertThat(read(pdf("secret", new StandardProtectionPolicy("owner", "", nothing))))
        .isEqualTo(new Extracted.Encrypted());
  }

  @Test
  void refusesPagesWithoutText() throws IOException {
    assertThat(read(pdf("", null))).isEqualTo(new Extracted.NoText());
    assertThat(read(" \n ")).isEqualTo(new Extracted.NoText());
  }

  @Test
  void refusesWhatIsNoTextAndNoPdf() {
    assertThat(read(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2}))
        .isEqualTo(new Extracted.UnknownFormat());
    assertThat(read("a\0b")).isEqualTo(new Extracted.UnknownFormat());
  }

  @Test
  void refusesABrokenPdf() throws IOException {
    byte[] whole = pdf("The gym opens at six.", null);

    assertThat(read("%PDF-1.7 and nothing else")).isEqualTo(new Extracted.Damaged());
    assertThat(read(Arrays.copyOf(whole, 40))).isEqualTo(new Extracted.Damaged());
  }

  @Test
  void doesNotUnpackABomb() throws IOException {
    byte[] bomb = streamOf("\n", packed(packedZeros(200_000_000)));

    assertThat(bomb).hasSizeLessThan(10_000);
    assertThat(read(bomb)).isEqualTo(new Extracted.TooLarge());
  }

  /// PDFBox looks at no header, within or without.
  @Test
  void doesNotUnpackABombUnderAnotherHeader() throws IOException {
    assertThat(bombUnder(0x68, 0x81)).isEqualTo(new Extracted.TooLarge());
    assertThat(bombUnder('\n', '\n')).isEqualTo(new Extracted.TooLarge());
    assertThat(bombUnder(' ', '\r')).isEqualTo(new Extracted.TooLarge());
  }

  private Extracted bombUnder(int first, int second) throws IOException {
    byte[] inner = headed(first, second, packedZeros(200_000_000));
    return read(streamOf(" \r\n", headed(first, second, packed(inner))));
  }

  private static byte[] headed(int first, int second, byte[] packed) {
    packed[0] = (byte) first;
    packed[1] = (byte) second;
    return packed;
  }

  private static byte[] streamOf(String lineBreak, byte[] packed) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream" + lineBreak)
            .getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(packed);
    pdf.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }

  @Test
  void readsNoMoreThanTwoAtOnceThoughTheyBeLate() throws IOException, InterruptedException {
    for (Thread ofAnotherTest : reading()) {
      ofAnotherTest.join();
    }
    UploadedFile large =
        new UploadedFile("a.pdf", pdf("The gym opens at six. ".repeat(20_000), null));
    FileDocumentReader hasty =
        new FileDocumentReader(
            new PdfText(new PdfText.Limits(300, 100_000_000, 1_000_000, Duration.ofMillis(5))));
    AtomicBoolean enough = new AtomicBoolean();
    List<Thread> callers =
        IntStream.range(0, 20)
            .mapToObj(_ -> Thread.startVirtualThread(() -> readUntil(enough, hasty, large)))
            .toList();

    int most = 0;
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    for (int look = 0; most <= 2 && (look < 500 || isTooEarly(most, end)); look++) {
      most = Math.max(most, reading().size());
    }
    enough.set(true);
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(most).isBetween(1, 2);
  }

  /// Whether nobody has had the time to begin yet.
  private static boolean isTooEarly(int most, long end) {
    return most == 0 && System.nanoTime() - end < 0;
  }

  private static void readUntil(
      AtomicBoolean enough, FileDocumentReader reader, UploadedFile file) {
    while (!enough.get()) {
      reader.read(file);
    }
  }

  /// Threads that are in the midst of a file: who gave its place back may take a moment to end.
  private static List<Thread> reading() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            thread ->
                Arrays.stream(thread.getValue())
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals(PdfText.class.getName())
                                && frame.getMethodName().equals("extract")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static byte[] packedZeros(int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] zeros = new byte[1_000_000];
      for (int written = 0; written < count; written += zeros.length) {
        deflater.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String words, @Nullable StandardProtectionPolicy policy)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(words);
        content.endText();
      }
      if (policy != null) {
        document.protect(policy);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
