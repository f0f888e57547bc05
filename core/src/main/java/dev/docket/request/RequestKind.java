package dev.docket.request;

/**
 * What kind of matter a request is.
 *
 * @since 0.1.0
 */
public enum RequestKind {
    /** A problem (问题). */
    PROBLEM,
    /** A suggestion (建议). */
    SUGGESTION,
    /** An enquiry (咨询). */
    ENQUIRY,
    /** A call for help (求助). */
    ASSISTANCE,
    /** A complaint (投诉). */
    COMPLAINT,
    /** A report of wrongdoing (举报). */
    REPORT
}
