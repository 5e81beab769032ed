using PartnerCloud.Lambda.Aws.Identities;

namespace PartnerCloud.Lambda.Tests.Aws.Identities;

public sealed class CredentialReportTests
{
    private const string Header = "user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_2_active,access_key_2_last_rotated\n";
    private static readonly DateTimeOffset May = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parse_Users_ReturnsTheirActiveCredentials()
    {
        var users = CredentialReport.Parse(Header
            + "<root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,no_information,false,true,2020-01-01T00:00:00+00:00,false,N/A\n"
            + "ann,arn:aws:iam::111122223333:user/ann,2020-01-01T00:00:00+00:00,true,no_information,false,true,2026-05-01T10:00:00+00:00,false,2020-01-01T00:00:00+00:00\n"
            + "bob,arn:aws:iam::111122223333:user/bob,2020-01-01T00:00:00+00:00,false,N/A,true,false,N/A,true,2026-05-01T10:00:00+00:00");

        Assert.Equal([("ann", true, false), ("bob", false, true)], users.Select(user => (user.Name, user.HasPassword, user.HasMfa)));
        Assert.All(users, user => Assert.Equal([May], user.Keys)); // an inactive key does not count
    }

    [Theory]
    [InlineData("\"a,b\",\"arn:aws:iam::111122223333:user/a,b\"")]
    [InlineData("a,b,arn:aws:iam::111122223333:user/a,b")]
    public void Parse_CommaInAName_BelongsToTheName(string nameAndArn)
    {
        var user = Assert.Single(CredentialReport.Parse($"{Header}{nameAndArn},2020-01-01T00:00:00+00:00,true,no_information,true,true,2026-05-01T10:00:00+00:00,false,N/A\n"));

        Assert.Equal(("a,b", true, true), (user.Name, user.HasPassword, user.HasMfa));
        Assert.Equal([May], user.Keys);
    }

    [Fact]
    public void Parse_HeaderOnly_ReturnsNobody() => Assert.Empty(CredentialReport.Parse(Header));
}
