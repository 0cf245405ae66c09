package semlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import semlog.attribute.PlacedAttribute;
import semlog.event.MadeNames;
import semlog.event.MemberName;
import semlog.event.MemberNames;
import semlog.event.Schema;

/**
 * A member that every event of a skeleton has.
 *
 * @param placed its value; of a list all elements
 */
record Member(MemberName name, boolean isList, List<PlacedAttribute> placed) {
  Member {
    placed = List.copyOf(placed);
  }

  /** The members of attributes: elements of one name that follow one another are a list. */
  static List<Member> of(List<PlacedAttribute> attributes) {
    return of(attributes, new MadeNames(Schema.SEMLOG));
  }

  /**
   * The same under the names of a schema.
   *
   * @param made names that others have too
   */
  static List<Member> of(List<PlacedAttribute> attributes, MadeNames made) {
    Set<String> all = new HashSet<>();
    attributes.forEach(attribute -> all.add(attribute.name()));
    MemberNames names = new MemberNames(made, all);
    List<Member> members = new ArrayList<>();
    for (int at = 0; at < attributes.size(); ) {
      PlacedAttribute first = attributes.get(at);
      boolean isList = first.role().isElement();
      int end = at + 1;
      while (isList && end < attributes.size() && continues(first, attributes.get(end))) {
        end++;
      }
      members.add(new Member(names.next(first.name()), isList, attributes.subList(at, end)));
      at = end;
    }
    return List.copyOf(members);
  }

  private static boolean continues(PlacedAttribute first, PlacedAttribute next) {
    return next.role().isElement() && next.name().equals(first.name());
  }
}
