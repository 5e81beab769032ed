using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>Resource policies of secrets. BlockPublicPolicy refuses public ones. Every call evaluates whom they admit.</summary>
internal static class SecretPolicyOperations
{
    private const int Longest = 20480;

    public static JsonObject Put(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var text = input.Text("ResourcePolicy") is { Length: > 0 and <= Longest } given
            ? given
            : throw SecretErrors.InvalidParameter("ResourcePolicy must have 1 to 20480 characters.");
        if (Parse(text).IsPublic && (input.Flag("BlockPublicPolicy") ?? false))
            throw new AwsErrorException("PublicPolicyException", "You can't attach a resource policy that allows broad access to the secret.");
        (secret.ResourcePolicy, secret.Changed) = (text, scope.Now);
        return SecretJson.Identity(secret);
    }

    public static JsonObject Get(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        var answer = SecretJson.Identity(secret);
        if (secret.ResourcePolicy is { } policy)
            answer["ResourcePolicy"] = policy;
        return answer;
    }

    public static JsonObject Delete(JsonObject input, SecretScope scope)
    {
        var secret = scope.FindLiving(input);
        (secret.ResourcePolicy, secret.Changed) = (null, scope.Now);
        return SecretJson.Identity(secret);
    }

    private static ParsedPolicy Parse(string text)
    {
        try
        {
            var policy = ParsedPolicy.Parse(text);
            return policy.Statements.All(statement => statement.Principals is not null)
                ? policy
                : throw new PolicyFormatException("A statement names no principal.");
        }
        catch (PolicyFormatException wrong)
        {
            throw new AwsErrorException("MalformedPolicyDocumentException", "This resource policy contains a syntax error. " + wrong.Message);
        }
    }
}
