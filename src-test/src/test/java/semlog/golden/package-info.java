/**
 * Archives of every format version that this Semlog reads, kept with the text they must restore to.
 */
package semlog.golden;
