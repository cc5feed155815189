package org.relais.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour as style sheets write it; what is transparent is none. */
record Colour(int red, int green, int blue) {
    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})\\b");
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
    private static final int BASE = 16;

    /** The first that stands in a value such as {@code #fff url(x) no-repeat}. */
    static Optional<Colour> in(String value) {
        Matcher hex = HEX.matcher(value);
        if (hex.find()) {
            return Optional.of(ofHex(hex.group(1)));
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.find()) {
            return Optional.of(new Colour(number(rgb, 1), number(rgb, 2), number(rgb, 3)));
        }
        return switch (value.strip()) {
            case "black" -> Optional.of(BLACK);
            case "white" -> Optional.of(WHITE);
            default -> Optional.empty();
        };
    }

    private static Colour ofHex(String figures) {
        String six = figures.length() == 3 ? figures.replaceAll("(.)", "$1$1") : figures;
        return new Colour(
                Integer.parseInt(six.substring(0, 2), BASE),
                Integer.parseInt(six.substring(2, 4), BASE),
                Integer.parseInt(six.substring(4), BASE));
    }

    private static int number(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }

    /** From 1 for the same colour to 21 for black on white (WCAG 2.2, contrast ratio). */
    double against(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
