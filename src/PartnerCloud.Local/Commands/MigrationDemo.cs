using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A customer brings an account of his own into the partner's care: he makes the partner's role, and accepts the invitation the next day.</summary>
internal sealed class MigrationDemo(DemoContext stage)
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "*", "Resource": "*" } ] }""";
    private const string Description = "Provides necessary access to AWS services and resources so that compliance-related services may be activated and other IAM policies and roles may be set up for CenturyLink Operational Staff.";
    private const string UploadsPolicy = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-web-shop-uploads/*" } ] }""";

    private const string Alias = "acme-web-shop";
    private const string User = "maria";
    private const string Program = "uploader";
    private const string Group = "Developers";
    private const string Trail = "acme-trail";
    private const string TrailBucket = "acme-web-shop-trail";

    /// <summary>What the customer leaves his mail unread for.</summary>
    private static readonly TimeSpan Hesitation = TimeSpan.FromHours(27);

    /// <summary>A day's waiting takes a second, and the functions' time besides, which look whether he has answered.</summary>
    private const double ScaleBeforeAcceptance = 86_400;

    /// <summary>The quarter of an hour until the next look takes no longer than a second.</summary>
    private const double ScaleAfterAcceptance = 900;

    /// <summary>Plays it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "migrate-account.json"));
        var customer = stage.CustomerOf(request, "aws@acme.example");
        var scale = stage.Local.TimeScale;
        await UseAccountAsync(customer, cancellationToken);
        await MakeRoleAsync(customer, cancellationToken);
        var run = await stage.RunAsync("A migration", request, stop => AcceptAsync(customer, stop), cancellationToken);
        stage.Local.TimeScale = scale;
        stage.Report(run.Report);
        ResultTables.Write(stage.Console, run.Report, stage.OrganizationalUnit);
        stage.Show([DemoContext.Ended(run, "SUCCEEDED"), .. await ChecksAsync(run.Report, customer, cancellationToken)]);
    }

    /// <summary>The account has been in use: hardening finds what a fresh account does not have.</summary>
    private static async Task UseAccountAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        await customer.MakeAliasAsync(Alias, cancellationToken);
        await customer.MakeUserAsync(User, Group, cancellationToken);
        await customer.MakeProgramAsync(Program, "Uploads", UploadsPolicy, cancellationToken);
        await customer.MakeTrailAsync(Trail, TrailBucket, cancellationToken);
    }

    private async Task MakeRoleAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        stage.Console.WriteLine();
        stage.Console.Write(new Rule("What the customer does first") { Justification = Justify.Left });
        customer.Announce($"has used account {customer.AccountId} for years: alias {Alias}, users {User} (no MFA) and {Program} (a policy of his own), group {Group}, trail {Trail}");
        customer.Announce("makes the policy CTLDeveloperPolicy and the role CTLDeveloperRole, which trusts the partner's account");
        var trust = $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{stage.Local.ManagementAccountId}}:root" }, "Action": "sts:AssumeRole" } ] }""";
        await customer.MakeRoleAsync("CTLDeveloperRole", trust, "CTLDeveloperPolicy", Policy, Description, cancellationToken);
    }

    private async Task AcceptAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        var invitation = await customer.InvitedAsync(cancellationToken);
        customer.Announce($"finds the invitation {invitation.Id} of {invitation.From} in his mail, and leaves it for the next day");
        stage.Local.TimeScale = ScaleBeforeAcceptance;
        await Task.Delay(Hesitation, stage.Local.Cloud.Time, cancellationToken);
        stage.Local.TimeScale = ScaleAfterAcceptance;
        await customer.AcceptAsync(invitation, cancellationToken);
        customer.Announce($"sees that it is the partner who invites him, and accepts it after {Durations.Format(Hesitation)}");
    }

    private async Task<IReadOnlyList<Check>> ChecksAsync(ExecutionReport report, DemoCustomer customer, CancellationToken cancellationToken)
    {
        if (report.Outcome is not { } outcome)
            return [];
        var users = await customer.NamesAsync("ListUsers", "UserName", cancellationToken);
        return
        [
            new("It is the customer's account, and joined by invitation.", outcome is { Joined: "Invited", InvitationState: "Accepted" } && outcome.AccountId == customer.AccountId),
            .. await stage.Checks.OfHardenedAccountAsync(customer.AccountId, cancellationToken),
            new("No administrator was made for him.", !users.Contains("Administrator") && outcome.CredentialsSecretArn is null),
            new("His users, group and alias are as they were.", users.Contains(User) && users.Contains(Program)
                && (await customer.NamesAsync("ListGroups", "GroupName", cancellationToken)).Contains(Group)
                && (await customer.NamesAsync("ListAccountAliases", "member", cancellationToken)) is [Alias]),
            new("His own trail logs into his own bucket, beside ours.", await customer.LogsAsync(Trail, cancellationToken) && (await customer.BucketsAsync(cancellationToken)).Contains(TrailBucket)),
            new("The report says what a person should look at.", report.Controls.SelectMany(control => control.Findings).Any(finding => finding.Contains(User, StringComparison.Ordinal))),
        ];
    }
}
