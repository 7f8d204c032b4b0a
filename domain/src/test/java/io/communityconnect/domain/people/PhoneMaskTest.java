package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneMaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Call +91 98765 43210.              | Call [number].
          Call 9876543210 or 022-2345-6789   | Call [number] or [number]
          I am on +1 (415) 555-0100, Ada     | I am on [number], Ada
          Mi número: 612 345 678             | Mi número: [number]
          Ligue para 11.98765.4321           | Ligue para [number]
          मेरा नंबर ९८७६५४३२१० है                | मेरा नंबर [number] है
          0171 23-45-2067 after 26.11.2026   | [number] after 26.11.2026
          98765 43210 / 98765 43211          | [number] / [number]
          98765 43210 10:30                  | [number] 10:30
          06.12.34.56.78                     | [number]
          """)
  void takesOutPhoneNumbers(String text, String shown) {
    assertThat(PhoneMask.SHOWN.over(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flat B-1204, 2nd floor",
        "1204 26.11.2026",
        "from 26/11/26 10:30 on",
        "26.11.2026 - 28.11.2026",
        "2026-11-26T10:00",
        "11/26/2026 09:15",
        "open 10.00-12.30 14.00-16.30",
        "the budget of 2025-2026",
        "₹12345678 or Rs 12,50,000 or $1,000,000.50",
        "12.345.678,00 in all",
        "Room 12 34, 56, 78",
        "pin 560001",
        "call 555-1234",
      })
  void leavesAllElse(String text) {
    assertThat(PhoneMask.SHOWN.over(text)).isEqualTo(text);
  }

  @Test
  void takesOutShortNumbersOfWhatIsKept() {
    assertThat(PhoneMask.KEPT.over("Is 555-1234 the pump?")).isEqualTo("Is … the pump?");
  }
}
