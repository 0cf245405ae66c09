package semlog;

import semlog.event.TemplateMembers;
import semlog.template.Template;

/**
 * What is written for every line of a skeleton, made once.
 *
 * @param template the template that the skeleton belonged to then
 * @param shown the same as users see it
 * @param members not to be changed
 */
record PreparedLine(Template template, TemplateMembers shown, PreparedMember[] members)
    implements PerSkeleton.Made {}
