package io.communityconnect.adapters.documents;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.DocumentReader.Extracted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Takes the text out of PDFs that strangers made: what unpacks to too much is not opened, what has
/// too many pages is not read, and what takes too long is left. No more than two are read at once.
final class PdfText {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\f\\u00a0]+");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final int AT_ONCE = 2;

  private final Limits limits;
  private final Semaphore places = new Semaphore(AT_ONCE);

  PdfText(Limits limits) {
    this.limits = requireNonNull(limits, "limits is null");
  }

  /// @param unpacked the most bytes of all that is packed in it
  record Limits(int pages, long unpacked, int characters, Duration time) {
    static Limits usual() {
      return new Limits(
          300, 100_000_000, FileDocumentReader.MAX_CHARACTERS, Duration.ofSeconds(20));
    }
  }

  Extracted read(byte[] pdf) {
    long until = System.nanoTime() + limits.time().toNanos();
    FutureTask<Extracted> task = new FutureTask<>(() -> extract(pdf));
    try {
      if (!places.tryAcquire(limits.time().toNanos(), TimeUnit.NANOSECONDS)) {
        return new Extracted.TooLarge();
      }
      Thread.ofPlatform().daemon().name("pdf").start(() -> inItsPlace(task));
      return task.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      return new Extracted.TooLarge();
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Extracted.Damaged();
    } catch (ExecutionException broken) {
      // Broken files break PDFBox in many ways, all of them unchecked.
      return new Extracted.Damaged();
    }
  }

  /// One that is late keeps its place until it has noticed.
  private void inItsPlace(FutureTask<Extracted> task) {
    try {
      task.run();
    } finally {
      places.release();
    }
  }

  private Extracted extract(byte[] pdf) {
    if (InflatedSize.exceeds(pdf, limits.unpacked())) {
      return new Extracted.TooLarge();
    }
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(pdf),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(2 * limits.unpacked()).streamCache)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        return new Extracted.Encrypted();
      }
      if (document.getNumberOfPages() > limits.pages()) {
        return new Extracted.TooLarge();
      }
      return textOf(document);
    } catch (InvalidPasswordException locked) {
      return new Extracted.Encrypted();
    } catch (TooMuchText tooMuch) {
      return new Extracted.TooLarge();
    } catch (IOException broken) {
      return new Extracted.Damaged();
    }
  }

  private Extracted textOf(PDDocument document) throws IOException {
    PDFTextStripper stripper = new AwaitedStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    LimitedText out = new LimitedText(limits.characters());
    stripper.writeText(document, out);
    String text = tidied(out.toString());
    if (!LETTER.matcher(text).find()) {
      return new Extracted.NoText();
    }
    String title = document.getDocumentInformation().getTitle();
    return new Extracted.Text(
        Optional.ofNullable(title).map(String::strip).filter(each -> !each.isEmpty()), text);
  }

  /// Draws no further once nobody waits for it: a page may draw for ever without a word.
  private static final class AwaitedStripper extends PDFTextStripper {
    AwaitedStripper() throws IOException {}

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      TooMuchText.unlessAwaited();
      super.processOperator(operator, operands);
    }
  }

  /// Words that PDFBox sets apart by several blanks are one line to Markdown, and NUL is no text.
  private static String tidied(String text) {
    String spaced = SPACES.matcher(text.replace('\0', ' ')).replaceAll(" ");
    return EMPTY_LINES.matcher(spaced).replaceAll("\n\n").strip();
  }
}
