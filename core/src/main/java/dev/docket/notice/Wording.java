package dev.docket.notice;

import java.util.Locale;

/** The words of notices in one language. */
interface Wording {

    String text(Notice notice);

    static Wording in(Locale language) {
        return language.getLanguage().equals("zh") ? new ChineseWording() : new EnglishWording();
    }
}
