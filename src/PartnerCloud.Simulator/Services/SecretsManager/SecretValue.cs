using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The value and the version id in a write request.</summary>
internal sealed record SecretValue(string? Text, string? Binary, string Token)
{
    private const int Longest = 65536;

    public bool IsGiven => Text is not null || Binary is not null;

    /// <summary>Reads SecretString or SecretBinary, and ClientRequestToken.</summary>
    public static SecretValue From(JsonObject input)
    {
        var (text, binary) = (input.Text("SecretString"), input.Text("SecretBinary"));
        if (text is not null && binary is not null)
            throw SecretErrors.InvalidParameter("You can't specify both a binary secret value and a string secret value in the same secret.");
        if ((text ?? binary ?? "").Length > Longest)
            throw SecretErrors.InvalidParameter($"A secret value must have at most {Longest} bytes.");
        var token = input.Text("ClientRequestToken") ?? throw SecretErrors.InvalidRequest("You must provide a ClientRequestToken value. We recommend a UUID-type value.");
        return token.Length is >= 32 and <= 64
            ? new(text, binary, token)
            : throw SecretErrors.InvalidParameter("ClientRequestToken must be 32-64 characters long.");
    }

    public bool Equals(StoredSecretVersion version) => version.Text == Text && version.Binary == Binary;
}
