using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Sts;

public sealed class GetSessionTokenTests
{
    [Fact]
    public async Task GetSessionToken_WithMfa_GivesWhatAPolicyRequiresMfaFor()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            root = client('iam', '111122223333')
            root.create_user(UserName='jdoe')
            root.attach_user_policy(UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            deny = {'Effect': 'Deny', 'Action': 'iam:ListUsers', 'Resource': '*', 'Condition': {'BoolIfExists': {'aws:MultiFactorAuthPresent': 'false'}}}
            root.put_user_policy(UserName='jdoe', PolicyName='mfa', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': deny}))
            k = root.create_access_key(UserName='jdoe')['AccessKey']
            sts = client('sts', k['AccessKeyId'], k['SecretAccessKey'])
            def users(**more):
                c = sts.get_session_token(**more)['Credentials']
                return attempt(client('iam', c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken']).list_users)
            serial = 'arn:aws:iam::111122223333:mfa/phone'
            out['key'] = attempt(client('iam', k['AccessKeyId'], k['SecretAccessKey']).list_users)
            out['session'] = users()
            out['mfa'] = len(users(SerialNumber=serial, TokenCode='123456')['Users'])
            out['wrong'] = attempt(sts.get_session_token, SerialNumber=serial, TokenCode='12345x')
            out['foreign'] = attempt(sts.get_session_token, SerialNumber=serial.replace('1111', '2222'), TokenCode='123456')
            """);

        Assert.All(["key", "session", "wrong", "foreign"], name => Assert.Equal("AccessDenied", (string?)seen[name]));
        Assert.Equal(1, (int?)seen["mfa"]);
    }
}
