namespace PartnerCloud.Lambda.Configuration;

/// <summary>A setting of Partner Cloud. The deployment takes it as a CDK context key. Functions get it as an environment variable.</summary>
/// <param name="Key">The context key, such as <c>customersOuId</c>.</param>
/// <param name="Meaning">The meaning, for docs/deploy.md and for error messages.</param>
/// <param name="Example">A valid value.</param>
/// <param name="Default">The value if nobody gives one. Null if the setting is required.</param>
public sealed record Setting(string Key, string Meaning, string Example, string? Default = null)
{
    /// <summary>Finds the problem of a value that is not empty, such as <c>is not valid</c>. Null if there is none.</summary>
    public Func<string, string?> ProblemOf { get; init; } = _ => null;

    /// <summary>The environment variable, such as <c>PARTNER_CLOUD_CUSTOMERS_OU_ID</c>.</summary>
    public string Variable { get; } = "PARTNER_CLOUD_" + string.Concat(Key.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
