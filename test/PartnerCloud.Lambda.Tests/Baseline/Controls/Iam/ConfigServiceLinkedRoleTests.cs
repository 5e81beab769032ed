using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class ConfigServiceLinkedRoleTests
{
    private const string Control = "Iam.ConfigServiceLinkedRole";

    [Fact]
    public async Task Ensure_NewAccount_HasTheRole()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Single(await aws.RunAsync(accountId, Control));

        var role = (await aws.Iam(accountId).GetRoleAsync(new GetRoleRequest { RoleName = "AWSServiceRoleForConfig" })).Role;
        Assert.Equal($"arn:aws:iam::{accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", role.Arn);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "CreateServiceLinkedRole", Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }
}
