package semlog.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import semlog.Documents;

/** The numbers of roles are those of FORMAT.md. */
final class FormatRolesTest {
  @Test
  void tableListsEveryRole() {
    List<String> listed =
        Documents.table("| role | number | what the attribute is |").stream()
            .map(row -> row.get(1) + " " + row.get(0))
            .toList();
    assertEquals(Stream.of(Role.values()).map(role -> role.wire() + " " + role).toList(), listed);
    assertEquals(Optional.empty(), Role.ofWire(listed.size()));
  }
}
