package org.relais.archive;

/**
 * What an issue says in one language.
 *
 * @param summary what stands in it, in one line
 * @param article HTML that is well-formed XML too, for the page and the PDF
 * @param mail the HTML of the mail, for nobody in particular
 * @param words its text
 */
public record Said(String title, String summary, String article, String mail, String words) {}
