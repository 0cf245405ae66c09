/** A line into a template and its slot values, learning templates by separator-aware diffing. */
package semlog.template;
