using System.Net;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Aws.Errors;

public sealed class AwsErrorTranslatorTests
{
    /// <summary>The exceptions of every client that an opened account has.</summary>
    public static TheoryData<string> Services => [.. Clients.Select(client => client.Name)];

    private static IEnumerable<Type> Clients => typeof(TargetAccount).GetProperties().Select(property => property.PropertyType).Where(type => type.IsAssignableTo(typeof(IAmazonService)));

    /// <summary>A new account answers like this from the first service that is called. The workflow waits, so no operator is needed.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void Translate_AccountNotReady_IsRecognizedInEveryService(string service)
    {
        var failure = AwsErrorTranslator.Translate(Answer(service, "OptInRequired"), "111122223333");

        Assert.IsType<AccountAccessNotReadyException>(failure);
    }

    /// <summary>EC2 answers like this while AWS verifies a new account in a region. The verification ends by itself, within minutes or hours.</summary>
    [Fact]
    public void Translate_RegionNotVerifiedYet_IsAnAccountThatIsNotReady() =>
        Assert.IsType<AccountAccessNotReadyException>(AwsErrorTranslator.Translate(Answer("IAmazonEC2", "PendingVerification"), "111122223333"));

    private static AmazonServiceException Answer(string service, string code)
    {
        var client = Clients.Single(one => one.Name == service);
        var exception = client.Assembly.GetType($"{client.Namespace}.{service[1..]}Exception", throwOnError: true);
        return (AmazonServiceException)Activator.CreateInstance(exception!, "no", null, ErrorType.Unknown, code, "id", HttpStatusCode.Forbidden)!;
    }
}
