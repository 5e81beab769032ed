using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Wire;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>
/// Console users of a new account: an operator confirms who is asking, one of three users fails, and once the cause is repaired a redrive does just him.
/// </summary>
internal sealed class UsersDemo(DemoContext stage)
{
    private const string ConfirmedBy = "ops.kim";
    private const string Reference = "INC-4711";
    private const string NewUser = "jane";
    private const string MissingUser = "paul";
    private const string SomebodyElse = "asmith";
    private const string Administrators = "CTLCustomerAdmins";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private int told;

    /// <summary>Plays it in an account that has been hardened.</summary>
    public async Task PlayAsync(string accountId, CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "maintain-users.json"));
        request["accountId"] = accountId;
        told = Messages.Count;
        var @operator = new DemoOperator(stage.Console, await stage.AssumeAsync(stage.Local.ManagementAccountId, "PartnerCloudOperator", cancellationToken));
        var execution = stage.Execution("Console users", request, "maintain-users");

        var failed = await DemoContext.WithAsync(execution.RunAsync, stop => ConfirmAsync(@operator, execution, stop), cancellationToken);
        await stage.Local.OperatorsToldAsync();
        var notices = ShowNotices();
        stage.Show(OfFailure(failed, notices));
        if (failed.Report.Failure?.Error != "UsersNotMaintainedException")
            return;

        await RepairAsync(accountId, cancellationToken);
        await @operator.RedriveAsync(failed.Report.Arn, cancellationToken);
        @operator.Says("redrives the execution");
        var run = await execution.GoOnAsync(cancellationToken);
        stage.Report(run.Report with { Notices = [.. notices.Select(notice => notice.Text)] });
        ResultTables.Write(stage.Console, run.Report, organizationalUnit: null);
        stage.Show([DemoContext.Ended(run, "SUCCEEDED"), .. await OfSuccessAsync(run, request, cancellationToken)]);
    }

    private IReadOnlyList<TopicMessage> Messages => stage.Local.Cloud.MessagesOn(stage.Local.OperatorsTopicArn);

    /// <summary>The operator reads his mail, finds the token in the execution's history, and answers when he has called the requester back.</summary>
    private async Task ConfirmAsync(DemoOperator @operator, DemoExecution execution, CancellationToken cancellationToken)
    {
        while (Messages.Count == told)
            await Task.Delay(Pause, cancellationToken);
        ShowNotices();
        var token = await @operator.TokenAsync(execution.Arn, cancellationToken);
        @operator.Says($"calls the requester back, keeps the protocol {Reference}, and confirms as {ConfirmedBy}");
        await @operator.ConfirmAsync(token, ConfirmedBy, Reference, cancellationToken);
    }

    private List<TopicMessage> ShowNotices()
    {
        var news = Messages.Skip(told).ToList();
        news.ForEach(notice => NotificationPanel.Write(stage.Console, notice));
        told += news.Count;
        return news;
    }

    private async Task RepairAsync(string accountId, CancellationToken cancellationToken)
    {
        var customer = stage.Customer(accountId);
        await customer.MakeMemberAsync(MissingUser, Administrators, cancellationToken);
        customer.Says($"had deleted {MissingUser} and makes the user again, with a password, in {Administrators}");
    }

    private static Check[] OfFailure(DemoRun run, List<TopicMessage> notices) =>
    [
        DemoContext.Ended(run, "FAILED"),
        new("It says user by user how it went.", Says(run, $"{NewUser}: Create done") && Says(run, "Administrator: ResetPassword done") && Says(run, $"{MissingUser}: ResetPassword failed: UserNotFoundException")),
        new("The operators were asked before, and told of the failure.", notices is [var failure] && failure.Text.Contains("redrive-execution", StringComparison.Ordinal)),
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
            new("The redrive did the one who had failed, and nobody else again.", run.Report.Steps.Count(step => step.Name == "MaintainUser") == users.Count + 1),
            new("It names who asked, who confirmed, and by which reference.", run.Report.Request.UserId == requester && outcome is { ConfirmedBy: ConfirmedBy, ProtocolReference: Reference }),
            new($"{NewUser} signs in with the temporary password, which must be changed then.", SignsIn(accountId, NewUser, passwords)),
            new("So do those whose passwords were reset.", SignsIn(accountId, "Administrator", passwords) && SignsIn(accountId, MissingUser, passwords)),
            new($"{requester}, who asked, reads the secrets through Cloud Application Manager; {SomebodyElse} is refused.",
                passwords.Values.All(password => password is not null) && await ReadAsync(SomebodyElse, users[0].SecretArn, cancellationToken) is null),
            new("No password is in the execution's history or its output.", passwords.Values.All(password => password is not null && !run.History.Contains(password, StringComparison.Ordinal))),
        ];
    }

    private bool SignsIn(string accountId, string userName, Dictionary<string, string?> passwords) =>
        passwords.GetValueOrDefault(userName) is { } password && stage.Local.Cloud.TrySignIn(accountId, userName, password) == SignIn.MustChangePassword;

    /// <summary>The password, as Cloud Application Manager reads it for one of its users; null where AWS refuses it.</summary>
    private async Task<string?> ReadAsync(string camUser, string? secretArn, CancellationToken cancellationToken)
    {
        var cam = await stage.AssumeAsync(LocalAccessRoles.CamAccountId, "PartnerCloudCam", cancellationToken, ("ExternalId", LocalAccessRoles.CamExternalId), ("Tags.member.1.Key", "requester"), ("Tags.member.1.Value", camUser));
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
