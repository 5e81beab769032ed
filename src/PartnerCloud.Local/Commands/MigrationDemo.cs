using PartnerCloud.Local.People;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A customer brings an existing account into the partner's care. The customer creates the partner's role, and accepts the invitation the next day.</summary>
internal sealed class MigrationDemo(DemoContext context)
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

    /// <summary>How long the customer takes to accept the invitation.</summary>
    private static readonly TimeSpan Hesitation = TimeSpan.FromHours(27);

    /// <summary>A day of waiting takes a second, plus the time of the functions that check the invitation.</summary>
    private const double ScaleBeforeAcceptance = 86_400;

    /// <summary>The 15 minutes until the next check take a second.</summary>
    private const double ScaleAfterAcceptance = 900;

    /// <summary>Runs this part of the demo.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "migrate-account.json"));
        var customer = context.CustomerOf(request, "aws@acme.example");
        var scale = context.Local.TimeScale;
        await UseAccountAsync(customer, cancellationToken);
        await MakeRoleAsync(customer, cancellationToken);
        var run = await context.RunAsync("A migration", request, stop => AcceptAsync(customer, stop), cancellationToken);
        context.Local.TimeScale = scale;
        context.Report(run.Report);
        ResultTables.Write(context.Console, run.Report, context.OrganizationalUnit);
        context.Show([DemoContext.Ended(run, "SUCCEEDED"), .. await ChecksAsync(run.Report, customer, cancellationToken)]);
    }

    /// <summary>Makes users, a group and a trail, so that hardening finds an account in use.</summary>
    private static async Task UseAccountAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        await customer.MakeAliasAsync(Alias, cancellationToken);
        await customer.MakeUserAsync(User, Group, cancellationToken);
        await customer.MakeProgramAsync(Program, "Uploads", UploadsPolicy, cancellationToken);
        await customer.MakeTrailAsync(Trail, TrailBucket, cancellationToken);
    }

    private async Task MakeRoleAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        context.Console.WriteLine();
        context.Console.Write(new Rule("First, the customer acts") { Justification = Justify.Left });
        customer.Announce($"has used account {customer.AccountId} for years: alias {Alias}, users {User} (no MFA) and {Program} (with an inline policy), group {Group}, trail {Trail}");
        customer.Announce("creates the policy CTLDeveloperPolicy and the role CTLDeveloperRole, which trusts the partner's account");
        var trust = $$"""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{context.Local.ManagementAccountId}}:root" }, "Action": "sts:AssumeRole" } ] }""";
        await customer.MakeRoleAsync("CTLDeveloperRole", trust, "CTLDeveloperPolicy", Policy, Description, cancellationToken);
    }

    private async Task AcceptAsync(DemoCustomer customer, CancellationToken cancellationToken)
    {
        var invitation = await customer.InvitedAsync(cancellationToken);
        customer.Announce($"finds the invitation {invitation.Id} from account {invitation.From}, and leaves it for the next day");
        context.Local.TimeScale = ScaleBeforeAcceptance;
        await Task.Delay(Hesitation, context.Local.Cloud.Time, cancellationToken);
        context.Local.TimeScale = ScaleAfterAcceptance;
        await customer.AcceptAsync(invitation, cancellationToken);
        customer.Announce($"sees that the invitation is from the partner, and accepts it after {Durations.Format(Hesitation)}");
    }

    private async Task<IReadOnlyList<Check>> ChecksAsync(ExecutionReport report, DemoCustomer customer, CancellationToken cancellationToken)
    {
        if (report.Outcome is not { } outcome)
            return [];
        var users = await customer.NamesAsync("ListUsers", "UserName", cancellationToken);
        return
        [
            new("The customer's account joined the organization by invitation.", outcome is { Joined: "Invited", InvitationState: "Accepted" } && outcome.AccountId == customer.AccountId),
            .. await context.Checks.OfHardenedAccountAsync(customer.AccountId, cancellationToken),
            new("No administrator was created in the account.", !users.Contains("Administrator") && outcome.CredentialsSecretArn is null),
            new("The customer's users, group and alias are unchanged.", users.Contains(User) && users.Contains(Program)
                && (await customer.NamesAsync("ListGroups", "GroupName", cancellationToken)).Contains(Group)
                && (await customer.NamesAsync("ListAccountAliases", "member", cancellationToken)) is [Alias]),
            new("The customer's own trail still logs into its own bucket.", await customer.LogsAsync(Trail, cancellationToken) && (await customer.BucketsAsync(cancellationToken)).Contains(TrailBucket)),
            new("The report lists what a person should look at.", report.Controls.SelectMany(control => control.Findings).Any(finding => finding.Reason.Contains(User, StringComparison.Ordinal))),
        ];
    }
}
