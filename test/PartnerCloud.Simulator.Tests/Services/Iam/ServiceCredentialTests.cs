using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class ServiceCredentialTests
{
    [Fact]
    public async Task BedrockCredential_OverItsLife_ChangesItsStatus()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jane')
            new = iam.create_service_specific_credential(UserName='jane', ServiceName='bedrock.amazonaws.com', CredentialAgeDays=30)['ServiceSpecificCredential']
            id = new['ServiceSpecificCredentialId']
            out['new'] = ['jane' in new['ServiceCredentialAlias'], new['ServiceCredentialSecret'][:4], str(new['ExpirationDate']), 'ServicePassword' in new]
            listed = lambda: iam.list_service_specific_credentials(UserName='jane', ServiceName='bedrock.amazonaws.com')['ServiceSpecificCredentials']
            out['listed'] = [(c['Status'], 'ServiceCredentialSecret' in c) for c in listed()]
            iam.update_service_specific_credential(UserName='jane', ServiceSpecificCredentialId=id, Status='Inactive')
            out['inactive'] = listed()[0]['Status']
            out['reset'] = iam.reset_service_specific_credential(UserName='jane', ServiceSpecificCredentialId=id)['ServiceSpecificCredential']['ServiceCredentialSecret'] != new['ServiceCredentialSecret']
            create = lambda **more: attempt(iam.create_service_specific_credential, UserName='jane', **more)
            out['refused'] = [create(ServiceName='codecommit.amazonaws.com', CredentialAgeDays=1), create(ServiceName='bedrock.amazonaws.com', CredentialAgeDays=0), attempt(iam.delete_user, UserName='jane')]
            """);
        aws.Time.Advance(TimeSpan.FromDays(30));
        var later = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            credential = iam.list_service_specific_credentials(UserName='jane')['ServiceSpecificCredentials'][0]
            out['status'] = credential['Status']
            iam.delete_service_specific_credential(UserName='jane', ServiceSpecificCredentialId=credential['ServiceSpecificCredentialId'])
            out['deleted'] = attempt(iam.reset_service_specific_credential, UserName='jane', ServiceSpecificCredentialId=credential['ServiceSpecificCredentialId'])
            """);

        Assert.Equal("""[true,"ABSK","2026-12-20 12:00:00\u002B00:00",false]""", seen["new"]!.ToJsonString());
        Assert.Equal("""[["Active",false]]""", seen["listed"]!.ToJsonString());
        Assert.Equal("Inactive", (string?)seen["inactive"]);
        Assert.True((bool?)seen["reset"]);
        Assert.Equal("""["InvalidInput","ValidationError","DeleteConflict"]""", seen["refused"]!.ToJsonString());
        Assert.Equal("Expired NoSuchEntity", $"{later["status"]} {later["deleted"]}");
    }

    [Fact]
    public async Task CreateServiceSpecificCredential_ConditionKeys_Decide()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jane')
            condition = {'StringEquals': {'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com'}, 'NumericLessThanEquals': {'iam:ServiceSpecificCredentialAgeDays': '30'}}
            iam.put_user_policy(UserName='jane', PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': 'iam:CreateServiceSpecificCredential', 'Resource': '*', 'Condition': condition}}))
            key = iam.create_access_key(UserName='jane')['AccessKey']
            jane = client('iam', key['AccessKeyId'], key['SecretAccessKey'])
            def create(**more):
                answer = attempt(jane.create_service_specific_credential, UserName='jane', **more)
                return answer if isinstance(answer, str) else 'OK'
            out['codes'] = [create(ServiceName='bedrock.amazonaws.com', CredentialAgeDays=30), create(ServiceName='bedrock.amazonaws.com', CredentialAgeDays=31), create(ServiceName='bedrock.amazonaws.com'), create(ServiceName='codecommit.amazonaws.com')]
            """);

        Assert.Equal("""["OK","AccessDenied","AccessDenied","AccessDenied"]""", seen["codes"]!.ToJsonString());
    }
}
