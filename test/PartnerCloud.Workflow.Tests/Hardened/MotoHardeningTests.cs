using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SecurityToken;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;

namespace PartnerCloud.Workflow.Tests.Hardened;

/// <summary>The same controls against moto, which we did not write, leave the same account as against our own simulation.</summary>
public sealed class MotoHardeningTests
{
    /// <summary>Controls that moto cannot judge, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["AccessAnalyzer.ExternalAccess"] = "moto has no IAM Access Analyzer.",
    };

    /// <summary>Each part runs once: moto's GetAccountAuthorizationDetails leaves out the names of policies, and it calls Config's role AWSServiceRoleForconfig, so that neither is found again.</summary>
    [Fact]
    public async Task Ensure_AgainstMoto_LeavesTheSameAccount()
    {
        await using var moto = await MotoServer.StartAsync();
        await using var aws = await TestPartnerCloud.StartAsync();
        var accountId = (await aws.OnboardAsync()).AccountId();
        var baseline = BaselineAt(moto.Address);

        await EnsureAsync(baseline, BaselinePart.Identity, accountId);
        await EnsureAsync(baseline, BaselinePart.Audit, accountId);

        var (ours, theirs) = (await AccountReading.ReadAsync(aws.Endpoint.ToString(), accountId), await AccountReading.ReadAsync(moto.Address, accountId));
        Assert.All(ours, part => Assert.True(JsonNode.DeepEquals(part.Value, theirs[part.Key]), $"{part.Key}\nours:   {part.Value}\ntheirs: {theirs[part.Key]}"));
    }

    private static BaselineRunner BaselineAt(string address)
    {
        var options = PartnerCloudOptions.FromEnvironment(Variables.GetValueOrDefault);
        var file = BaselineFile.Parse(EmbeddedResource.Read("baseline.json"));
        var catalog = new BaselineCatalog(file with { Audit = [.. file.Audit.Where(line => !LeftOut.ContainsKey(line.Control))] }, options);
        var sts = new AmazonSecurityTokenServiceClient(new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret"), new AmazonSecurityTokenServiceConfig { ServiceURL = address, AuthenticationRegion = "us-east-1" });
        return new(catalog, new TargetAccountFactory(sts, options, Configure), TimeProvider.System);

        void Configure(ClientConfig config)
        {
            var region = config.RegionEndpoint?.SystemName ?? "us-east-1";
            config.ServiceURL = address; // which forgets the region
            config.AuthenticationRegion = region;
        }
    }

    private static Task<BaselineReport> EnsureAsync(BaselineRunner baseline, BaselinePart part, string accountId) =>
        baseline.EnsureAsync(part, new PlacedAccount(accountId, $"arn:aws:organizations::589942003651:account/o-1/{accountId}", "Acme", "Created"), "req-1");

    private static Dictionary<string, string> Variables => new()
    {
        ["AWS_REGION"] = "us-east-1",
        ["PARTNER_CLOUD_CUSTOMERS_OU_ID"] = "ou-ab12-customers",
        ["PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE"] = "aws+{providerId}@partner.example",
        ["PARTNER_CLOUD_SUPPORTED_COUNTRIES"] = "US",
        ["PARTNER_CLOUD_CONTACT_ADDRESS"] = "cloudintegration@partner.example",
        ["PARTNER_CLOUD_CREDENTIALS_KEY_ARN"] = "arn:aws:kms:us-east-1:589942003651:key/11111111-2222-3333-4444-555555555555",
        ["PARTNER_CLOUD_CAM_READER_ROLE_ARN"] = "arn:aws:iam::540339316802:role/CAMCredentialsReader",
        ["PARTNER_CLOUD_OPERATORS_TOPIC_ARN"] = "arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators",
        ["PARTNER_CLOUD_EVENT_BUS_NAME"] = "partner-cloud",
        ["PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN"] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
    };
}
