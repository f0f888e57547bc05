package dev.docket.notice;

final class EnglishWording implements Wording {

    @Override
    public String text(Notice notice) {
        return notice.key().toString();
    }
}
