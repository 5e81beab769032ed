using Amazon.Lambda.Annotations;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>Functions enter only accounts of the organization, even if another account has a role of that name that trusts us.</summary>
public sealed class MembersOnlyTests
{
    private const string AnyAccount = ":iam::*:role/";

    /// <summary>The functions whose role may enter any account.</summary>
    public static TheoryData<string> Functions =>
        [.. typeof(Lambda.Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(LambdaFunctionAttribute), false)).Select(method => method.Name).Where(EntersAnyAccount)];

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task AssumeRole_OfAnAccountThatTrustsUs_SucceedsOnlyAfterItJoined(string function)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.PassAsync(TimeSpan.FromMinutes(1)); // the new role is known everywhere
        using var sts = StsAs(function, aws);
        var request = new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{customer.AccountId}:role/CTLDeveloperRole", RoleSessionName = "req-1" };

        var refused = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(request));
        Assert.Equal("AccessDenied", refused.ErrorCode);

        await aws.InviteByHandAsync(customer);
        await customer.AcceptAsync();
        Assert.EndsWith(":assumed-role/CTLDeveloperRole/req-1", (await sts.AssumeRoleAsync(request)).AssumedRoleUser.Arn, StringComparison.Ordinal);
    }

    private static bool EntersAnyAccount(string function) => FunctionRole.Of(function)
        .Any(statement => statement.Actions.Contains("sts:AssumeRole") && statement.Resources.Any(resource => resource.Contains(AnyAccount, StringComparison.Ordinal)));

    private static AmazonSecurityTokenServiceClient StsAs(string function, TestPartnerCloud aws) =>
        new(new BasicAWSCredentials(new FunctionPrincipals(aws.Cloud).AccessKeyOfFunction(function), "not-checked-here"), new AmazonSecurityTokenServiceConfig
        {
            ServiceURL = aws.Endpoint.ToString(),
            AuthenticationRegion = aws.Cloud.Options.Region,
        });
}
