using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Guardrails;

namespace PartnerCloud.Lambda.Tests.Guardrails;

public sealed class GuardrailPoliciesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. GuardrailPolicies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_AsSent_FitsAServiceControlPolicy(string name)
    {
        // the partition with the longest name decides
        var text = Of(name, "aws-us-gov").Text;
        output.WriteLine($"{name}: {text.Length} characters, {GuardrailPolicies.MostCharacters - text.Length} left");

        Assert.InRange(text.Length, 1, GuardrailPolicies.MostCharacters);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_AsSent_IsCompactAndForItsPartition(string name)
    {
        var text = Of(name, "aws-cn").Text;

        Assert.All(JsonNode.Parse(text)!["Statement"]!.AsArray(), statement => Assert.Empty(statement!.AsObject().Select(member => member.Key).Except(["Sid", "Effect", "Action", "NotAction", "Resource", "Condition"])));
        Assert.DoesNotMatch(@"\s|\$\{[A-Za-z]+\}|arn:aws:", text);
    }

    [Fact]
    public void Policies_NotOnTheDepartingUnit_AreTheMembershipPolicy()
    {
        Assert.Equal(["CTLMembershipGuardrails"], GuardrailPolicies.For("aws").Where(policy => !policy.BindsDepartingAccounts).Select(policy => policy.Name));
        Assert.All(GuardrailPolicies.For("aws"), policy => Assert.Equal(!policy.BindsDepartingAccounts, policy.Text.Contains("organizations:Leave", StringComparison.Ordinal)));
    }

    [Fact]
    public void Descriptions_OfEveryPolicy_FitTheLimit() => Assert.All(GuardrailPolicies.For("aws"), policy => Assert.InRange(policy.Description.Length, 20, 512));

    private static GuardrailPolicy Of(string name, string partition) => GuardrailPolicies.For(partition).Single(policy => policy.Name == name);
}
