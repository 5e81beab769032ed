using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class PasswordChangeTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task SignInPage_TemporaryPassword_RequiresANewOneAndEndsTheReset()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.update_account_password_policy(MinimumPasswordLength=14, PasswordReusePrevention=2, RequireNumbers=True)
            iam.create_user(UserName='jdoe')
            iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1', PasswordResetRequired=True)
            """);
        const string Read = """
            iam = client('iam', '111122223333')
            login = iam.get_login_profile(UserName='jdoe')['LoginProfile']
            out['reset'], out['created'] = login['PasswordResetRequired'], login['CreateDate']
            out['used'] = iam.get_user(UserName='jdoe')['User'].get('PasswordLastUsed')
            """;
        var before = await Boto.RunAsync(aws.Endpoint, Read);
        aws.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(SignIn.Refused, aws.Cloud.TryChangePassword(Account, "jdoe", "Correct-Horse-0", "Battery-Staple-1"));
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TryChangePassword(Account, "jdoe", "Correct-Horse-1", "Too-Short-1"));
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TryChangePassword(Account, "jdoe", "Correct-Horse-1", "Correct-Horse-1"));
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TrySignIn(Account, "jdoe", "Correct-Horse-1"));
        Assert.Equal(SignIn.Accepted, aws.Cloud.TryChangePassword(Account, "jdoe", "Correct-Horse-1", "Battery-Staple-1"));

        var after = await Boto.RunAsync(aws.Endpoint, Read);
        Assert.Equal(SignIn.Refused, aws.Cloud.TrySignIn(Account, "jdoe", "Correct-Horse-1"));
        Assert.Equal(SignIn.Accepted, aws.Cloud.TrySignIn(Account, "jdoe", "Battery-Staple-1"));
        Assert.Equal("true false", $"{before["reset"]!.ToJsonString()} {after["reset"]!.ToJsonString()}");
        Assert.Null(before["used"]);
        Assert.Equal("2026-11-20 13:00:00+00:00", (string?)after["used"]);
        Assert.Equal((string?)before["created"], (string?)after["created"]);
        Assert.DoesNotContain("Battery-Staple", aws.Cloud.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_ByAUser_FollowsThePasswordPolicy()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.update_account_password_policy(MinimumPasswordLength=14, PasswordReusePrevention=2)
            iam.create_user(UserName='jdoe')
            iam.put_user_policy(UserName='jdoe', PolicyName='own', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 'iam:ChangePassword', 'Resource': 'arn:aws:iam::111122223333:user/${aws:username}'}]}))
            me = client('iam', iam.create_access_key(UserName='jdoe')['AccessKey']['AccessKeyId'])
            change = lambda who, old, new: attempt(who.change_password, OldPassword=old, NewPassword=new)
            out['none'] = change(me, 'Correct-Horse-1', 'Correct-Horse-2')
            iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1')
            out['root'] = change(iam, 'Correct-Horse-1', 'Correct-Horse-2')
            out['wrong'] = change(me, 'Correct-Horse-0', 'Correct-Horse-2')
            out['weak'] = change(me, 'Correct-Horse-1', 'weak')
            out['changed'] = [change(me, 'Correct-Horse-1', 'Correct-Horse-2'), change(me, 'Correct-Horse-2', 'Correct-Horse-3')]
            out['reused'] = change(me, 'Correct-Horse-3', 'Correct-Horse-2')
            out['old'] = change(me, 'Correct-Horse-3', 'Correct-Horse-1')
            """);

        Assert.Equal("NoSuchEntity InvalidUserType AccessDenied", $"{seen["none"]} {seen["root"]} {seen["wrong"]}");
        Assert.Equal("PasswordPolicyViolation PasswordPolicyViolation", $"{seen["weak"]} {seen["reused"]}");
        Assert.Equal("[{},{}] {}", $"{seen["changed"]!.ToJsonString()} {seen["old"]!.ToJsonString()}");
        Assert.Equal(SignIn.Accepted, aws.Cloud.TrySignIn(Account, "jdoe", "Correct-Horse-1"));
    }
}
