package dev.docket.notice;

final class ChineseWording implements Wording {

    @Override
    public String text(Notice notice) {
        return notice.key().toString();
    }
}
