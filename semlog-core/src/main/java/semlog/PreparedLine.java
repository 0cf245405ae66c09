package semlog;

import java.util.List;
import semlog.event.TemplateMembers;

/** What is written for every line of a skeleton, made once. */
record PreparedLine(LineUnderstanding.Plan plan, TemplateMembers template, List<Member> members) {
  PreparedLine {
    members = List.copyOf(members);
  }
}
