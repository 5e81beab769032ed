using Amazon.Organizations.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Aws.Errors;

public sealed class AwsCallTests
{
    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.ConnectionCut)]
    public async Task Of_FailureOfANamedClient_NamesServiceAndOperationAndIsTemporary(FaultKind fault)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(fault, "organizations", "ListAccounts", Occurrence.Every);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => aws.OrganizationsWithoutRetries.Named().ListAccountsAsync(new ListAccountsRequest()));

        Assert.Equal("Organizations ListAccounts", AwsCall.Of(failure));
        Assert.True(failure is AmazonServiceException answer ? AwsErrorClassifier.IsTemporary(answer) : AwsErrorClassifier.IsConnectionFailure(failure), failure.GetType().Name);
    }
}
