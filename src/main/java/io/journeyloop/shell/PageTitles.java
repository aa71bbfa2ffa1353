package io.journeyloop.shell;

/** What stands in the browser's tab: the page in the reader's language, then the product. */
public final class PageTitles {

    private static final String PRODUCT = "JourneyLoop";
    private static final String SUFFIX = " · " + PRODUCT;

    private PageTitles() {}

    /** "Cases · JourneyLoop"; the product alone where a page has no name. */
    public static String of(String page) {
        return page.isBlank() ? PRODUCT : page + SUFFIX;
    }

    /** The page alone, for where the product is seen already. */
    public static String page(String title) {
        return title.endsWith(SUFFIX) ? title.substring(0, title.length() - SUFFIX.length()) : title;
    }
}
