package org.relais.web;

/** What a table for spreadsheets must not do. */
public final class Spreadsheet {
    private Spreadsheet() {}

    /** A cell that a spreadsheet would take for a formula is text again (S5). */
    public static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
