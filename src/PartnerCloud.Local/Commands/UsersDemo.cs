using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Wire;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>
/// Console users of a new account. An operator confirms the requester's identity, and one of three users fails. After a repair, a redrive handles only that user.
/// </summary>
internal sealed class UsersDemo(DemoContext context)
{
    private const string ConfirmedBy = "ops.kim";
    private const string Reference = "INC-4711";
    private const string NewUser = "jane";
    private const string MissingUser = "paul";
    private const string SomebodyElse = "asmith";
    private const string Administrators = "CTLCustomerAdmins";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private int shown;

    /// <summary>Runs this part of the demo in a hardened account.</summary>
    public async Task RunAsync(string accountId, CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "maintain-users.json"));
        request["accountId"] = accountId;
        shown = Messages.Count;
        var @operator = new DemoOperator(context.Console, stop => context.AssumeAsync(context.Local.ManagementAccountId, "PartnerCloudOperator", stop));
        var execution = context.Execution("Console users", request, WorkflowNames.MaintainUsers);

        var failed = await DemoContext.WithAsync(execution.RunAsync, stop => ConfirmAsync(@operator, execution, stop), cancellationToken);
        await context.Local.OperatorsNotifiedAsync();
        var notifications = ShowNotifications();
        context.Show(OfFailure(failed, notifications));
        if (failed.Report.Failure?.Error != "UsersNotMaintainedException")
            return;

        await RepairAsync(accountId, cancellationToken);
        await @operator.RedriveAsync(failed.Report.Arn, cancellationToken);
        @operator.Announce("redrives the execution");
        var run = await execution.GoOnAsync(cancellationToken);
        context.Report(run.Report with { Notifications = [.. notifications.Select(notification => notification.Text)] });
        ResultTables.Write(context.Console, run.Report, organizationalUnit: null);
        context.Show([DemoContext.Ended(run, "SUCCEEDED"), .. await OfSuccessAsync(run, request, cancellationToken)]);
    }

    private IReadOnlyList<TopicMessage> Messages => context.Local.Cloud.MessagesOn(context.Local.OperatorsTopicArn);

    /// <summary>The operator gets a notification, finds the token in the execution's history, calls the requester back, and confirms.</summary>
    private async Task ConfirmAsync(DemoOperator @operator, DemoExecution execution, CancellationToken cancellationToken)
    {
        while (Messages.Count == shown)
            await Task.Delay(Pause, cancellationToken);
        ShowNotifications();
        var token = await @operator.TokenAsync(execution.Arn, cancellationToken);
        @operator.Announce($"calls the requester back, notes this as {Reference}, and confirms as {ConfirmedBy}");
        await @operator.ConfirmAsync(token, ConfirmedBy, Reference, cancellationToken);
    }

    private List<TopicMessage> ShowNotifications()
    {
        var added = Messages.Skip(shown).ToList();
        added.ForEach(notification => NotificationPanel.Write(context.Console, notification));
        shown += added.Count;
        return added;
    }

    private async Task RepairAsync(string accountId, CancellationToken cancellationToken)
    {
        var customer = context.Customer(accountId);
        await customer.MakeMemberAsync(MissingUser, Administrators, cancellationToken);
        customer.Announce($"had deleted {MissingUser}, and creates the user again, with a password, in {Administrators}");
    }

    private static Check[] OfFailure(DemoRun run, List<TopicMessage> notifications) =>
    [
        DemoContext.Ended(run, "FAILED"),
        new("The error says for each user how it went.", Says(run, $"{NewUser}: Create done") && Says(run, "Administrator: ResetPassword done") && Says(run, $"{MissingUser}: ResetPassword failed: UserNotFoundException")),
        new("The operators got a question first, and then a notification of the failure.", notifications is [var failure] && failure.Text.Contains("redrive-execution", StringComparison.Ordinal)),
    ];

    private static bool Says(DemoRun run, string words) => run.Report.Failure?.Message?.Contains(words, StringComparison.Ordinal) == true;

    private async Task<IReadOnlyList<Check>> OfSuccessAsync(DemoRun run, JsonObject request, CancellationToken cancellationToken)
    {
        if (run.Report.Outcome is not { AccountId: { } accountId, Users: { Count: > 0 } users } outcome)
            return [];
        var requester = request.Text("requestedBy", "userId")!;
        var passwords = new Dictionary<string, string?>();
        foreach (var user in users)
            passwords[user.UserName] = await ReadAsync(requester, user.SecretArn, cancellationToken);
        return
        [
            new("The redrive handled only the user who had failed.", run.Report.Steps.Count(step => step.Name == "MaintainUser") == users.Count + 1),
            new("The output names the requester, who confirmed, and the reference.", run.Report.Request.UserId == requester && outcome is { ConfirmedBy: ConfirmedBy, ProtocolReference: Reference }),
            new($"{NewUser} can sign in with the temporary password, and must change it then.", SignsIn(accountId, NewUser, passwords)),
            new("The same holds for the users with reset passwords.", SignsIn(accountId, "Administrator", passwords) && SignsIn(accountId, MissingUser, passwords)),
            new($"The requester, {requester}, reads the secrets through Cloud Application Manager. {SomebodyElse} is refused.",
                passwords.Values.All(password => password is not null) && await ReadAsync(SomebodyElse, users[0].SecretArn, cancellationToken) is null),
            new("No password is in the execution's history or its output.", passwords.Values.All(password => password is not null && !run.History.Contains(password, StringComparison.Ordinal))),
        ];
    }

    private bool SignsIn(string accountId, string userName, Dictionary<string, string?> passwords) =>
        passwords.GetValueOrDefault(userName) is { } password && context.Local.Cloud.TrySignIn(accountId, userName, password) == SignIn.MustChangePassword;

    /// <summary>The password, as Cloud Application Manager reads it for one of its users. Null if AWS refuses.</summary>
    private async Task<string?> ReadAsync(string camUser, string? secretArn, CancellationToken cancellationToken)
    {
        var cam = await context.AssumeAsync(LocalAccessRoles.CamAccountId, "PartnerCloudCam", cancellationToken, ("ExternalId", LocalAccessRoles.CamExternalId), ("Tags.member.1.Key", "requester"), ("Tags.member.1.Value", camUser));
        try
        {
            var answer = await cam.CallAsync("secretsmanager", "secretsmanager.GetSecretValue", new() { ["SecretId"] = secretArn }, cancellationToken);
            return JsonReading.Parse(answer.Text("SecretString")).Text("password");
        }
        catch (AwsErrorException refused) when (refused.Code == "AccessDeniedException")
        {
            return null;
        }
    }
}
