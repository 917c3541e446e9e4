package org.hearth.journey;

import com.microsoft.playwright.Page;

/** What is done with each page that a hand comes to. */
interface Eye {
    void sees(Page page);

    /** The page is as the guides show it under this name. */
    default void sees(Page page, String picture) {}
}
