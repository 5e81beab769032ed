namespace PartnerCloud.Local.Report;

/// <summary>A status or outcome as a word with a colour. The word is always there, for readers who do not see the colour.</summary>
internal static class Badge
{
    public static void Write(HtmlWriter html, string word) => html.Element("span", Spaced(word), ("class", $"badge {ToneOf(word)}"));

    private static string ToneOf(string word) => word switch
    {
        "SUCCEEDED" or "Succeeded" or "Applied" or "Done" => "good",
        "FAILED" or "TIMED_OUT" or "ABORTED" or "Failed" or "Aborted" => "bad",
        "Caught" or "Exempt" or "NotMet" => "warn",
        _ => "calm",
    };

    /// <summary>The word as people read it.</summary>
    public static string Spaced(string word) => word switch
    {
        "AlreadyInPlace" => "Already in place",
        "NotMet" => "Not met",
        "WouldApply" => "Would apply",
        "WithFindings" => "With findings",
        "AlreadySo" => "Already so",
        "Caught" => "Failed, handled",
        "SUCCEEDED" or "FAILED" or "ABORTED" or "RUNNING" => word[0] + word[1..].ToLowerInvariant(),
        "TIMED_OUT" => "Timed out",
        _ => word,
    };
}
