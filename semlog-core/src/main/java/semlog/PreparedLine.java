package semlog;

import semlog.event.TemplateMembers;
import semlog.template.Template;

/**
 * What is written for every line of a skeleton, made once.
 *
 * @param of the template that the skeleton belonged to then
 * @param members not to be changed
 */
record PreparedLine(Template of, TemplateMembers template, PreparedMember[] members) {}
