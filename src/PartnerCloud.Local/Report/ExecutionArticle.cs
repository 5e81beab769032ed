using System.Globalization;

namespace PartnerCloud.Local.Report;

/// <summary>The report on one execution, with the outcome first.</summary>
internal static class ExecutionArticle
{
    private const string NotGiven = "not given";

    public static void Write(HtmlWriter html, ExecutionReport execution, string anchor) => html.Element("article", () =>
    {
        WriteHeading(html, execution);
        WriteFailure(html, execution.Failure);
        if (execution.Outcome is { } outcome)
            Section(html, "Outcome", null, () => FactList.Write(html, Facts(outcome, execution)));
        Section(html, "Request", null, () => FactList.Write(html, execution.Request.Users.Count > 0 ? FactsOnUsers(execution.Request) : Facts(execution.Request)));
        if (execution.Outcome is { RoleArn: not null } connection)
            WriteConnection(html, connection);
        else
        {
            var findings = execution.Controls.SelectMany(control => control.Findings).Where(finding => finding.Severity is not null).OrderBy(finding => finding.Rank).ToList();
            if (findings.Count > 0)
                Section(html, "Findings", "The most urgent first. A note changes no outcome.", () => FindingTable.Write(html, findings));
            Section(html, "Changes in the account", null, () => ControlTable.Write(html, execution.Controls, execution.Request.Users.Count > 0 ? "User" : "Control"));
        }
        Section(html, "Timeline", "Times are UTC, on the clock of the AWS that it ran on.", () => Timeline.Write(html, execution));
        Section(html, "Events sent to CAM", null, () => WriteStatuses(html, execution));
        foreach (var notification in execution.Notifications)
            Section(html, "Notification to the operators", null, () => html.Element("pre", notification, ("class", "notification"), ("tabindex", "0")));
    }, ("id", anchor));

    /// <summary>A time as the report shows it, without its time zone, which is UTC.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void WriteHeading(HtmlWriter html, ExecutionReport execution)
    {
        html.Element("h1", () =>
        {
            html.Text(execution.Title).Text(" ");
            Badge.Write(html, execution.Status);
        });
        html.Element("p", execution.Arn, ("class", "arn"));
        var ended = execution.Ended is { } end ? Moment(end) : "still running";
        html.Element("p", $"{Moment(execution.Started)} to {ended} UTC, {Durations.Format(execution.Duration)}{Redrives(execution)}", ("class", "when"));
        html.Element("p", $"Billed by AWS: {execution.BilledUse}.", ("class", "when"));
    }

    private static string Redrives(ExecutionReport execution) => execution.Redrives switch
    {
        [] => "",
        [var once] => $", redriven at {Moment(once)}",
        var many => $", redriven {many.Count} times, at {string.Join(", ", many.Select(Moment))}",
    };

    private static void WriteFailure(HtmlWriter html, StepFailure? failure)
    {
        if (failure is null)
            return;
        html.Element("section", () =>
        {
            html.Element("h2", $"Why it ended: {failure.Error}");
            html.Element("p", failure.Message ?? "No cause was given.", ("class", "cause"));
        }, ("class", "failure"));
    }

    private static void Section(HtmlWriter html, string heading, string? note, Action content) => html.Element("section", () =>
    {
        html.Element("h2", heading);
        if (note is not null)
            html.Element("p", note, ("class", "note"));
        content();
    });

    /// <summary>A connected account stays as it is. So the report shows what CAM can do in it.</summary>
    private static void WriteConnection(HtmlWriter html, OutcomeFacts connection)
    {
        Section(html, "Changes in the account", null, () => html.Element("p", "Nothing. A connected account stays its customer's own.", ("class", "none")));
        Section(html, "Standard permissions that CAM lacks in the account", null, () => WriteList(html, connection.MissingPermissions, "CAM has all of them."));
        Section(html, "To look at", null, () => WriteList(html, connection.Findings, "Nothing."));
    }

    private static void WriteList(HtmlWriter html, IReadOnlyList<string> items, string none)
    {
        if (items.Count == 0)
            html.Element("p", none, ("class", "none"));
        else
            html.Element("ul", () =>
            {
                foreach (var item in items)
                    html.Element("li", item);
            });
    }

    private static (string, string?)[] Facts(OutcomeFacts outcome, ExecutionReport execution) =>
    [
        ("Account", outcome.AccountId),
        ("Account name", outcome.AccountName),
        ("Account ARN", outcome.AccountArn),
        ("Joined the organization", outcome.Joined),
        ("Organizational unit", outcome.Placement),
        ("To look at there", outcome.PlacementFinding),
        ("Invitation", outcome.HandshakeId),
        ("Invited at", outcome.InvitedAt),
        ("Could be accepted until", outcome.LapsesAt),
        ("Invitation ended as", outcome.InvitationState),
        ("Seen as ended at", execution.InvitationEnded is { } ended ? $"{Moment(ended)} UTC" : null),
        ("Provider status", outcome.ProviderStatus),
        ("Hardened", outcome.Hardened is { } hardened ? $"{Badge.Spaced(hardened)} ({outcome.Counts})" : outcome.Optimized is null ? null : Answer(outcome.Optimized)),
        ("CAM's role", outcome.RoleArn),
        ("First administrator", outcome.UserName),
        ("Sign-in URL", outcome.SignInUrl),
        ("Credentials secret", outcome.CredentialsSecretArn),
        ("Baseline version", outcome.BaselineVersion),
        ("Confirmed by", outcome.ConfirmedBy),
        ("Protocol reference", outcome.ProtocolReference),
        .. outcome.Users.Select(user => ($"Secret of {user.UserName}", user.SecretArn)),
    ];

    private static (string, string?)[] FactsOnUsers(RequestFacts request) =>
    [
        ("Request", request.RequestId),
        ("Account", request.AccountId),
        ("Requested by", Both(request.UserId, request.Email)),
        ("Role", request.Role),
        ("Users", string.Join(", ", request.Users)),
    ];

    private static (string, string?)[] Facts(RequestFacts request) =>
    [
        ("Request", request.RequestId),
        ("Option", request.Option),
        ("Provider", Both(request.ProviderName, request.ProviderId)),
        ("Organization", Both(request.OrganizationName, request.OrganizationId)),
        ("Country", request.Country),
        ("Requested account name", request.AccountName),
        ("Account", request.AccountId),
        ("Role in the account", request.RoleArn),
        ("Hardening", request.Hardening),
        ("Billable", Answer(request.Billable)),
        ("Reseller", Answer(request.Reseller)),
        ("Customer of a reseller", Answer(request.CustomerOfReseller)),
        ("Internal", Answer(request.Internal)),
        ("Demo", Answer(request.Demo)),
        ("Requested by", Both(request.UserId, request.Email)),
        ("Role", request.Role),
        ("Terms accepted", Both(request.TermsVersion, request.TermsTerritory) ?? NotGiven),
        ("Accepted by", request.TermsAcceptedBy ?? NotGiven),
        ("Accepted at", request.TermsAcceptedAt ?? NotGiven),
        ("Transfer approval", request.TransferApproval),
    ];

    /// <summary>Eligibility depends on these facts, so an auditor must also see a missing one.</summary>
    private static string Answer(string? fact) => fact switch
    {
        null => NotGiven,
        "true" => "yes",
        "false" => "no",
        _ => fact,
    };

    private static string? Both(string? first, string? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => $"{first} ({second})",
    };

    private static void WriteStatuses(HtmlWriter html, ExecutionReport execution)
    {
        if (execution.Statuses.Count == 0)
            html.Element("p", "None.", ("class", "none"));
        else
            html.Element("ol", () =>
            {
                foreach (var status in execution.Statuses)
                    html.Element("li", () => html.Element("b", status.Status).Element("span", $"+{Durations.Format(status.At - execution.Started)}"));
            }, ("class", "statuses"));
    }
}
