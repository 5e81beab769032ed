using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

/// <summary>moto has no service-specific credentials. These responses have the format that AWS documents.</summary>
public sealed class ServiceCredentialTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ServiceCredentials_OfAUser_AreReadAndDeleted()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(200, """
                <ListServiceSpecificCredentialsResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListServiceSpecificCredentialsResult><ServiceSpecificCredentials><member>
                <UserName>jdoe</UserName><ServiceUserName>jdoe-at-111122223333</ServiceUserName><CreateDate>2026-11-20T12:00:00Z</CreateDate>
                <ServiceSpecificCredentialId>ACCA12345ABCDEXAMPLE</ServiceSpecificCredentialId><Status>Active</Status><ServiceName>codecommit.amazonaws.com</ServiceName>
                </member></ServiceSpecificCredentials><IsTruncated>false</IsTruncated></ListServiceSpecificCredentialsResult></ListServiceSpecificCredentialsResponse>
                """)
            .Answer(200, "<DeleteServiceSpecificCredentialResponse><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></DeleteServiceSpecificCredentialResponse>");
        using var client = Client(service);

        var answer = await client.ListServiceSpecificCredentialsAsync(new ListServiceSpecificCredentialsRequest { UserName = "jdoe" }, Cancellation);
        var credential = Assert.Single(answer.ServiceSpecificCredentials);
        await client.DeleteServiceSpecificCredentialAsync(
            new DeleteServiceSpecificCredentialRequest { UserName = "jdoe", ServiceSpecificCredentialId = credential.ServiceSpecificCredentialId }, Cancellation);

        Assert.Equal(("codecommit.amazonaws.com", "jdoe-at-111122223333", StatusType.Active), (credential.ServiceName, credential.ServiceUserName, credential.Status));
        Assert.False(answer.IsTruncated);
        Assert.Contains("Action=ListServiceSpecificCredentials", service.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("ServiceSpecificCredentialId=ACCA12345ABCDEXAMPLE", service.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceCredentials_OfAnotherService_AreNotSupported()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(404, "<ErrorResponse><Error><Type>Sender</Type><Code>NotSupportedService</Code><Message>no</Message></Error><RequestId>1</RequestId></ErrorResponse>");
        using var client = Client(service);

        await Assert.ThrowsAsync<ServiceNotSupportedException>(() =>
            client.ListServiceSpecificCredentialsAsync(new ListServiceSpecificCredentialsRequest { UserName = "jdoe", ServiceName = "mail.amazonaws.com" }, Cancellation));
    }

    private static AmazonIdentityManagementServiceClient Client(RecordingService service) =>
        new(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());
}
