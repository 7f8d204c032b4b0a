package io.communityconnect.application.people.service;

import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Column;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Fault;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Flaw;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the lines of an import say by themselves, and what is wrong with them.
final class ImportReading {
  /// The longest name and the longest flat, as where one person is changed.
  private static final int MAX_WORDS = 100;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<PhoneNumber> phones = new HashSet<>();

  private ImportReading() {}

  /// @param line its number
  record Entry(long line, Newcomer person) {}

  static ImportReading of(List<Line> lines) {
    ImportReading reading = new ImportReading();
    for (Line line : lines) {
      switch (line) {
        case Line.Row row -> reading.read(row);
        case Line.Unreadable(long number) ->
            reading.faults.add(new Fault(number, Optional.empty(), Flaw.UNREADABLE));
      }
    }
    return reading;
  }

  /// Those who could be read, each phone number once.
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  Set<PhoneNumber> phones() {
    return entries.stream().map(entry -> entry.person().phone()).collect(Collectors.toSet());
  }

  private void read(Line.Row row) {
    int before = faults.size();
    Optional<PhoneNumber> phone = phone(row);
    Optional<String> name = words(row.number(), Column.NAME, row.name());
    Optional<String> flat = words(row.number(), Column.FLAT, row.flat());
    Optional<Language> language = language(row);
    if (faults.size() == before) {
      entries.add(new Entry(row.number(), new Newcomer(phone.orElseThrow(), name, flat, language)));
    }
  }

  private Optional<PhoneNumber> phone(Line.Row row) {
    Optional<String> text = row.phone().map(String::strip).filter(phone -> !phone.isEmpty());
    if (text.isEmpty()) {
      return fault(row.number(), Column.PHONE, Flaw.MISSING);
    }
    if (!PhoneNumber.isValid(text.get())) {
      return fault(row.number(), Column.PHONE, Flaw.INVALID);
    }
    PhoneNumber phone = new PhoneNumber(text.get());
    return phones.add(phone)
        ? Optional.of(phone)
        : fault(row.number(), Column.PHONE, Flaw.REPEATED);
  }

  private Optional<String> words(long line, Column column, Optional<String> cell) {
    Optional<String> text = cell.map(String::strip).filter(words -> !words.isEmpty());
    if (text.filter(words -> words.length() > MAX_WORDS).isPresent()) {
      return fault(line, column, Flaw.TOO_LONG);
    }
    return text.filter(words -> words.indexOf('\0') >= 0).isPresent()
        ? fault(line, column, Flaw.INVALID)
        : text;
  }

  private Optional<Language> language(Line.Row row) {
    Optional<String> code = row.language().map(String::strip).filter(text -> !text.isEmpty());
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<Language> language = Language.of(code.get());
    return language.isPresent() ? language : fault(row.number(), Column.LANGUAGE, Flaw.INVALID);
  }

  private <T> Optional<T> fault(long line, Column column, Flaw flaw) {
    faults.add(new Fault(line, Optional.of(column), flaw));
    return Optional.empty();
  }
}
