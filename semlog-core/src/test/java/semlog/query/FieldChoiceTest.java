package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldChoiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "192.0.2.7; 192.0.2.7",
        "192.0.2.7:51122; 192.0.2.7",
        "192.0.2.7.51122; 192.0.2.7",
        "[::1]:22; ::1",
        "2001:db8::1; 2001:db8::1",
        "fe80::1%eth0; fe80::1",
        "192.0.2.7, 10.0.0.1; 192.0.2.7",
        "IPV4/UDP/192.0.2.7/5061; 192.0.2.7",
        "at 10:15:02 by 192.0.2.7.; 192.0.2.7",
        "[192.0.2.7]; 192.0.2.7",
      })
  void theFirstAddressOfAValueIsFound(String value, String address) {
    assertEquals(List.of(address), values("address(a)", "a", value));
  }

  @ParameterizedTest
  @CsvSource({"1.2.3", "300.1.2.3", "10:15:02", "1.2.3.4.5.6", "abc", "''"})
  void whatHasNoAddressIsAsIfItWereNotThere(String value) {
    assertEquals(List.of(), values("address(a)", "a", value));
    assertEquals(List.of("b"), values("address(a)|c", "a", value, "c", "b"));
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "a|b, 1", "x|b, 2", "b|a, 2"})
  void theFirstFieldThatIsThereCounts(String choice, String value) {
    assertEquals(List.of(value), values(choice, "a", "1", "b", "2"));
  }

  private static List<String> values(String choice, String... pairs) {
    return new FieldChoice(choice).values(MapFields.of(pairs));
  }
}
