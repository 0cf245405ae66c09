package semlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.bytes.ByteArraySource;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.fault.WrongKey;
import semlog.seal.Keyring;
import semlog.token.Token;
import semlog.token.TokenFile;

/** Who has a token finds blocks without the key, and in these the key finds the right lines. */
final class TokenSearchTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  private final TokenArchive made = new TokenArchive(11);

  @Property(tries = 2, seed = "3")
  void theResultHasTheLinesThatTheKeyFinds(@ForAll @IntRange(max = 1000) int seed)
      throws IOException {
    assertFoundAsByTheKey(seed);
  }

  @Tag("slow")
  @Test
  void theResultsOfManyHaveTheLinesThatTheKeyFinds() throws IOException {
    for (int seed = 2000; seed < 2030; seed++) {
      assertFoundAsByTheKey(seed);
    }
  }

  private static void assertFoundAsByTheKey(int seed) throws IOException {
    TokenArchive each = new TokenArchive(seed);
    byte[] archive =
        TokenArchive.joined(
            each.segment(4, TokenArchive.FIELDS, seed % 2 == 0),
            each.segment(1, List.of(), false),
            each.segment(3, TokenArchive.FIELDS.reversed(), false));
    ZoneId zone = seed % 3 == 0 ? ZoneId.of("Europe/Berlin") : UTC;
    for (int i = 0; i < 10; i++) {
      String query = each.query(2);
      byte[] result = TokenArchive.search(each.token(archive, query, zone), archive);
      assertEquals(each.answers(archive, query, zone), each.open(result, zone), query);
    }
  }

  @Test
  void blocksThatCannotAnswerAreLeftOut() throws IOException {
    byte[] archive = made.segment(12, TokenArchive.FIELDS, false);
    byte[] none = TokenArchive.search(made.token(archive, "user:nobody", UTC), archive);
    byte[] all = TokenArchive.search(made.token(archive, "user:*", UTC), archive);
    assertTrue(2 * none.length < all.length, none.length + " and " + all.length);
    assertEquals("", made.open(none, UTC));
  }

  @Test
  void noLabelRepeats() throws IOException {
    byte[] archive =
        TokenArchive.joined(
            made.segment(4, TokenArchive.FIELDS, false),
            made.segment(4, TokenArchive.FIELDS, true));
    List<Long> labels = TokenArchive.labels(archive);
    assertTrue(labels.size() > 200);
    assertEquals(labels.size(), new HashSet<>(labels).size());
  }

  @Test
  void aTokenIsOfTheArchiveThatItWasMadeFor() throws IOException {
    byte[] archive = made.segment(1, TokenArchive.FIELDS, false);
    byte[] other = made.segment(1, TokenArchive.FIELDS, false);
    Token token = made.token(archive, "user:eve", UTC);
    assertThrows(Mistyped.class, () -> TokenArchive.search(token, other));
  }

  @Test
  void whatCameLaterIsNotSearched() throws IOException {
    byte[] archive = made.segment(2, TokenArchive.FIELDS, false);
    Token token = made.token(archive, "status>=0", UTC);
    byte[] grown = TokenArchive.joined(archive, made.segment(1, TokenArchive.FIELDS, false));
    assertEquals(
        made.answers(archive, "status>=0", UTC), made.open(TokenArchive.search(token, grown), UTC));
  }

  @Tag("slow")
  @Test
  void theTailOfALiveArchiveIsHandedOn() throws IOException {
    CrashingDisk disk = made.live();
    byte[] archive = disk.archiveBytes();
    byte[] tail = disk.tailBytes().orElseThrow();
    Token token = made.token(archive, Optional.of(tail), "user:eve AND status<300", UTC);
    String found = made.open(TokenArchive.search(token, archive, tail), UTC);
    String wanted =
        made.answers(archive, "user:eve AND status<300", UTC)
            + made.answers(tail, "user:eve AND status<300", UTC);
    assertEquals(wanted, found);
    assertTrue(wanted.length() > 0);
  }

  @Test
  void aDamagedTokenIsNoticed() throws IOException {
    byte[] archive = made.segment(1, TokenArchive.FIELDS, false);
    byte[] file = TokenFile.write(made.token(archive, "user:eve AND status>400", UTC));
    for (int at = 0; at < file.length; at += 7) {
      byte[] altered = altered(file, at);
      assertThrows(Fault.class, () -> TokenFile.read(altered, "token"));
    }
    byte[] cut = Arrays.copyOf(file, file.length / 2);
    assertThrows(Damaged.class, () -> TokenFile.read(cut, "token"));
  }

  @Test
  void theSizeOfTokensIsListed() throws IOException {
    byte[] archive = made.segment(2, TokenArchive.FIELDS, false);
    Map<String, Long> bytes =
        Listing.of(new ByteArraySource(archive), Optional.empty(), made.keys()).tokenBytes();
    assertEquals(new HashSet<>(TokenArchive.FIELDS), bytes.keySet());
    long all = bytes.values().stream().mapToLong(Long::longValue).sum();
    assertEquals(8L * TokenArchive.labels(archive).size(), all);
  }

  @Tag("slow")
  @Test
  void aDamagedArchiveOrResultEndsInAFault() throws IOException {
    byte[] archive = made.segment(2, TokenArchive.FIELDS, false);
    Token token = made.token(archive, "user:* AND status>=0", UTC);
    byte[] result = TokenArchive.search(token, archive);
    String wanted = made.open(result, UTC);
    for (int at = 0; at < archive.length; at += 41) {
      byte[] altered = altered(archive, at);
      assertWhatIsTold(wanted, () -> made.open(TokenArchive.search(token, altered), UTC));
    }
    for (int at = 0; at < result.length; at += 41) {
      byte[] altered = altered(result, at);
      assertWhatIsTold(wanted, () -> made.open(altered, UTC));
    }
  }

  private static byte[] altered(byte[] bytes, int at) {
    byte[] altered = bytes.clone();
    altered[at] ^= 8;
    return altered;
  }

  private static void assertWhatIsTold(String wanted, Callable<String> search) throws IOException {
    try {
      assertEquals(wanted, search.call());
    } catch (Fault e) {
      assertTrue(e.getMessage().length() > 5);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Test
  void theResultIsForTheKeyAlone() throws IOException {
    byte[] archive = made.segment(1, TokenArchive.FIELDS, false);
    byte[] result = TokenArchive.search(made.token(archive, "user:eve", UTC), archive);
    assertThrows(WrongKey.class, () -> new TokenArchive(12).open(result, UTC));
    assertThrows(
        WrongKey.class,
        () ->
            TokenMaker.make(
                new ByteArraySource(archive),
                Optional.empty(),
                Keyring.none(),
                "user:eve",
                TokenArchive.in(UTC),
                made::bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "user:al*; wildcards",
        "refused; text within lines",
        "user=~\"a.e\"; regular expressions",
        "user:[a TO f]; ranges of text",
        "ipv4:fe80::/10; networks of IPv6",
        "host:web1; no tokens of 'host'",
        "time:whenever; minutes only",
        "NOT user:eve; nothing of this",
        "user:eve OR NOT status:200; nothing of this",
        "@timestamp>2026-01-01; depend on lines before"
      })
  void whatTokensCannotAskIsRefused(String query, String why) throws IOException {
    byte[] archive = made.segment(1, TokenArchive.FIELDS, false);
    Mistyped refused = assertThrows(Mistyped.class, () -> made.token(archive, query, UTC));
    assertTrue(refused.getMessage().contains(why), refused::getMessage);
  }
}
